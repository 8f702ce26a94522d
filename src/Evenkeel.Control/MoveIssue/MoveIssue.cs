using Evenkeel.Control.Issues;
using Evenkeel.Control.WorkOnIssue;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.MoveIssue;

/// <summary>What came of a card that was dropped.</summary>
/// <param name="Says">For the person, in a sentence.</param>
/// <param name="Go">The form that asks for what is missing.</param>
/// <param name="Stays">It is not moved.</param>
internal sealed record Moved(string Says, string? Go = null, bool Stays = true);

/// <summary>A card was dropped on another state: done by the act that there is for it, or led to its form, or refused with a sentence.</summary>
internal sealed class MoveIssueHandler(AppDb db, WorkOnIssueHandler work, Permits permits)
{
    /// <summary>Null where the reader sees no such issue.</summary>
    public async Task<Moved?> Handle(int number, int version, IssueState to, string back, CancellationToken ct)
    {
        if (await work.LoadAsync(number, ct) is not { } view)
        {
            return await db.Issues.AnyAsync(i => i.Number == number, ct)
                ? new Moved(permits.Reason(Permissions.Work))
                : null;
        }

        var issue = view.Issue;
        if (issue.Version != version)
        {
            return Overtaken(issue);
        }

        var move = CardMoves.Of(issue.State, to, !string.IsNullOrWhiteSpace(issue.Countermeasure));
        return move.Asks switch
        {
            MoveAsks.Refused => new Moved($"#{number} stays in “{issue.State.Title()}”. {move.Sentence}"),
            MoveAsks.Nothing => await PutInPlaceAsync(view, ct),
            _ => new Moved(
                $"#{number}: the form asks for what is missing.",
                $"{issue.Address}/{(move.Asks == MoveAsks.Work ? "work" : "check")}?to={to}&back={Uri.EscapeDataString(back)}"
            ),
        };
    }

    private async Task<Moved> PutInPlaceAsync(WorkView view, CancellationToken ct)
    {
        var form = work.Fill(view);
        form.InPlace = true;
        var outcome = await work.Handle(form, view, ct);
        if (outcome.IsStale)
        {
            return await work.LoadAsync(view.Issue.Number, ct) is { } now
                ? Overtaken(now.Issue)
                : new Moved("Somebody else has changed it meanwhile. Load the page again.");
        }

        return outcome.IsDone
            ? new Moved($"#{view.Issue.Number} is in “{IssueState.ToCheck.Title()}”. {outcome.Value}", Stays: false)
            : new Moved(outcome.Refusals[0].Sentence, $"{view.Issue.Address}/work?to={IssueState.ToCheck}");
    }

    private static Moved Overtaken(Issue issue) =>
        new(
            $"Somebody else has changed #{issue.Number} meanwhile: it is in “{issue.State.Title()}” now. Look at it before you move it."
        );
}
