using Evenkeel.Improvement.EditTheory;

namespace Evenkeel.Improvement.Theories;

/// <summary>Where a box comes to stand.</summary>
internal sealed record TheoryPlace(Guid? Parent, bool IsAside, double Order, int Depth)
{
    public const string TooDeep = "That is too deep: below the aim there are six steps at most.";

    /// <summary>Half way, until no number is left between two: then neighbours are numbered anew (<see cref="TheoryMoves.Spread"/>).</summary>
    public const double Least = 1e-6;

    /// <summary>For a new one: right after a neighbour, or the last below what it drives; null where that is gone.</summary>
    public static TheoryPlace? For(TheoryTree tree, string? under, Guid? after)
    {
        if (after is { } neighbour)
        {
            return tree.Find(neighbour) is { } line ? Beside(tree, line, 1) : null;
        }

        return LastBelow(tree, under ?? TheoryForm.TheAim);
    }

    /// <summary>For one that is there: the last below another; null where that cannot be.</summary>
    public static TheoryPlace? ForMove(TheoryTree tree, TheoryLine line, string under) =>
        LastBelow(tree, under) is { } place
        && line.All.All(own => own.Node.Id != place.Parent)
        && place.Depth + line.Height < TheoryNode.MostDepth
            ? place
            : null;

    public static string Refusal(TheoryTree tree, TheoryLine line, string under) =>
        LastBelow(tree, under) is not { } place ? "Somebody has taken that away meanwhile. Choose another."
        : line.All.Any(own => own.Node.Id == place.Parent) ? "It cannot drive itself, or what is below it."
        : TooDeep;

    /// <summary>Beside a line: before it (-1) or after it (1).</summary>
    public static TheoryPlace Beside(TheoryTree tree, TheoryLine line, int by)
    {
        var beside = tree.Beside(line);
        var at = beside.ToList().IndexOf(line);
        var other = beside.ElementAtOrDefault(at + by)?.Node.Order ?? line.Node.Order + (2 * by);
        var isTop = line.Depth == 0;
        var isAside = isTop && tree.Aside.Contains(line);
        return new TheoryPlace(isTop ? null : line.Node.ParentId, isAside, (other + line.Node.Order) / 2, line.Depth);
    }

    public void Put(TheoryNode node) => (node.ParentId, node.IsAside, node.Order) = (Parent, IsAside, Order);

    private static TheoryPlace? LastBelow(TheoryTree tree, string under)
    {
        switch (under)
        {
            case TheoryForm.TheAim:
                return new TheoryPlace(null, false, After(tree.Lines), 0);
            case TheoryForm.Nothing:
                return new TheoryPlace(null, true, After(tree.Aside), 0);
            default:
                var parent = Guid.TryParse(under, out var id) ? tree.Find(id) : null;
                return parent is null ? null : new TheoryPlace(id, false, After(parent.Below), parent.Depth + 1);
        }
    }

    private static double After(IReadOnlyList<TheoryLine> lines) => lines.Count == 0 ? 1 : lines[^1].Node.Order + 1;
}
