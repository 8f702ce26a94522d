using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowMeasure;

internal sealed record MeasureView(
    UnitRow Unit,
    Series Series,
    Measure Measure,
    SeriesFacts Facts,
    SeriesChart Chart,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Signal> Signals,
    ILookup<Guid, RecordedAct> Answers
)
{
    /// <summary>What was answered before the answer that stands, the newest first.</summary>
    public IEnumerable<RecordedAct> EarlierAnswers(Signal signal) =>
        Answers[signal.Id]
            .OrderByDescending(act => act.At)
            .ThenByDescending(act => act.Reason == signal.AnswerText)
            .Skip(1);
}

/// <summary>A measure at a unit: what every page about one series starts from.</summary>
internal sealed class ShowMeasureHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ReadFacts facts,
    ReadMarks marks,
    ShowRollUpHandler rollUps
)
{
    /// <summary>In an address: a sum of today's units for all time.</summary>
    public const string Now = "now";

    public Task<MeasureView?> Handle(string unitCode, int number, CancellationToken ct) =>
        Handle(unitCode, number, null, ct);

    /// <param name="members">Of a sum: <see cref="Now"/>, or whatever else for the units as they stood at the time.</param>
    public async Task<MeasureView?> Handle(string unitCode, int number, string? members, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(unitCode, ct);
        var series = unit is null
            ? null
            : await db.Series.SingleOrDefaultAsync(s => s.Number == number && s.UnitId == unit.Id, ct);
        if (series is null)
        {
            return null;
        }

        var fact = await facts.OfAsync(series, ct);
        var readings =
            series.IsRollUp && members == Now
                ? await rollUps.AsItIsNowAsync(series, ct)
                : await StoredAsync(number, ct);
        var signals = await db
            .Signals.AsNoTracking()
            .Where(s => s.SeriesNumber == number)
            .OrderByDescending(s => s.DetectedAt)
            .Take(20)
            .ToListAsync(ct);
        var measure = fact.Chart.Measure;
        return new MeasureView(
            unit!,
            series,
            measure,
            fact,
            SeriesChart.Draw(
                fact,
                readings,
                $"{measure.Name}, {unit!.Name}",
                [.. (await marks.OfAsync([number], ct))[number]]
            ),
            readings,
            signals,
            await AnswersAsync(signals, ct)
        );
    }

    /// <summary>Each answer is an act: what a later one changed is still there.</summary>
    private async Task<ILookup<Guid, RecordedAct>> AnswersAsync(List<Signal> signals, CancellationToken ct)
    {
        var ids = signals.Where(s => !s.IsWaiting).Select(s => (Guid?)s.Id).ToList();
        var acts =
            ids.Count == 0
                ? []
                : await db
                    .Acts.AsNoTracking()
                    .Where(act => act.AboutKind == Signal.Item && ids.Contains(act.AboutId))
                    .ToListAsync(ct);
        return acts.ToLookup(act => act.AboutId!.Value);
    }

    private Task<List<Reading>> StoredAsync(int number, CancellationToken ct) =>
        db
            .Readings.AsNoTracking()
            .Where(r => r.SeriesNumber == number)
            .OrderBy(r => r.Period)
            .ThenBy(r => r.Sequence)
            .ToListAsync(ct);
}
