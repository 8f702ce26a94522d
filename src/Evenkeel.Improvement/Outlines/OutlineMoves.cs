namespace Evenkeel.Improvement.Outlines;

/// <summary>What each move does to the lines; who makes it saves them.</summary>
internal static class OutlineMoves
{
    /// <summary>Where a line comes to stand; or why it cannot.</summary>
    public static (OutlinePlace? Place, string Refusal) PlaceOf<TRow>(
        string what,
        string? target,
        OutlineLine<TRow> line,
        Outline<TRow> tree
    )
        where TRow : IOutlineRow
    {
        var beside = tree.Beside(line);
        var at = beside.ToList().IndexOf(line);
        switch (what)
        {
            case "up":
                return at == 0 ? (null, "It is the first here.") : (OutlinePlace.Beside(tree, beside[at - 1], -1), "");
            case "down":
                return at == beside.Count - 1
                    ? (null, "It is the last here.")
                    : (OutlinePlace.Beside(tree, beside[at + 1], 1), "");
            case "in":
                return at == 0
                    ? (null, tree.Rules.NothingAbove)
                    : (OutlinePlace.ForMove(tree, line, beside[at - 1].Node.Id.ToString()), tree.Rules.TooDeep);
            case "out":
                return tree.ParentOf(line) is { } parent
                    ? (OutlinePlace.Beside(tree, parent, 1), "")
                    : (null, tree.Rules.IsOutermost);
            default:
                var under = target ?? "";
                return (OutlinePlace.ForMove(tree, line, under), OutlinePlace.Refusal(tree, line, under));
        }
    }

    /// <summary>Takes it away with all that is below it; how many they are.</summary>
    public static int Remove<TRow>(IOutlineEdit<TRow> edit, TRow node, IReadOnlyList<TRow> all, DateTimeOffset at)
        where TRow : IOutlineRow
    {
        var gone = Below(node, all).Where(n => n.RemovedAt is null).ToList();
        gone.ForEach(n => n.RemovedAt = at);
        edit.Along.AddRange(gone.Skip(1).Select(n => n.Id));
        return gone.Count;
    }

    /// <summary>Brings it back with all that was taken away with it.</summary>
    public static void BringBack<TRow>(IOutlineEdit<TRow> edit, TRow node, IReadOnlyList<TRow> all)
        where TRow : IOutlineRow
    {
        var at = node.RemovedAt;
        var back = Below(node, all).Where(n => n.RemovedAt == at).ToList();
        back.ForEach(n => n.RemovedAt = null);
        edit.Along.AddRange(back.Skip(1).Select(n => n.Id));
    }

    /// <summary>Why an edit cannot be undone, or done again, as things stand now; null where it can.</summary>
    public static string? Hindrance<TRow>(IOutlineEdit<TRow> edit, TRow node, Outline<TRow> tree)
        where TRow : IOutlineRow
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

        var under = edit.IsAside ? OutlinePlace.Nothing : edit.ParentId?.ToString() ?? OutlinePlace.Top;
        var isThere = (edit.ParentId, edit.IsAside) == (node.ParentId, node.IsAside);
        // Below what is gone it stands aside, as it did.
        var isGone = edit.ParentId is { } parent && tree.Find(parent) is null;
        return isThere || isGone || OutlinePlace.ForMove(tree, line, under) is not null
            ? null
            : OutlinePlace.Refusal(tree, line, under);
    }

    /// <summary>
    /// Undoes an edit, or does it again. What was taken away with the line comes back with it, and the other way round; what others put below a line that was new
    /// stays, aside.
    /// </summary>
    public static void Exchange<TRow>(IOutlineEdit<TRow> edit, TRow node, IReadOnlyList<TRow> all, DateTimeOffset now)
        where TRow : IOutlineRow
    {
        var before = node.RemovedAt;
        edit.Exchange(node, now);
        // Of what was added together, a line that somebody has changed since is theirs.
        var isJoined = edit.Kind == EditKind.Add;
        var others = all.Where(n => edit.Along.Contains(n.Id) && n.RemovedAt == before);
        foreach (var along in others.Where(n => !isJoined || n.LastEditId is null))
        {
            along.RemovedAt = node.RemovedAt;
        }
    }

    /// <summary>Numbers neighbours anew where two stand too close for a place between them; false where none do.</summary>
    public static bool Spread<TRow>(IReadOnlyList<OutlineLine<TRow>> beside)
        where TRow : IOutlineRow
    {
        if (beside.Zip(beside.Skip(1)).All(two => two.Second.Node.Order - two.First.Node.Order > OutlinePlace.Least))
        {
            return false;
        }

        for (var i = 0; i < beside.Count; i++)
        {
            beside[i].Node.Order = i + 1;
        }

        return true;
    }

    /// <summary>A line and all that is below it, taken away or not; the line itself first.</summary>
    private static List<TRow> Below<TRow>(TRow node, IReadOnlyList<TRow> all)
        where TRow : IOutlineRow
    {
        var found = new List<TRow> { node };
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(all.Where(other => other.ParentId == found[at].Id && !found.Contains(other)));
        }

        return found;
    }
}
