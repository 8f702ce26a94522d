using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.VoteOnTool;

/// <summary>"give 0192…", "take 0192…", "close", "open".</summary>
internal sealed class VoteForm
{
    public string? Do { get; set; }
}

/// <summary>Each person of the project gives some votes, takes them back and gives them elsewhere, until the vote is closed.</summary>
internal sealed class VoteOnToolHandler(AppDb db, Scope scope, TimeProvider clock)
{
    /// <summary>What was done, in a sentence.</summary>
    public async Task<Outcome<string>> Handle(VoteForm form, ToolView view, CancellationToken ct)
    {
        var parts = (form.Do ?? "").Split(' ');
        var option = view.Tree.Find(parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? id : null)?.Node;
        return (parts[0], option) switch
        {
            ("close", _) => await CloseAsync(true, view, ct),
            ("open", _) => await CloseAsync(false, view, ct),
            (_, null) => Outcome.Stale,
            _ when view.Tool.VotingClosedAt is not null => Outcome.Refused("", "The vote is closed."),
            ("give", _) => await GiveAsync(option, view, ct),
            ("take", _) => await TakeAsync(option, view, ct),
            _ => Outcome.Stale,
        };
    }

    private async Task<Outcome<string>> GiveAsync(ToolLine option, ToolView view, CancellationToken ct)
    {
        if (view.Mine.Contains(option.Id))
        {
            return Outcome.Done("You have voted for it already.");
        }

        if (view.VotesLeft == 0)
        {
            var all = view.Tool.VotesEach;
            return Outcome.Refused(
                "",
                $"You have given {(all == 1 ? "your one vote" : $"all your {all} votes")}. Take one back first."
            );
        }

        var mine = await MineAsync(view, ct);
        // What was voted for something that is gone is theirs to give again.
        db.RemoveRange(mine.Where(vote => view.Tree.Find(vote.LineId) is null));
        mine.RemoveAll(vote => view.Tree.Find(vote.LineId) is null);
        db.ToolVotes.Add(
            new ToolVote
            {
                ToolId = view.Tool.Id,
                LineId = option.Id,
                PersonId = scope.Person!.Value,
                Slot = Enumerable.Range(1, mine.Count + 1).First(slot => mine.All(vote => vote.Slot != slot)),
            }
        );
        var left = view.VotesLeft - 1;
        return await SaveAsync(
            "Vote given",
            left == 0 ? "Voted: that was your last vote." : $"Voted. {left} left.",
            view,
            ct
        );
    }

    private async Task<Outcome<string>> TakeAsync(ToolLine option, ToolView view, CancellationToken ct)
    {
        db.RemoveRange((await MineAsync(view, ct)).Where(vote => vote.LineId == option.Id));
        return await SaveAsync("Vote taken back", "Taken back.", view, ct);
    }

    private async Task<Outcome<string>> CloseAsync(bool isClosed, ToolView view, CancellationToken ct)
    {
        var tool = await db.Tools.SingleAsync(t => t.Id == view.Tool.Id, ct);
        tool.VotingClosedAt = !isClosed ? null : tool.VotingClosedAt ?? clock.GetUtcNow();
        return await SaveAsync(
            isClosed ? "Vote closed" : "Vote opened again",
            isClosed ? "The vote is closed." : "The vote is open again.",
            view,
            ct
        );
    }

    private Task<List<ToolVote>> MineAsync(ToolView view, CancellationToken ct)
    {
        var me = scope.Person;
        return db.ToolVotes.Where(v => v.ToolId == view.Tool.Id && v.PersonId == me).ToListAsync(ct);
    }

    private async Task<Outcome<string>> SaveAsync(string act, string said, ToolView view, CancellationToken ct) =>
        await db.TrySaveAsync(ProjectDesk.Act(act, view.Project), ct) ? Outcome.Done(said) : Outcome.Stale;
}
