using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ShowIssue;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.MergeIssue;

internal sealed class MergeForm
{
    [Required(ErrorMessage = "Enter the number of the other issue, such as 41.")]
    [Range(1, int.MaxValue, ErrorMessage = "Enter the number of the other issue, such as 41.")]
    public int? Other { get; set; }

    [Required(ErrorMessage = "Say why they are the same: everybody involved reads it.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Reasons { get; set; }
}

/// <summary>Two issues are one: this one ends, and everybody involved in it hears what comes of the other.</summary>
internal sealed class MergeIssueHandler(
    AppDb db,
    EscalationDesk desk,
    People people,
    Telling telling,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Who holds its escalation, or works on it where it has none.</summary>
    public async Task<bool> MayAsync(IssueView view, CancellationToken ct) =>
        view.Issue.IsOpen
        && (
            view.Escalation is { IsOpen: true }
                ? view.May(MoveKind.Merge)
                : await permits.MayAsync(Permissions.Work, view.Issue.UnitId, ct)
        );

    public async Task<Outcome<int>> Handle(MergeForm form, IssueView view, CancellationToken ct)
    {
        var issue = view.Issue;
        var other = await db.Issues.SingleOrDefaultAsync(i => i.Number == form.Other, ct);
        if (other is null || other.Id == issue.Id || !other.IsOpen)
        {
            return Outcome.Refused(
                nameof(MergeForm.Other),
                "There is no other open issue of this number that you see."
            );
        }

        if (view.Escalation is { IsOpen: true } escalation)
        {
            if (!await db.Escalations.AnyAsync(e => e.IssueId == other.Id && e.EndedAt == null, ct))
            {
                return Outcome.Refused(
                    nameof(MergeForm.Other),
                    $"#{other.Number} asks nobody, so that nobody would answer any more. Answer this one, or join the other with it."
                );
            }

            var move = new Move(MoveKind.Merge, view.Parts, scope.Person, clock.GetUtcNow()) { Reasons = form.Reasons };
            var moved = await desk.MoveAsync(issue, escalation, move, ct);
            if (!moved.IsDone)
            {
                return Outcome.Refused<int>([
                    .. moved.Refusals.Select(r => r with { Field = nameof(MergeForm.Reasons) }),
                ]);
            }
        }

        await JoinAsync(issue, other, form.Reasons!.Trim(), ct);
        var act = new Act("Issue joined with another")
        {
            Unit = issue.UnitId,
            About = new ItemRef(Issue.Item, issue.Id),
            Reason = form.Reasons.Trim(),
            ShownBy = issue.ShownBy(scope.Person),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(other.Number) : Outcome.Stale;
    }

    private async Task JoinAsync(Issue issue, Issue other, string reasons, CancellationToken ct)
    {
        issue.MergeInto(other, clock.GetUtcNow());
        foreach (var person in (await people.OfAsync(issue.Id, ct)).Select(p => p.Key))
        {
            await people.InvolveAsync(other.Id, Part.SameForMe, person, null, ct);
        }

        db.Links.Add(
            Link.Between(new ItemRef(Issue.Item, issue.Id), LinkKind.SameAs, new ItemRef(Issue.Item, other.Id))
        );
        await telling.TellAsync(
            other,
            new Happening(
                $"joined {issue.Id:N}",
                $"#{issue.Number} is the same as #{other.Number}, and goes on there: “{IssueWords.Brief(reasons)}”",
                $"#{issue.Number} is the same, and goes on here"
            ),
            [],
            ct
        );
    }
}
