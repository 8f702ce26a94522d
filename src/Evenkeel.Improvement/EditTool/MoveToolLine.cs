using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.EditTool;

/// <summary>One key or one button: up, down, further in, further out, away, back; and undo.</summary>
internal sealed class MoveToolLineHandler(AppDb db, ToolEdits edits, TimeProvider clock)
{
    /// <summary>What was done, in a sentence; refused with why not.</summary>
    public async Task<Outcome<string>> Handle(OutlineDoForm form, ToolView view, CancellationToken ct)
    {
        var all = await db.ToolLines.Where(l => l.ToolId == view.Tool.Id).ToListAsync(ct);
        if (form.Do is "undo" or "redo")
        {
            return await UndoAsync(form.Do == "undo", all, view, ct);
        }

        if (
            form.Read() is not { } asked
            || all.Find(l => l.Id == asked.Id && l.Version == asked.Version) is not { } line
        )
        {
            return Outcome.Stale;
        }

        var tree = view.Tool.Kind.Tree(all);
        return (asked.What, tree.Find(line.Id)) switch
        {
            ("remove", { }) => await RemoveAsync(line, all, view, ct),
            ("back", null) => await BringBackAsync(line, all, view, ct),
            ("up" or "down" or "in" or "out", { } shown) => await MoveAsync(asked, shown, tree, view, ct),
            _ => Outcome.Stale,
        };
    }

    private async Task<Outcome<string>> MoveAsync(
        OutlineDo asked,
        OutlineLine<ToolLine> line,
        Outline<ToolLine> tree,
        ToolView view,
        CancellationToken ct
    )
    {
        OutlineMoves.Spread(tree.Beside(tree.ParentOf(line) is { } parent && asked.What == "out" ? parent : line));
        var (place, refusal) = OutlineMoves.PlaceOf(asked.What, asked.Target, line, tree);
        if ((place is null ? refusal : WriteToolLineHandler.Refusal(place, view)) is { } why)
        {
            return Outcome.Refused("", why);
        }

        edits.Note(line.Node, EditKind.Move);
        place!.Put(line.Node);
        var under = tree.Find(place.Parent) is { } above ? $"under “{above.Node.Text}”" : "at the top";
        var said = asked.What is "up" or "down" ? $"Moved {asked.What}." : $"It stands {under} now.";
        return await SaveAsync("Line of a tool moved", said, view, ct);
    }

    private Task<Outcome<string>> RemoveAsync(ToolLine line, List<ToolLine> all, ToolView view, CancellationToken ct)
    {
        var edit = edits.Note(line, EditKind.Remove);
        var gone = OutlineMoves.Remove(edit, line, all, clock.GetUtcNow());
        var said = gone == 1 ? "Taken away." : $"Taken away, with the {gone - 1} below it.";
        return SaveAsync("Line of a tool taken away", said, view, ct);
    }

    private Task<Outcome<string>> BringBackAsync(ToolLine line, List<ToolLine> all, ToolView view, CancellationToken ct)
    {
        var edit = edits.Note(line, EditKind.BringBack);
        OutlineMoves.BringBack(edit, line, all);
        return SaveAsync("Line of a tool brought back", "Brought back.", view, ct);
    }

    private async Task<Outcome<string>> UndoAsync(bool isUndo, List<ToolLine> all, ToolView view, CancellationToken ct)
    {
        var tool = view.Tool.Id;
        var edit = isUndo ? await edits.LastAsync(tool, ct) : await edits.LastUndoneAsync(tool, ct);
        if (edit is null)
        {
            return Outcome.Refused("", isUndo ? "There is nothing of yours to undo." : "There is nothing to do again.");
        }

        var line = all.Find(l => l.Id == edit.NodeId)!;
        var says = OutlineEditing.Says(edit.Kind, line.Text, edit.Along.Count);
        if (OutlineMoves.Hindrance(edit, line, view.Tool.Kind.Tree(all)) is { } hindrance)
        {
            return Outcome.Refused("", $"{(isUndo ? "Not undone" : "Not done again")}: {says}. {hindrance}");
        }

        OutlineMoves.Exchange(edit, line, all, clock.GetUtcNow());
        return await SaveAsync(
            isUndo ? "Edit of a tool undone" : "Edit of a tool done again",
            $"{(isUndo ? "Undone" : "Done again")}: {says}.",
            view,
            ct
        );
    }

    private async Task<Outcome<string>> SaveAsync(string act, string said, ToolView view, CancellationToken ct) =>
        await db.TrySaveAsync(ProjectDesk.Act(act, view.Project), ct) ? Outcome.Done(said) : Outcome.Stale;
}
