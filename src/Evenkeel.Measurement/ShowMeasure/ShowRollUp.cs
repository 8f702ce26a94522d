using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMeasure;

/// <param name="Until">The first day on which it no longer counts; null = it counts now.</param>
/// <param name="Missing">Why nothing of it is in the latest sum, or null.</param>
internal sealed record UnitInSum(string Name, string? Address, DateOnly Since, DateOnly? Until, string? Missing);

/// <summary>The units whose readings a sum holds, and which of them the latest one lacks.</summary>
internal sealed record RollUpUnitsView(string? Period, IReadOnlyList<UnitInSum> Units)
{
    public int Expected => Units.Count(u => u.Until is null);
    public int Missing => Units.Count(u => u is { Until: null, Missing: not null });
}

/// <summary>A sum from close by: what it is of, and what it would be of today's units for all time.</summary>
internal sealed class ShowRollUpHandler(AppDb db, ReadSums sums, OrganisationCatalogue organisation)
{
    /// <summary>The sums as they would be if today's units had always stood here. Nothing of it is stored.</summary>
    public async Task<IReadOnlyList<Reading>> AsItIsNowAsync(Series series, CancellationToken ct)
    {
        var all = await sums.OfAsync(series.MeasureId, null, ct);
        var readings = new List<Reading>();
        foreach (var period in all.Periods.Order())
        {
            if (all.Of(series.UnitId, period, Membership.AsItIsNow) is { } sum)
            {
                var reading = new Reading { SeriesNumber = series.Number, Period = period };
                sum.WriteTo(reading);
                readings.Add(reading);
            }
        }

        return readings;
    }

    public async Task<RollUpUnitsView> UnitsAsync(int number, Membership membership, CancellationToken ct)
    {
        var series = await db.Series.SingleAsync(s => s.Number == number, ct);
        var measure = await db.Measures.SingleAsync(m => m.Id == series.MeasureId, ct);
        var latest = await db.Readings.Where(r => r.SeriesNumber == number).MaxAsync(r => (int?)r.Period, ct);
        var all = await sums.OfAsync(series.MeasureId, [latest ?? 0], ct);
        var places = all.PlacesBelow(series.UnitId)
            .Where(p => p.To is null || membership == Membership.AsItWas)
            .ToList();
        var ids = places.ConvertAll(p => all.Members[p.Series].Unit);
        var seen = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var names = await organisation
            .AllUnits.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var period = latest is { } day ? PeriodWords.Of(measure.Frequency.Step(), DateOnly.FromDayNumber(day)) : null;
        return new RollUpUnitsView(
            period,
            [
                .. places
                    .Select(p => Unit(p, all, latest, names, seen))
                    .OrderBy(u => u.Until is not null)
                    .ThenBy(u => u.Missing is null)
                    .ThenBy(u => u.Name, StringComparer.Ordinal),
            ]
        );
    }

    private static UnitInSum Unit(
        MemberPlace place,
        MeasureSums all,
        int? latest,
        Dictionary<UnitId, string> names,
        Dictionary<UnitId, UnitRow> seen
    )
    {
        var member = all.Members[place.Series];
        var ended = member.Until == int.MaxValue ? (DateOnly?)null : DateOnly.FromDayNumber(member.Until);
        return new UnitInSum(
            names.GetValueOrDefault(member.Unit, "a unit that is not shown"),
            seen.GetValueOrDefault(member.Unit) is { } unit ? $"{unit.Address}/measures/{place.Series}" : null,
            DateOnly.FromDayNumber(Math.Max(place.From.DayNumber, member.From)),
            place.To is { } moved && !(ended < moved) ? moved : ended,
            latest is { } period && member.IsExpectedIn(period) ? Missing(all.Reading(period, place.Series)) : null
        );
    }

    private static string? Missing(Reading? reading) =>
        reading switch
        {
            null => "no reading yet",
            { Numerator: not null } => null,
            { Status: ReadingStatus.Suppressed } => "recorded as too small to show",
            { Status: ReadingStatus.NotApplicable } => "not applicable",
            _ => "not available",
        };
}
