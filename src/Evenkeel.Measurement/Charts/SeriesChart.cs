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

    /// <summary>The words of a card.</summary>
    public string Brief { get; private init; } = "";
    public IReadOnlyList<int> Periods { get; private init; } = [];
    public IReadOnlyList<int> Sequences { get; private init; } = [];

    public static SeriesChart Draw(
        SeriesFacts facts,
        IReadOnlyList<Reading> readings,
        string title,
        IReadOnlyList<NamedMark>? happened = null
    )
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

        var findings = ChartFindings.Of(result);
        var summary = findings.Summary;
        var target = summary.LatestIndex < 0 ? null : columns.TargetAt(summary.LatestIndex);
        var story = new ChartStory(facts, result, findings, columns, target);
        return new SeriesChart
        {
            Summary = summary,
            Brief = ChartWords.Brief(story),
            Periods = [.. columns.Periods],
            Sequences = [.. columns.Sequences],
            Working = ChartWorkings.Of(result, facts.Chart.Definition, facts.Chart.Format),
            Picture = new ChartPicture
            {
                Title = title,
                Sentence = ChartWords.Sentence(story),
                Result = result,
                Periods = [.. columns.Periods.Select(DateOnly.FromDayNumber)],
                Step = facts.Chart.Frequency.Step(),
                Format = facts.Chart.Format,
                IsAgainstPrediction = facts.Chart.HasRisk,
                CentreWord = CentreWord(story),
                HowToRead = facts.Chart.HasRisk ? CaseWords.HowToRead(facts.Chart) : "",
                FromZero = Screening.Sketches.FromZero(facts.Chart),
                Ceiling = Screening.Sketches.CeilingOf(facts.Chart),
                PointMarks = findings.Marks,
                Variation = summary.Variation,
                Assurance = summary.Assurance,
                LeastPoints = LeastPoints(facts.Chart),
                Latest = Latest(story),
                Targets =
                    facts.Targets.Count == 0 ? [] : [.. Enumerable.Range(0, columns.Count).Select(columns.TargetAt)],
                Details = Details(facts, columns, readings),
                Marks = ChartMarks.Of(facts, columns.Periods, columns.Sequences, readings, happened ?? []),
            },
        };
    }

    /// <summary>The zero of predicted risks is no estimate: its line is there from the first case on.</summary>
    public static int LeastPoints(ChartFacts facts) => facts.HasRisk ? 0 : ChartFindings.LeastPoints;

    private static string CentreWord(ChartStory story) =>
        story.Facts.Definition.Kind switch
        {
            ChartKind.Vlad => "Predicted",
            ChartKind.RiskAdjustedCusum => "Start",
            _ => story.Centre == "median" ? "Median" : "Average",
        };

    private static Headline? Latest(ChartStory story)
    {
        var at = story.Summary.LatestIndex;
        if (at < 0)
        {
            return null;
        }

        if (story.Facts.HasRisk)
        {
            var totals = CaseTotals.Of(story);
            return CaseWords.Headline(totals.Seen, totals.Predicted, story.Columns.Periods[at]);
        }

        var (value, denominator) = story.Columns.RawAt(at);
        return MeasureFormats.Headline(
            story.Facts.Measure,
            story.Summary.LatestValue,
            story.Facts.HasCount ? value : null,
            double.IsFinite(denominator) ? denominator : null,
            story.Columns.Periods[at]
        );
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
            _ when facts.HasRisk => CaseWords.Case(reading.Numerator, reading.Denominator),
            _ => facts.HasDenominator && reading.Denominator is { } of
                ? $"{Plain(reading.Numerator)} of {Plain(of)}"
                : null,
        };

    private static string Plain(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "none";
}
