using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowFunnel;

/// <summary>The charts of one unit for somebody whom it let work with it, and who does not see the unit.</summary>
internal sealed class GuestPictures(AppDb db, ReadFacts facts, ReadSums sums, ReadMarks marks)
{
    public async Task<IReadOnlyList<SeriesPicture>> OfAsync(
        UnitId unit,
        IReadOnlyCollection<int> numbers,
        CancellationToken ct
    )
    {
        var series = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.UnitId == unit && numbers.Contains(s.Number))
            .AsNoTracking()
            .ToListAsync(ct);
        var known = series.ConvertAll(s => s.Number);
        var readings = (
            await db
                .Readings.AsNoTracking()
                .Where(r => known.Contains(r.SeriesNumber))
                .OrderBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync(ct)
        ).ToLookup(r => r.SeriesNumber);
        var happened = await marks.OfAsync(known, ct);
        var below = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow;
        var all = new List<SeriesPicture>(series.Count);
        foreach (var fact in await facts.OfAsync(series, ct))
        {
            var hides = await sums.DisclosureAsync(fact.Chart.Measure, ct);
            var seen = happened[fact.Number].Where(mark => mark.Href is not null).ToList();
            all.Add(Draw(fact, [.. readings[fact.Number]], hides, below, seen));
        }

        return all;
    }

    private static SeriesPicture Draw(
        SeriesFacts fact,
        IReadOnlyList<Reading> readings,
        IDisclose? hides,
        int below,
        IReadOnlyList<NamedMark> seen
    )
    {
        var measure = fact.Chart.Measure;
        var chart = readings.Count == 0 ? null : SeriesChart.Draw(fact, readings, measure.Name);
        var picture = chart is null ? null : ForOthers.Of(chart, fact, readings, hides, below, seen);
        var fault = chart is null ? "Nothing was recorded yet." : chart.Fault;
        return new SeriesPicture(fact.Number, fact.UnitId, measure.Name, picture, fault)
        {
            IsForGuest = true,
            Better = measure.Improvement,
            Summary = chart?.Summary ?? default,
        };
    }
}
