using Evenkeel.Platform.Access;

namespace Evenkeel.Organisation.Units;

/// <summary>From the dated parents of every unit, who has been below whom and when; each pair and period once.</summary>
internal sealed class ClosureBuilder(IEnumerable<UnitParent> parents)
{
    private readonly ILookup<UnitId, UnitParent> parentsOf = parents.ToLookup(parent => parent.UnitId);

    private readonly record struct Span(DateOnly From, DateOnly To, int Depth);

    public IEnumerable<UnitClosure> Of(UnitId unit)
    {
        var found = new Dictionary<UnitId, List<Span>>();
        Climb(unit, new Span(UnitClosure.Always, DateOnly.MaxValue, 0), found, []);
        return found.SelectMany(pair => Merge(pair.Value).Select(span => Row(unit, pair.Key, span)));
    }

    /// <summary>Would the unit, placed under the parent from this day on, come to stand below itself?</summary>
    public bool WouldLoop(UnitId unit, UnitId parent, DateOnly from)
    {
        var found = new Dictionary<UnitId, List<Span>>();
        Climb(parent, new Span(from, DateOnly.MaxValue, 0), found, []);
        return found.ContainsKey(unit);
    }

    private void Climb(UnitId at, Span span, Dictionary<UnitId, List<Span>> found, HashSet<UnitId> path)
    {
        if (!path.Add(at))
        {
            throw new InvalidOperationException($"Unit {at} stands below itself.");
        }

        (found.TryGetValue(at, out var spans) ? spans : found[at] = []).Add(span);
        foreach (var parent in parentsOf[at])
        {
            var from = parent.From > span.From ? parent.From : span.From;
            var end = parent.To ?? DateOnly.MaxValue;
            var to = end < span.To ? end : span.To;
            if (from < to)
            {
                Climb(parent.ParentId, new Span(from, to, span.Depth + 1), found, path);
            }
        }

        path.Remove(at);
    }

    private static List<Span> Merge(List<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
            {
                var last = merged[^1];
                merged[^1] = new Span(
                    last.From,
                    span.To > last.To ? span.To : last.To,
                    Math.Min(span.Depth, last.Depth)
                );
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static UnitClosure Row(UnitId unit, UnitId ancestor, Span span) =>
        new()
        {
            DescendantId = unit,
            AncestorId = ancestor,
            From = span.From,
            To = span.To == DateOnly.MaxValue ? null : span.To,
            Depth = span.Depth,
        };
}
