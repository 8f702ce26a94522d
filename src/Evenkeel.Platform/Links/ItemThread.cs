using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Links;

/// <summary>What led to an item and what came of it, as far as the reader may see.</summary>
public sealed class ItemThread(AppDb db, IEnumerable<IResolveItems> resolvers)
{
    private const int MostSteps = 6;
    private const int MostItems = 60;

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
        List<ItemRef> order = [.. back, .. items, .. forth];
        var known = await ResolveAsync(order, ct);
        return [.. order.Distinct().Select(at => known.GetValueOrDefault(at)).OfType<LinkedItem>()];
    }

    /// <summary>What the reader may know of these items; what they do not see is left out.</summary>
    public async Task<IReadOnlyDictionary<ItemRef, LinkedItem>> NamedAsync(
        IReadOnlyCollection<ItemRef> items,
        CancellationToken ct = default
    ) => await ResolveAsync([.. items], ct);

    private async Task<List<ItemRef>> WalkAsync(IReadOnlyCollection<ItemRef> from, bool backwards, CancellationToken ct)
    {
        var (seen, found, at) = (new HashSet<ItemRef>(from), new List<ItemRef>(), new List<ItemRef>(from));
        for (var step = 0; step < MostSteps && at.Count > 0 && found.Count < MostItems; step++)
        {
            at = [.. (await NextAsync(at, backwards, ct)).Where(seen.Add)];
            found.AddRange(at);
        }

        return found;
    }

    private async Task<List<ItemRef>> NextAsync(List<ItemRef> at, bool backwards, CancellationToken ct)
    {
        var ids = at.Select(item => item.Id).ToList();
        var links = backwards
            ? db.Links.Where(l => ids.Contains(l.ToId)).Select(l => new { Kind = l.FromKind, Id = l.FromId })
            : db.Links.Where(l => ids.Contains(l.FromId)).Select(l => new { Kind = l.ToKind, Id = l.ToId });
        return
        [
            .. (await links.Take(MostItems).ToListAsync(ct)).Select(l => new ItemRef(l.Kind, l.Id)).OrderBy(l => l.Id),
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
