namespace Evenkeel.Control.Causes;

/// <summary>A line of the outline, with the lines below it.</summary>
/// <param name="Depth">0 = it explains the issue itself.</param>
internal sealed record CauseLine(Cause Cause, int Depth, string? Factor)
{
    public IReadOnlyList<CauseLine> Whys { get; init; } = [];

    public IEnumerable<CauseLine> All => Whys.SelectMany(why => why.All).Prepend(this);
}

/// <summary>The outline that the rows make.</summary>
internal static class CauseTree
{
    /// <summary>A line whose parent is gone stands at the top: what somebody wrote under it meanwhile is not lost.</summary>
    public static IReadOnlyList<CauseLine> Of(IReadOnlyList<Cause> causes, IReadOnlyDictionary<Guid, string> factors)
    {
        var there = causes.Where(cause => cause.RemovedAt is null).OrderBy(c => c.AddedAt).ThenBy(c => c.Id).ToList();
        var ids = there.Select(cause => cause.Id).ToHashSet();
        var below = there.ToLookup(cause => cause.ParentId is { } parent && ids.Contains(parent) ? parent : Guid.Empty);
        return Below(Guid.Empty, 0);

        IReadOnlyList<CauseLine> Below(Guid parent, int depth) =>
            [
                .. below[parent]
                    .Select(cause => new CauseLine(
                        cause,
                        depth,
                        cause.FactorId is { } id ? factors.GetValueOrDefault(id) : null
                    )
                    {
                        Whys = Below(cause.Id, depth + 1),
                    }),
            ];
    }

    /// <summary>A cause and all that is below it, taken away or not.</summary>
    public static IReadOnlyList<Cause> With(Cause cause, IReadOnlyList<Cause> all)
    {
        var found = new List<Cause> { cause };
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(all.Where(other => other.ParentId == found[at].Id));
        }

        return found;
    }

    /// <summary>From the issue down to each end: the chains of whys.</summary>
    public static IEnumerable<IReadOnlyList<CauseLine>> Chains(IReadOnlyList<CauseLine> lines) =>
        lines.SelectMany(line =>
            line.Whys.Count == 0
                ?
                [
                    [line],
                ]
                : Chains(line.Whys).Select(chain => (IReadOnlyList<CauseLine>)[line, .. chain])
        );

    /// <summary>Those that were taken away by themselves, not with another.</summary>
    public static IReadOnlyList<Cause> TakenAway(IReadOnlyList<Cause> causes)
    {
        var gone = causes.Where(cause => cause.RemovedAt is not null).ToDictionary(cause => cause.Id);
        return
        [
            .. gone
                .Values.Where(cause =>
                    cause.ParentId is not { } parent || gone.GetValueOrDefault(parent)?.RemovedAt != cause.RemovedAt
                )
                .OrderByDescending(cause => cause.RemovedAt),
        ];
    }
}
