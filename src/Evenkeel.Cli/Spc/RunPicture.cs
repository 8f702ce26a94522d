using System.Text;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Cli.Spc;

/// <summary>One chart as SVG, drawn by the application's own component.</summary>
internal static class RunPicture
{
    /// <summary>Null where it cannot be drawn, and the faults say why.</summary>
    public static Action<Stream>? Writer(SeriesPoints chart, ChartDefinition definition, string title, Faults faults)
    {
        if (!chart.HasDates && chart.Result.Count > 0 && (chart.X[0] < 1 || chart.X[^1] > 9999))
        {
            faults.Add(null, null, "svg: x must be dates, or whole numbers from 1 to 9999.");
            return null;
        }

        var svg = ChartSvg.File(Picture(chart, definition, title));
        return output => output.Write(Encoding.UTF8.GetBytes(svg));
    }

    private static ChartPicture Picture(SeriesPoints chart, ChartDefinition definition, string title)
    {
        var result = chart.Result;
        var target = definition.Target;
        return new ChartPicture
        {
            Title = title,
            Sentence = Sentence(chart),
            Result = result,
            Periods =
            [
                .. chart.X.ToArray().Select(x => chart.HasDates ? DateOnly.FromDayNumber(x) : new DateOnly(x, 1, 1)),
            ],
            Step = Step(chart),
            Format = new MeasureFormat(Decimals(result)),
            CentreWord = definition.Kind is ChartKind.Run or ChartKind.G ? "Median" : "Average",
            FromZero =
                ChartNames.NeedsDenominator(definition.Kind)
                || definition.Kind is ChartKind.C or ChartKind.G or ChartKind.T,
            Targets = target is null ? [] : [.. Enumerable.Repeat(target, result.Count)],
            Marks = Marks(chart),
        };
    }

    private static ChartMark[] Marks(SeriesPoints chart) =>
        [
            .. chart
                .Result.Phases.ToArray()
                .Zip(chart.PhaseNames)
                .Skip(1)
                .Select(phase => new ChartMark(
                    phase.First.Start,
                    Day(chart, phase.First.Start),
                    "New limits",
                    phase.Second
                )),
        ];

    private static DateOnly Day(SeriesPoints chart, int index) =>
        chart.HasDates ? DateOnly.FromDayNumber(chart.X[index]) : new DateOnly(chart.X[index], 1, 1);

    private static string Sentence(SeriesPoints chart)
    {
        var summary = SeriesSummary.Of(chart.Result);
        var says = SpcWords.Of(chart.Result.Variation);
        if (ScreenRow.Since(chart, summary.CurrentSignal) is { } since)
        {
            says += $" {When(chart, since)} ({SpcWords.Of(summary.LatestBroken)})";
        }

        return chart.Result.Assurance == AssuranceIcon.None
            ? says + "."
            : $"{says}. {SpcWords.Of(chart.Result.Assurance)}.";
    }

    /// <summary>"since Jan 2025", or "in Jan 2025" where it is the latest point alone.</summary>
    private static string When(SeriesPoints chart, int since)
    {
        var isLatest = since == chart.X[^1];
        if (!chart.HasDates)
        {
            return $"{(isLatest ? "at" : "since")} {Numbers.X(since, isDate: false)}";
        }

        var step = Step(chart);
        var word =
            !isLatest ? "since"
            : step == PeriodStep.Day ? "on"
            : "in";
        return $"{word} {PeriodWords.Of(step, DateOnly.FromDayNumber(since))}";
    }

    /// <summary>Whole numbers are shown as years are.</summary>
    private static PeriodStep Step(SeriesPoints chart)
    {
        if (!chart.HasDates)
        {
            return PeriodStep.Year;
        }

        var days = chart.X.ToArray().Select(DateOnly.FromDayNumber).ToList();
        return days.All(day => day is { Day: 1, Month: 1 }) ? PeriodStep.Year
            : days.All(day => day.Day == 1) ? PeriodStep.Month
            : PeriodStep.Day;
    }

    /// <summary>Enough decimals for three digits of the spread.</summary>
    private static int Decimals(ChartResult result)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in result.Values)
        {
            if (!double.IsNaN(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return high > low ? Math.Clamp(2 - (int)Math.Floor(Math.Log10(high - low)), 0, 6) : 1;
    }
}
