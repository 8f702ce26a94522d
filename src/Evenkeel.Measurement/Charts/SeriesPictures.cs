using Evenkeel.Measurement.Screening;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Charts;

/// <summary>A series' chart as other modules show it.</summary>
/// <param name="Picture">Null where nothing was recorded yet, or the chart cannot be drawn: then <paramref name="Fault"/> says why.</param>
public sealed record SeriesPicture(int Number, UnitId UnitId, string Measure, ChartPicture? Picture, string? Fault)
{
    public IReadOnlyList<WorkingStep> Working { get; init; } = [];

    /// <summary>Which way is better.</summary>
    public Improvement Better { get; init; }

    /// <summary>Drawn for somebody who does not see the unit: small counts are not drawn.</summary>
    public bool IsForGuest { get; init; }

    /// <summary>Some of its counts are not the reader's to see: a level to two decimals would tell them.</summary>
    public bool HidesCounts => IsForGuest && Picture is { Hidden.Count: > 0 };

    /// <summary>What the chart says now, as its sentence tells it: the signal that is on, and since when.</summary>
    public SeriesSummary Summary { get; init; }
}

/// <summary>Several charts at once: each kind of row is read once for all of them.</summary>
internal sealed class SeriesPictures(AppDb db, ReadFacts facts, ReadMarks marks)
{
    public async Task<IReadOnlyList<SeriesPicture>> OfAsync(IReadOnlyCollection<int> numbers, CancellationToken ct)
    {
        var series = await db.Series.Where(s => numbers.Contains(s.Number)).ToListAsync(ct);
        if (series.Count == 0)
        {
            return [];
        }

        var known = series.ConvertAll(s => s.Number);
        var readings = (
            await db
                .Readings.AsNoTracking()
                .Where(r => known.Contains(r.SeriesNumber))
                .OrderBy(r => r.SeriesNumber)
                .ThenBy(r => r.Period)
                .ThenBy(r => r.Sequence)
                .ToListAsync(ct)
        ).ToLookup(r => r.SeriesNumber);
        var named = await marks.OfAsync(known, ct);
        return
        [
            .. (await facts.OfAsync(series, ct)).Select(fact =>
                Draw(fact, [.. readings[fact.Number]], [.. named[fact.Number]])
            ),
        ];
    }

    private static SeriesPicture Draw(
        SeriesFacts facts,
        IReadOnlyList<Readings.Reading> readings,
        IReadOnlyList<NamedMark> marks
    )
    {
        var measure = facts.Chart.Measure;
        if (readings.Count == 0)
        {
            return new SeriesPicture(facts.Number, facts.UnitId, measure.Name, null, "Nothing was recorded yet.")
            {
                Better = measure.Improvement,
            };
        }

        var chart = SeriesChart.Draw(facts, readings, measure.Name, marks);
        return new SeriesPicture(facts.Number, facts.UnitId, measure.Name, chart.Picture, chart.Fault)
        {
            Working = chart.Working,
            Better = measure.Improvement,
            Summary = chart.Summary,
        };
    }
}
