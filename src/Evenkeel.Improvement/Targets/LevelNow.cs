using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Targets;

/// <summary>Where a measure stands now: the level since it moved, or of its latest points.</summary>
/// <param name="Points">On how many points the level rests.</param>
/// <param name="Says">"since Sep 2026", "the last 6 months".</param>
internal sealed record LevelNow(double Value, int Points, string Says)
{
    /// <summary>Fewer say more of chance than of the level.</summary>
    public const int Least = 3;
    private const int Latest = 6;

    /// <summary>Null where too few points came since the change.</summary>
    public static LevelNow? Of(MeasuredSeries series, DateOnly change)
    {
        var count = series.Points.Count;
        if (Move.Since(series, change) is { } move && count - move.First >= Least)
        {
            return new LevelNow(
                series.LevelFrom(move.First),
                count - move.First,
                $"since {series.PeriodAt(move.First)}"
            );
        }

        var points = Math.Min(Latest, Since(series, change));
        return points < Least
            ? null
            : new LevelNow(series.LevelFrom(count - points), points, $"the last {Counted(series.Step, points)}");
    }

    /// <summary>How many points came since a day.</summary>
    public static int Since(MeasuredSeries series, DateOnly day) => series.Points.Count - series.FirstAfter(day);

    public static string Counted(PeriodStep step, int points)
    {
        var noun = step switch
        {
            PeriodStep.Day => "day",
            PeriodStep.Week => "week",
            PeriodStep.Month => "month",
            PeriodStep.Quarter => "quarter",
            PeriodStep.Year => "year",
            _ => "event",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{points} {noun}{(points == 1 ? "" : "s")}");
    }
}
