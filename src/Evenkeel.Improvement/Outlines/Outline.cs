namespace Evenkeel.Improvement.Outlines;

/// <summary>A line with those below it.</summary>
/// <param name="Depth">0 = at the top.</param>
internal sealed record OutlineLine<TRow>(TRow Node, int Depth)
    where TRow : IOutlineRow
{
    public IReadOnlyList<OutlineLine<TRow>> Below { get; init; } = [];

    /// <summary>Where in the outline: "2.1".</summary>
    public string Place { get; init; } = "";

    public IEnumerable<OutlineLine<TRow>> All => Below.SelectMany(line => line.All).Prepend(this);

    public int Height => Below.Count == 0 ? 0 : Below.Max(line => line.Height) + 1;
}

/// <summary>The tree that the rows make, whatever two people did to it at once: every line stands in it once.</summary>
/// <param name="Lines">At the top.</param>
/// <param name="Aside">What is tied to nothing: set aside, or what it stood under is gone.</param>
internal sealed record Outline<TRow>(
    IReadOnlyList<OutlineLine<TRow>> Lines,
    IReadOnlyList<OutlineLine<TRow>> Aside,
    OutlineRules Rules
)
    where TRow : IOutlineRow
{
    public IEnumerable<OutlineLine<TRow>> Tied => Lines.SelectMany(line => line.All);
    public IEnumerable<OutlineLine<TRow>> All => Tied.Concat(Aside.SelectMany(line => line.All));
    public bool IsEmpty => Lines.Count == 0 && Aside.Count == 0;

    public OutlineLine<TRow>? Find(Guid? id) => id is null ? null : All.FirstOrDefault(line => line.Node.Id == id);

    public OutlineLine<TRow>? ParentOf(OutlineLine<TRow> line) => Find(line.Node.ParentId);

    /// <summary>Those among which it stands, in their order.</summary>
    public IReadOnlyList<OutlineLine<TRow>> Beside(OutlineLine<TRow> line) =>
        [
            .. (
                All.FirstOrDefault(other => other.Below.Contains(line))?.Below ?? (Lines.Contains(line) ? Lines : Aside)
            ).Where(other => other.Node.Column == line.Node.Column),
        ];

    public static Outline<TRow> Of(IEnumerable<TRow> rows, OutlineRules rules)
    {
        var there = rows.Where(n => n.RemovedAt is null).OrderBy(n => n.Order).ThenBy(n => n.Id).ToList();
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

        return new Outline<TRow>(lines, aside, rules);

        IReadOnlyList<OutlineLine<TRow>> Lines(IEnumerable<TRow> some, int depth, string place) =>
            [
                .. some.Where(node => placed.Add(node.Id))
                    .Select(
                        (node, at) =>
                            new OutlineLine<TRow>(node, depth)
                            {
                                Place = $"{place}{at + 1}",
                                Below = Lines(below[node.Id], depth + 1, $"{place}{at + 1}."),
                            }
                    ),
            ];
    }

    /// <summary>Those that were taken away by themselves, not with another; the last one first.</summary>
    public static IReadOnlyList<TRow> TakenAway(IEnumerable<TRow> rows)
    {
        var gone = rows.Where(n => n.RemovedAt is not null).ToDictionary(n => n.Id);
        return
        [
            .. gone
                .Values.Where(n =>
                    n.ParentId is not { } parent || gone.GetValueOrDefault(parent)?.RemovedAt != n.RemovedAt
                )
                .OrderByDescending(n => n.RemovedAt),
        ];
    }
}
