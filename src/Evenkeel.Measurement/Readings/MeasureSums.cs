using Evenkeel.Platform.Access;

namespace Evenkeel.Measurement.Readings;

/// <summary>
/// All that units recorded of one measure in some periods, with what may be shown of it to others: decided for the measure as a whole, so that
/// every page and file hides the same.
/// </summary>
internal sealed class MeasureSums(
    IReadOnlyDictionary<int, MemberSeries> members,
    ILookup<UnitId, MemberPlace> places,
    ILookup<int, Reading> readings,
    int suppressBelow
) : IDisclose
{
    private readonly Dictionary<int, Decided> decided = [];

    private sealed record Decided(
        List<Reading> Given,
        Dictionary<int, int> PlaceOf,
        Disclosure Disclosure,
        Dictionary<UnitId, int> TotalOf,
        Dictionary<UnitId, bool> ShownNow
    );

    public IEnumerable<int> Periods => readings.Select(group => group.Key);
    public IReadOnlyDictionary<int, MemberSeries> Members => members;

    public IEnumerable<MemberPlace> PlacesBelow(UnitId unit) => places[unit];

    /// <summary>Is the unit's own count not shown to others?</summary>
    public bool IsHidden(int period, int series)
    {
        var at = At(period);
        return at.PlaceOf.TryGetValue(series, out var place) && at.Disclosure.IsCountHidden(place);
    }

    /// <summary>As others than the unit see it: a small count, or one that would tell it, is not there.</summary>
    public Reading ForOthers(Reading reading) =>
        IsHidden(reading.Period, reading.SeriesNumber) ? Suppression.Hide(reading) : reading;

    public Reading? Reading(int period, int series) => readings[period].FirstOrDefault(r => r.SeriesNumber == series);

    /// <summary>Null where no unit has said anything of the period.</summary>
    public UnitSum? Of(UnitId unit, int period, Membership membership)
    {
        var inIt = InIt(unit, period, membership);
        var said = readings[period].Where(r => inIt.Contains(r.SeriesNumber)).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var given = said.Where(r => r.Numerator is not null).ToList();
        var of = Math.Max(inIt.Count(n => members[n].IsExpectedIn(period)), said.Count);
        return new UnitSum(
            given.Sum(r => r.Numerator!.Value),
            given.Sum(r => r.Denominator ?? 0),
            given.Count,
            of,
            given.Count > 0 && IsTotalHidden(unit, period, membership),
            of - said.Count
        );
    }

    private HashSet<int> InIt(UnitId unit, int period, Membership membership) =>
        [.. places[unit].Where(p => p.Holds(period, membership)).Select(p => p.Series)];

    private bool IsTotalHidden(UnitId unit, int period, Membership membership)
    {
        var at = At(period);
        if (membership == Membership.AsItWas)
        {
            return at.TotalOf.TryGetValue(unit, out var total) && at.Disclosure.IsTotalHidden(total);
        }

        // Every unit's sum of today is decided, in one order, so that no two of them tell together what one does not.
        foreach (
            var other in places
                .Select(group => group.Key)
                .OrderBy(other => other.Value)
                .Where(_ => at.ShownNow.Count == 0)
                .ToList()
        )
        {
            at.ShownNow[other] = IsShownNow(at, other, period);
        }

        return !at.ShownNow[unit];
    }

    private bool IsShownNow(Decided at, UnitId unit, int period)
    {
        var now = Total(at.PlaceOf, InIt(unit, period, Membership.AsItIsNow));
        var was = Total(at.PlaceOf, InIt(unit, period, Membership.AsItWas));
        return now.SequenceEqual(was)
            ? !(at.TotalOf.TryGetValue(unit, out var total) && at.Disclosure.IsTotalHidden(total))
            : at.Disclosure.TryShow(now);
    }

    private Decided At(int period) =>
        decided.TryGetValue(period, out var known) ? known : decided[period] = Decide(period);

    private Decided Decide(int period)
    {
        var given = readings[period]
            .Where(r => r.Numerator is not null && members.ContainsKey(r.SeriesNumber))
            .ToList();
        var placeOf = given.Select((r, i) => (r.SeriesNumber, i)).ToDictionary(x => x.SeriesNumber, x => x.i);
        var totals = new List<int[]>();
        var totalOf = new Dictionary<UnitId, int>();
        var same = new Dictionary<string, int>();
        foreach (var unit in places.Select(group => group.Key))
        {
            var total = Total(placeOf, InIt(unit, period, Membership.AsItWas));
            if (total.Length == 0)
            {
                continue;
            }

            var key = string.Join(',', total);
            if (!same.TryGetValue(key, out var number))
            {
                same[key] = number = totals.Count;
                totals.Add(total);
            }

            totalOf[unit] = number;
        }

        var disclosure = new Disclosure([.. given.Select(r => r.Numerator!.Value)], totals, suppressBelow);
        return new Decided(given, placeOf, disclosure, totalOf, []);
    }

    private static int[] Total(Dictionary<int, int> placeOf, HashSet<int> series) =>
        [.. series.Where(placeOf.ContainsKey).Select(number => placeOf[number]).Order()];
}
