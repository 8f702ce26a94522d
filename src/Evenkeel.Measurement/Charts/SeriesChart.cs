using System.Globalization;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>A series as a picture: its readings in, its chart out; what cannot be charted says why.</summary>
internal sealed record SeriesChart
{
    public ChartPicture? Picture { get; private init; }
    public IReadOnlyList<WorkingStep> Working { get; private init; } = [];

    /// <summary>Why there is no picture.</summary>
    public string? Fault { get; private init; }
    public SeriesSummary Summary { get; private init; }
    public IReadOnlyList<int> Periods { get; private init; } = [];
    public IReadOnlyList<int> Sequences { get; private init; } = [];

    public static SeriesChart Draw(SeriesFacts facts, IReadOnlyList<Reading> readings, string title)
    {
        var columns = new ReadingColumns();
        columns.Begin(facts);
        foreach (var reading in readings)
        {
            columns.Add(reading);
        }

        var result = new ChartResult();
        if (!Chart.TryCompute(columns.Finish(), facts.Chart.Definition, result, out var fault))
        {
            return new SeriesChart { Fault = fault.Message };
        }

        var summary = CurrentSignals.Of(result);
        var target = summary.LatestIndex < 0 ? null : columns.TargetAt(summary.LatestIndex);
        return new SeriesChart
        {
            Summary = summary,
            Periods = [.. columns.Periods],
            Sequences = [.. columns.Sequences],
            Working = ChartWorkings.Of(result, facts.Chart.Definition, facts.Chart.Format),
            Picture = new ChartPicture
            {
                Title = title,
                Sentence = ChartWords.Sentence(facts.Chart, result, summary, columns.Periods, target),
                Result = result,
                Periods = [.. columns.Periods.Select(DateOnly.FromDayNumber)],
                Step = facts.Chart.Frequency.Step(),
                Format = facts.Chart.Format,
                CentreWord = facts.Chart.Definition.Kind is ChartKind.Run or ChartKind.G ? "Median" : "Average",
                FromZero = Screening.Sketches.FromZero(facts.Chart),
                Ceiling = facts.Chart.Measure.Kind == MeasureKind.Proportion ? 100 : null,
                Targets =
                    facts.Targets.Count == 0 ? [] : [.. Enumerable.Range(0, columns.Count).Select(columns.TargetAt)],
                Details = Details(facts, columns, readings),
                PhaseReasons = [.. facts.Phases.Select(phase => phase.Reason)],
            },
        };
    }

    private static PointDetail[] Details(SeriesFacts facts, ReadingColumns columns, IReadOnlyList<Reading> readings)
    {
        var by = readings.ToDictionary(r => (r.Period, r.Sequence));
        return
        [
            .. columns.Periods.Zip(
                columns.Sequences,
                (period, sequence) => Detail(facts, by.GetValueOrDefault((period, sequence)), (period, sequence))
            ),
        ];
    }

    private static PointDetail Detail(SeriesFacts facts, Reading? reading, (int, int) key)
    {
        var ghost = facts.Exclusions.GetValueOrDefault(key);
        return reading is null
            ? new PointDetail("no reading", Ghost: ghost)
            : new PointDetail(Count(facts.Chart, reading), reading.IsProvisional, ghost, reading.Note);
    }

    private static string? Count(ChartFacts facts, Reading reading) =>
        reading.Status switch
        {
            ReadingStatus.Suppressed => "not shown: a small number",
            ReadingStatus.NotAvailable => "not available",
            ReadingStatus.NotApplicable => "not applicable",
            ReadingStatus.ExcelError => "an error in the spreadsheet",
            _ => facts.HasDenominator && reading.Denominator is { } of
                ? $"{Plain(reading.Numerator)} of {Plain(of)}"
                : null,
        };

    private static string Plain(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "none";
}
