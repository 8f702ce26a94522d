using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.Theories;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.EditTheory;

/// <summary>One key or one button: up, down, under the line above, out one level, elsewhere, away, back; and undo.</summary>
internal sealed class MoveTheoryHandler(AppDb db, TheoryEdits edits, TimeProvider clock)
{
    /// <summary>What was done, in a sentence; refused with why not.</summary>
    public async Task<Outcome<string>> Handle(OutlineDoForm form, TheoryView view, CancellationToken ct)
    {
        if (form.Do is "undo" or "redo")
        {
            return await UndoAsync(form.Do == "undo", view, ct);
        }

        var all = await db.TheoryNodes.Where(n => n.ProjectId == view.Project.Id).ToListAsync(ct);
        if (
            form.Read() is not { } asked
            || all.Find(n => n.Id == asked.Id && n.Version == asked.Version) is not { } node
        )
        {
            return Outcome.Stale;
        }

        var tree = all.Tree();
        return (asked.What, tree.Find(node.Id)) switch
        {
            ("remove", { }) => await RemoveAsync(node, all, view, ct),
            ("back", null) => await BringBackAsync(node, all, view, ct),
            (_, { } line) => await MoveAsync(asked, line, tree, view, ct),
            _ => Outcome.Stale,
        };
    }

    private async Task<Outcome<string>> MoveAsync(
        OutlineDo asked,
        TheoryLine line,
        TheoryTree tree,
        TheoryView view,
        CancellationToken ct
    )
    {
        OutlineMoves.Spread(tree.Beside(tree.ParentOf(line) is { } parent && asked.What == "out" ? parent : line));
        var (place, refusal) = OutlineMoves.PlaceOf(asked.What, asked.Target, line, tree);
        if (place is null)
        {
            return Outcome.Refused("", refusal);
        }

        edits.Note(line.Node, EditKind.Move);
        place.Put(line.Node);
        return await SaveAsync("Driver or idea moved", view, ct)
            ? Outcome.Done(Said(asked, place, view))
            : Outcome.Stale;
    }

    private static string Said(OutlineDo asked, OutlinePlace place, TheoryView view) =>
        asked.What switch
        {
            "up" => "Moved up.",
            "down" => "Moved down.",
            _ when place.IsAside => "Set aside: it drives nothing for now.",
            _ when view.Tree.Find(place.Parent) is { } parent => $"It drives “{parent.Node.Text}” now.",
            _ => "It drives the aim itself now.",
        };

    private async Task<Outcome<string>> RemoveAsync(
        TheoryNode node,
        List<TheoryNode> all,
        TheoryView view,
        CancellationToken ct
    )
    {
        var edit = edits.Note(node, EditKind.Remove);
        var gone = OutlineMoves.Remove(edit, node, all, clock.GetUtcNow());
        return await SaveAsync("Driver or idea taken away", view, ct)
            ? Outcome.Done(gone == 1 ? "Taken away." : $"Taken away, with the {gone - 1} below it.")
            : Outcome.Stale;
    }

    private async Task<Outcome<string>> BringBackAsync(
        TheoryNode node,
        List<TheoryNode> all,
        TheoryView view,
        CancellationToken ct
    )
    {
        var edit = edits.Note(node, EditKind.BringBack);
        OutlineMoves.BringBack(edit, node, all);
        return await SaveAsync("Driver or idea brought back", view, ct) ? Outcome.Done("Brought back.") : Outcome.Stale;
    }

    private async Task<Outcome<string>> UndoAsync(bool isUndo, TheoryView view, CancellationToken ct)
    {
        var project = view.Project.Id;
        var edit = isUndo ? await edits.LastAsync(project, ct) : await edits.LastUndoneAsync(project, ct);
        if (edit is null)
        {
            return Outcome.Refused("", isUndo ? "There is nothing of yours to undo." : "There is nothing to do again.");
        }

        var all = await db.TheoryNodes.Where(n => n.ProjectId == project).ToListAsync(ct);
        var node = all.Find(n => n.Id == edit.NodeId)!;
        var says = OutlineEditing.Says(edit.Kind, node.Text);
        if (OutlineMoves.Hindrance(edit, node, all.Tree()) is { } hindrance)
        {
            return Outcome.Refused("", $"{(isUndo ? "Not undone" : "Not done again")}: {says}. {hindrance}");
        }

        OutlineMoves.Exchange(edit, node, all, clock.GetUtcNow());
        var act = isUndo ? "Edit of the theory of change undone" : "Edit of the theory of change done again";
        return await SaveAsync(act, view, ct)
            ? Outcome.Done($"{(isUndo ? "Undone" : "Done again")}: {says}.")
            : Outcome.Stale;
    }

    private Task<bool> SaveAsync(string act, TheoryView view, CancellationToken ct) =>
        db.TrySaveAsync(ProjectDesk.Act(act, view.Project), ct);
}
