namespace Evenkeel.Improvement.Outlines;

/// <summary>Where a line comes to stand.</summary>
internal sealed record OutlinePlace(Guid? Parent, bool IsAside, double Order, int Depth)
{
    /// <summary>In place of a line: at the top, or aside.</summary>
    public const string Top = "aim";
    public const string Nothing = "aside";

    /// <summary>Half way, until no number is left between two: then neighbours are numbered anew (<see cref="OutlineMoves.Spread{TRow}"/>).</summary>
    public const double Least = 1e-6;

    /// <summary>For a new one: right after a neighbour, or the last below another; null where that is gone.</summary>
    public static OutlinePlace? For<TRow>(Outline<TRow> tree, string? under, Guid? after)
        where TRow : IOutlineRow
    {
        if (after is { } neighbour)
        {
            return tree.Find(neighbour) is { } line ? Beside(tree, line, 1) : null;
        }

        return LastBelow(tree, under ?? Top);
    }

    /// <summary>For one that is there: the last below another; null where that cannot be.</summary>
    public static OutlinePlace? ForMove<TRow>(Outline<TRow> tree, OutlineLine<TRow> line, string under)
        where TRow : IOutlineRow =>
        LastBelow(tree, under) is { } place
        && line.All.All(own => own.Node.Id != place.Parent)
        && place.Depth + line.Height < tree.Rules.MostDepth
            ? place
            : null;

    public static string Refusal<TRow>(Outline<TRow> tree, OutlineLine<TRow> line, string under)
        where TRow : IOutlineRow =>
        LastBelow(tree, under) is not { } place ? "Somebody has taken that away meanwhile. Choose another."
        : line.All.Any(own => own.Node.Id == place.Parent) ? tree.Rules.UnderItself
        : tree.Rules.TooDeep;

    /// <summary>Beside a line: before it (-1) or after it (1).</summary>
    public static OutlinePlace Beside<TRow>(Outline<TRow> tree, OutlineLine<TRow> line, int by)
        where TRow : IOutlineRow
    {
        var beside = tree.Beside(line);
        var at = beside.ToList().IndexOf(line);
        var other = beside.ElementAtOrDefault(at + by)?.Node.Order ?? line.Node.Order + (2 * by);
        var isTop = line.Depth == 0;
        var isAside = isTop && tree.Aside.Contains(line);
        return new OutlinePlace(isTop ? null : line.Node.ParentId, isAside, (other + line.Node.Order) / 2, line.Depth);
    }

    public void Put(IOutlineRow node) => (node.ParentId, node.IsAside, node.Order) = (Parent, IsAside, Order);

    private static OutlinePlace? LastBelow<TRow>(Outline<TRow> tree, string under)
        where TRow : IOutlineRow
    {
        switch (under)
        {
            case Top:
                return new OutlinePlace(null, false, After(tree.Lines), 0);
            case Nothing:
                return new OutlinePlace(null, true, After(tree.Aside), 0);
            default:
                var parent = Guid.TryParse(under, out var id) ? tree.Find(id) : null;
                return parent is null ? null : new OutlinePlace(id, false, After(parent.Below), parent.Depth + 1);
        }
    }

    private static double After<TRow>(IReadOnlyList<OutlineLine<TRow>> lines)
        where TRow : IOutlineRow => lines.Count == 0 ? 1 : lines[^1].Node.Order + 1;
}
