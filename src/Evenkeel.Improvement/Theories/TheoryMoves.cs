using Evenkeel.Improvement.EditTheory;

namespace Evenkeel.Improvement.Theories;

/// <summary>What each move does to the boxes; who makes it saves them.</summary>
internal static class TheoryMoves
{
    /// <summary>Where a box comes to stand; or why it cannot.</summary>
    public static (TheoryPlace? Place, string Refusal) PlaceOf(
        string what,
        string? target,
        TheoryLine line,
        TheoryTree tree
    )
    {
        var beside = tree.Beside(line);
        var at = beside.ToList().IndexOf(line);
        switch (what)
        {
            case "up":
                return at == 0 ? (null, "It is the first here.") : (TheoryPlace.Beside(tree, beside[at - 1], -1), "");
            case "down":
                return at == beside.Count - 1
                    ? (null, "It is the last here.")
                    : (TheoryPlace.Beside(tree, beside[at + 1], 1), "");
            case "in":
                return at == 0
                    ? (null, "There is nothing above it that it could drive.")
                    : (TheoryPlace.ForMove(tree, line, beside[at - 1].Node.Id.ToString()), TheoryPlace.TooDeep);
            case "out":
                return tree.ParentOf(line) is { } parent
                    ? (TheoryPlace.Beside(tree, parent, 1), "")
                    : (null, "It drives the aim itself: there is nothing further out.");
            default:
                var under = target ?? "";
                return (TheoryPlace.ForMove(tree, line, under), TheoryPlace.Refusal(tree, line, under));
        }
    }

    /// <summary>Takes it away with all that is below it; how many they are.</summary>
    public static int Remove(TheoryEdit edit, TheoryNode node, IReadOnlyList<TheoryNode> all, DateTimeOffset at)
    {
        var gone = Below(node, all).Where(n => n.RemovedAt is null).ToList();
        gone.ForEach(n => n.RemovedAt = at);
        edit.Along.AddRange(gone.Skip(1).Select(n => n.Id));
        return gone.Count;
    }

    /// <summary>Brings it back with all that was taken away with it.</summary>
    public static void BringBack(TheoryEdit edit, TheoryNode node, IReadOnlyList<TheoryNode> all)
    {
        var at = node.RemovedAt;
        var back = Below(node, all).Where(n => n.RemovedAt == at).ToList();
        back.ForEach(n => n.RemovedAt = null);
        edit.Along.AddRange(back.Skip(1).Select(n => n.Id));
    }

    /// <summary>Why an edit cannot be undone, or done again, as things stand now; null where it can.</summary>
    public static string? Hindrance(TheoryEdit edit, TheoryNode node, TheoryTree tree)
    {
        if (!edit.IsLastOf(node))
        {
            return "Somebody else has changed it since.";
        }

        if (node.RemovedAt is null != edit.WantsItThere)
        {
            return edit.WantsItThere ? "It has been taken away meanwhile." : "It has been brought back meanwhile.";
        }

        if (edit.Kind is not (EditKind.Change or EditKind.Move) || tree.Find(node.Id) is not { } line)
        {
            return null;
        }

        var under = edit.IsAside ? TheoryForm.Nothing : edit.ParentId?.ToString() ?? TheoryForm.TheAim;
        var isThere = (edit.ParentId, edit.IsAside) == (node.ParentId, node.IsAside);
        // Below what is gone it stands aside, as it did.
        var isGone = edit.ParentId is { } parent && tree.Find(parent) is null;
        return isThere || isGone || TheoryPlace.ForMove(tree, line, under) is not null
            ? null
            : TheoryPlace.Refusal(tree, line, under);
    }

    /// <summary>
    /// Undoes an edit, or does it again. What was taken away with the box comes back with it, and the other way round; what others put below a box that was new
    /// stays, aside.
    /// </summary>
    public static void Exchange(TheoryEdit edit, TheoryNode node, IReadOnlyList<TheoryNode> all, DateTimeOffset now)
    {
        var before = node.RemovedAt;
        edit.Exchange(node, now);
        foreach (var along in all.Where(n => edit.Along.Contains(n.Id) && n.RemovedAt == before))
        {
            along.RemovedAt = node.RemovedAt;
        }
    }

    /// <summary>Numbers neighbours anew where two stand too close for a place between them; false where none do.</summary>
    public static bool Spread(IReadOnlyList<TheoryLine> beside)
    {
        if (beside.Zip(beside.Skip(1)).All(two => two.Second.Node.Order - two.First.Node.Order > TheoryPlace.Least))
        {
            return false;
        }

        for (var i = 0; i < beside.Count; i++)
        {
            beside[i].Node.Order = i + 1;
        }

        return true;
    }

    /// <summary>A box and all that is below it, taken away or not; the box itself first.</summary>
    private static List<TheoryNode> Below(TheoryNode node, IReadOnlyList<TheoryNode> all)
    {
        var found = new List<TheoryNode> { node };
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(all.Where(other => other.ParentId == found[at].Id && !found.Contains(other)));
        }

        return found;
    }
}
