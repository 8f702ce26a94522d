namespace Evenkeel.Improvement.Theories;

/// <summary>What a box is, by where it stands.</summary>
internal enum TheoryKind
{
    Primary,
    Secondary,
    Idea,
}

/// <summary>A box with those below it.</summary>
/// <param name="Depth">0 = it drives the aim itself.</param>
internal sealed record TheoryLine(TheoryNode Node, int Depth)
{
    public IReadOnlyList<TheoryLine> Below { get; init; } = [];

    /// <summary>Where in the outline: "2.1".</summary>
    public string Place { get; init; } = "";

    public TheoryKind Kind =>
        Node.IsIdea ? TheoryKind.Idea
        : Depth == 0 ? TheoryKind.Primary
        : TheoryKind.Secondary;

    public IEnumerable<TheoryLine> All => Below.SelectMany(line => line.All).Prepend(this);

    public int Height => Below.Count == 0 ? 0 : Below.Max(line => line.Height) + 1;
}

/// <summary>The tree that the rows make, whatever two people did to it at once: every box stands in it once.</summary>
/// <param name="Lines">What drives the aim.</param>
/// <param name="Aside">What is tied to nothing: set aside, or its driver is gone.</param>
internal sealed record TheoryTree(IReadOnlyList<TheoryLine> Lines, IReadOnlyList<TheoryLine> Aside)
{
    public IEnumerable<TheoryLine> Tied => Lines.SelectMany(line => line.All);
    public IEnumerable<TheoryLine> All => Tied.Concat(Aside.SelectMany(line => line.All));
    public bool IsEmpty => Lines.Count == 0 && Aside.Count == 0;

    public TheoryLine? Find(Guid? id) => id is null ? null : All.FirstOrDefault(line => line.Node.Id == id);

    public TheoryLine? ParentOf(TheoryLine line) => Find(line.Node.ParentId);

    /// <summary>Those among which it stands, in their order.</summary>
    public IReadOnlyList<TheoryLine> Beside(TheoryLine line) =>
        All.FirstOrDefault(other => other.Below.Contains(line))?.Below ?? (Lines.Contains(line) ? Lines : Aside);

    public static TheoryTree Of(IEnumerable<TheoryNode> nodes)
    {
        var there = nodes.Where(n => n.RemovedAt is null).OrderBy(n => n.Order).ThenBy(n => n.Id).ToList();
        var ids = there.Select(node => node.Id).ToHashSet();
        var below = there.Where(node => node.ParentId is not null).ToLookup(node => node.ParentId!.Value);
        var placed = new HashSet<Guid>();
        var tops = there.Where(node => node is { ParentId: null, IsAside: false });
        var lines = Lines(tops, 0, "");
        var loose = there.Where(node => node.IsAside || (node.ParentId is { } parent && !ids.Contains(parent)));
        var aside = Lines([.. loose.Where(node => node.ParentId is null || !ids.Contains(node.ParentId.Value))], 0, "");
        // Two who each put one below the other at the same moment: both stand aside, the first on top.
        foreach (var lost in there)
        {
            aside = placed.Contains(lost.Id) ? aside : [.. aside, .. Lines([lost], 0, "")];
        }

        return new TheoryTree(lines, aside);

        IReadOnlyList<TheoryLine> Lines(IEnumerable<TheoryNode> some, int depth, string place) =>
            [
                .. some.Where(node => placed.Add(node.Id))
                    .Select(
                        (node, at) =>
                            new TheoryLine(node, depth)
                            {
                                Place = $"{place}{at + 1}",
                                Below = Lines(below[node.Id], depth + 1, $"{place}{at + 1}."),
                            }
                    ),
            ];
    }
}
