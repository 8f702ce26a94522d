using Evenkeel.Improvement.Pdsa;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.WorkOnPdsa;

/// <summary>The stretch of a chart that matters for a test: the points before it that show what was usual, up to a few after it ended.</summary>
internal static class TestWindow
{
    private const int Before = 12;
    private const int After = 3;

    /// <summary>The whole chart where it is no longer than that.</summary>
    public static ChartPicture Of(ChartPicture picture, PdsaCycle cycle)
    {
        var last = picture.Result.Count - 1;
        var first = Math.Max(0, PointAt(picture, cycle.BeganOn!.Value) - Before);
        var end = (cycle.DecidedOn ?? cycle.StudiedOn) is { } day
            ? Math.Clamp(PointAt(picture, day) + After, Math.Min(last, first + Before), last)
            : last;
        return first == 0 && end == last ? picture : picture with { Window = (first, end) };
    }

    /// <summary>Every reading is of a period that ended before a day.</summary>
    public static bool IsAllBefore(ChartPicture picture, DateOnly day) =>
        picture.Periods is [.., var last]
        && (
            picture.Step switch
            {
                PeriodStep.Day => last.AddDays(1),
                PeriodStep.Week => last.AddDays(7),
                PeriodStep.Month => last.AddMonths(1),
                PeriodStep.Quarter => last.AddMonths(3),
                PeriodStep.Year => last.AddYears(1),
                _ => last,
            }
        ) <= day;

    /// <summary>The point whose period holds a day, or the last one before it; -1 where all came later.</summary>
    private static int PointAt(ChartPicture picture, DateOnly day) =>
        picture.Periods.Count(period => period <= day) - 1;
}
