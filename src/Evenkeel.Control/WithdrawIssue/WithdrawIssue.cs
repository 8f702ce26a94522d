using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.CommentOnIssue;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Control.Webhooks;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.WithdrawIssue;

internal sealed class WithdrawForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say why it needs nothing more: whoever raised it reads it.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Because { get; set; }
}

internal sealed class TakeUpForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say why it is an issue after all: everybody involved reads it.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? After { get; set; }
}

/// <summary>It is no issue: it ends, everybody involved reads why, and it can be taken up again.</summary>
internal sealed class WithdrawIssueHandler(
    AppDb db,
    People people,
    Telling telling,
    WebhookDesk webhooks,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<Outcome<string>> WithdrawAsync(WithdrawForm form, IssueView view, CancellationToken ct)
    {
        var issue = view.Issue;
        if (form.Version != issue.Version || !issue.IsOpen)
        {
            return Outcome.Stale;
        }

        if (view.Escalation is { IsOpen: true })
        {
            return Outcome.Refused(nameof(form.Because), "It is asked of somebody. Withdraw what was asked first.");
        }

        issue.Withdraw(clock.GetUtcNow());
        await webhooks.StageAsync(issue, WebhookKinds.Closed, ct);
        await SayAsync(issue, form.Because!, "withdrew", "it was withdrawn, because it is no issue", ct);
        if (issue.RaisedById != scope.Person)
        {
            // They hear of it where it is one after all.
            await people.InvolveAsync(issue.Id, Part.Follows, scope.Person, null, ct);
        }

        return await SaveAsync(issue, Withdrawals.Withdrawn, ct) ? Outcome.Done("Withdrawn.") : Outcome.Stale;
    }

    public async Task<Outcome<string>> TakeUpAsync(TakeUpForm form, IssueView view, CancellationToken ct)
    {
        var issue = view.Issue;
        if (form.Version != issue.Version || issue.State != IssueState.Withdrawn)
        {
            return Outcome.Stale;
        }

        issue.Reopen();
        await SayAsync(issue, form.After!, "took up again", "it was taken up again", ct);
        return await SaveAsync(issue, Withdrawals.TakenUp, ct) ? Outcome.Done("Taken up again.") : Outcome.Stale;
    }

    private async Task SayAsync(Issue issue, string why, string did, string brief, CancellationToken ct)
    {
        var comment = new IssueComment
        {
            IssueId = issue.Id,
            At = clock.GetUtcNow(),
            ById = scope.Person,
            By = scope.PersonName,
            Text = why.Trim(),
        };
        db.IssueComments.Add(comment);
        var by = issue.ShownBy(scope.Person) ?? scope.PersonName;
        await telling.TellAsync(
            issue,
            new Happening(
                CommentOnIssueHandler.KeyOf(comment.Id),
                $"{by} {did} #{issue.Number}: “{IssueWords.Brief(comment.Text)}”",
                brief
            ),
            [],
            ct
        );
    }

    private Task<bool> SaveAsync(Issue issue, Act act, CancellationToken ct) =>
        db.TrySaveAsync(
            act with
            {
                Unit = issue.UnitId,
                About = new ItemRef(Issue.Item, issue.Id),
                ShownBy = issue.ShownBy(scope.Person),
            },
            ct
        );
}
