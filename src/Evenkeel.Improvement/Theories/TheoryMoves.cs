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
    public static int Remove(TheoryNode node, IReadOnlyList<TheoryNode> all, DateTimeOffset at)
    {
        var gone = Below(node, all).Where(n => n.RemovedAt is null).ToList();
        gone.ForEach(n => n.RemovedAt = at);
        return gone.Count;
    }

    /// <summary>Brings it back with all that was taken away with it.</summary>
    public static void BringBack(TheoryNode node, IReadOnlyList<TheoryNode> all, DateTimeOffset? at)
    {
        foreach (var one in Below(node, all).Where(n => n.RemovedAt == at))
        {
            one.RemovedAt = null;
        }
    }

    /// <summary>
    /// Undoes an edit, or does it again. What was taken away with the box comes back with it, and the other way round; what others put below a box that was new
    /// stays, aside.
    /// </summary>
    public static void Exchange(TheoryEdit edit, TheoryNode node, IReadOnlyList<TheoryNode> all, DateTimeOffset now)
    {
        var before = node.RemovedAt;
        edit.Exchange(node, now);
        if (edit.Kind == EditKind.Add || before == node.RemovedAt)
        {
            return;
        }

        foreach (var below in Below(node, all).Skip(1).Where(n => n.RemovedAt == before))
        {
            below.RemovedAt = node.RemovedAt;
        }
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
