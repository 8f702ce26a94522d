using System.Globalization;

namespace Evenkeel.Improvement.Targets;

/// <summary>A baseline as the series itself gives it.</summary>
/// <param name="Says">"the average of the 12 months before the project began, Sep 2024 to Aug 2025".</param>
internal sealed record ProposedBaseline(double Value, DateOnly From, DateOnly Until, string Says);

internal static class ProposeBaseline
{
    private const int Least = 3;
    private const int Enough = 8;

    /// <summary>
    /// Of the points before a project began, as far back as the process was the same: in the phase in which it began. Where there are none, of the first
    /// phase, if a later one was begun since. Null where there are too few to say anything.
    /// </summary>
    public static ProposedBaseline? Of(MeasuredSeries series, DateOnly began)
    {
        var before = series.Points.Where(point => series.EndOf(point.Period) <= began).ToList();
        if (before.Count > 0)
        {
            before.RemoveAll(point => point.Phase != before[^1].Phase);
        }

        if (before.Count >= Least)
        {
            return Make(series, before, "before the project began");
        }

        var first = series.Points.Where(point => point.Phase == 0).ToList();
        return first.Count >= Least && first.Count < series.Points.Count
            ? Make(series, first, "of the first phase of the chart")
            : null;
    }

    private static ProposedBaseline Make(MeasuredSeries series, List<MeasuredPoint> points, string which)
    {
        var (first, last) = (IndexOf(series, points[0]), IndexOf(series, points[^1]));
        var rough = points.Count < Enough ? $". So few are rough: {Enough} say more" : "";
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"the {(series.IsMedian ? "median" : "average")} of the {LevelNow.Counted(series.Step, points.Count)} {which}, {series.PeriodAt(first)} to {series.PeriodAt(last)}{rough}"
        );
        return new ProposedBaseline(
            Math.Round(series.LevelOf(points), series.Format.Decimals),
            points[0].Period,
            series.EndOf(points[^1].Period).AddDays(-1),
            says
        );
    }

    private static int IndexOf(MeasuredSeries series, MeasuredPoint point) =>
        series.Points.TakeWhile(other => other != point).Count();
}
