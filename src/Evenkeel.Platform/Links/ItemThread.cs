using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Links;

/// <summary>What led to an item and what came of it, as far as the reader may see.</summary>
public sealed class ItemThread(AppDb db, IEnumerable<IResolveItems> resolvers)
{
    private const int MostSteps = 6;
    private const int MostItems = 60;
    private const int BatchSize = 500;

    /// <summary>In the order of the thread: the first causes, the item, what came of it.</summary>
    public Task<IReadOnlyList<LinkedItem>> OfAsync(ItemRef item, CancellationToken ct = default) => OfAsync([item], ct);

    /// <summary>Of several that belong together, as the days of one check.</summary>
    public async Task<IReadOnlyList<LinkedItem>> OfAsync(
        IReadOnlyCollection<ItemRef> items,
        CancellationToken ct = default
    )
    {
        var back = await WalkAsync(items, backwards: true, ct);
        var forth = await WalkAsync(items, backwards: false, ct);
        back.Reverse();
        List<ItemRef> order = [.. back.Select(step => step.To), .. items, .. forth.Select(step => step.To)];
        var known = await ResolveAsync(order, ct);
        back.Reverse();
        var reached = Reached(items, [.. back, .. forth], known);
        return
        [
            .. order.Distinct().Where(reached.Contains).Select(at => known.GetValueOrDefault(at)).OfType<LinkedItem>(),
        ];
    }

    /// <summary>What the reader may know of these items; what they do not see is left out.</summary>
    public async Task<IReadOnlyDictionary<ItemRef, LinkedItem>> NamedAsync(
        IReadOnlyCollection<ItemRef> items,
        CancellationToken ct = default
    ) => await ResolveAsync([.. items], ct);

    /// <summary>Of these, the items that the reader does not see. Of a kind that nobody names, nothing is said.</summary>
    public async Task<IReadOnlySet<ItemRef>> UnseenAsync(
        IReadOnlyCollection<ItemRef> items,
        CancellationToken ct = default
    )
    {
        var kinds = resolvers.Select(resolver => resolver.Kind).ToHashSet();
        var unseen = new HashSet<ItemRef>();
        foreach (var some in items.Distinct().Where(item => kinds.Contains(item.Kind)).Chunk(BatchSize))
        {
            var known = await ResolveAsync([.. some], ct);
            unseen.UnionWith(some.Where(item => !known.ContainsKey(item)));
        }

        return unseen;
    }

    /// <summary>What is only reached over an item that the reader does not see would tell what that item joins.</summary>
    private static HashSet<ItemRef> Reached(
        IReadOnlyCollection<ItemRef> from,
        List<Step> steps,
        Dictionary<ItemRef, LinkedItem> known
    )
    {
        var reached = new HashSet<ItemRef>(from);
        foreach (var (at, to) in steps.Where(step => known.ContainsKey(step.To)))
        {
            if (reached.Contains(at))
            {
                reached.Add(to);
            }
        }

        return reached;
    }

    private readonly record struct Step(ItemRef From, ItemRef To);

    private async Task<List<Step>> WalkAsync(IReadOnlyCollection<ItemRef> from, bool backwards, CancellationToken ct)
    {
        var (seen, found, at) = (new HashSet<ItemRef>(from), new List<Step>(), new List<ItemRef>(from));
        for (var step = 0; step < MostSteps && at.Count > 0 && found.Count < MostItems; step++)
        {
            var next = await NextAsync(at, backwards, ct);
            // A second way to an item may be the one that is seen.
            at = [.. next.Select(link => link.To).Where(seen.Add)];
            found.AddRange(next);
        }

        return found;
    }

    private async Task<List<Step>> NextAsync(List<ItemRef> at, bool backwards, CancellationToken ct)
    {
        var ids = at.Select(item => item.Id).ToList();
        var links = backwards ? db.Links.Where(l => ids.Contains(l.ToId)) : db.Links.Where(l => ids.Contains(l.FromId));
        return
        [
            .. (await links.AsNoTracking().Take(MostItems).ToListAsync(ct))
                .Select(l => (From: new ItemRef(l.FromKind, l.FromId), To: new ItemRef(l.ToKind, l.ToId)))
                .Select(l => backwards ? new Step(l.To, l.From) : new Step(l.From, l.To))
                .OrderBy(l => l.To.Id),
        ];
    }

    private async Task<Dictionary<ItemRef, LinkedItem>> ResolveAsync(List<ItemRef> items, CancellationToken ct)
    {
        var known = new Dictionary<ItemRef, LinkedItem>();
        foreach (var some in items.Distinct().GroupBy(item => item.Kind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == some.Key) is { } resolver)
            {
                foreach (var item in await resolver.ResolveAsync([.. some.Select(i => i.Id)], ct))
                {
                    known[new ItemRef(item.Kind, item.Id)] = item;
                }
            }
        }

        return known;
    }
}
