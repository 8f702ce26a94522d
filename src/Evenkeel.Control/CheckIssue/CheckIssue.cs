using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Webhooks;
using Evenkeel.Control.WorkOnIssue;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.CheckIssue;

internal sealed class CheckForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose whether it works.")]
    public bool? Works { get; set; }

    [Required(ErrorMessage = "Say how you looked, and what you found: an issue is not fixed before that.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Found { get; set; }
}

internal sealed class CheckIssueHandler(
    AppDb db,
    Telling telling,
    WebhookDesk webhooks,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<Outcome<string>> Handle(CheckForm form, WorkView view, CancellationToken ct)
    {
        var issue = view.Issue;
        if (form.Version != issue.Version || issue.State != IssueState.ToCheck)
        {
            return Outcome.Stale;
        }

        var works = form.Works!.Value;
        issue.Check(works, form.Found!.Trim(), scope.Person ?? default, clock.GetUtcNow());
        await telling.TellAsync(
            issue,
            new Happening(
                $"checked {issue.Id:N} {issue.Version + 1}",
                works
                    ? $"#{issue.Number} is fixed, and checked: {IssueWords.Brief(issue.Problem)}"
                    : $"#{issue.Number} was checked and does not work yet: {IssueWords.Brief(issue.Problem)}",
                works ? "it is fixed, and checked" : "it was checked and does not work yet"
            ),
            [],
            ct
        );
        if (works)
        {
            await webhooks.StageAsync(issue, WebhookKinds.Closed, ct);
        }

        var act = new Act(works ? "Issue fixed" : "Countermeasure found wanting")
        {
            Unit = issue.UnitId,
            About = new ItemRef(Issue.Item, issue.Id),
            ShownBy = issue.ShownBy(scope.Person),
        };
        return !await db.TrySaveAsync(act, ct)
            ? Outcome.Stale
            : Outcome.Done(works ? "Fixed, and checked." : "It is in hand again.");
    }
}
