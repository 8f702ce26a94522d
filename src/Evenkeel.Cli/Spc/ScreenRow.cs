using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>What screening says of one series; NaN for what is absent.</summary>
internal readonly record struct ScreenRow(
    string Series,
    int Points,
    double Centre,
    double Lower,
    double Upper,
    int LatestX,
    double Latest,
    VariationIcon Variation,
    AssuranceIcon Assurance,
    RuleSet Rules,
    int? SinceX
)
{
    public static ScreenRow Of(string series, SeriesPoints points)
    {
        var summary = SeriesSummary.Of(points.Result);
        if (summary.LatestIndex < 0)
        {
            return new(series, 0, double.NaN, double.NaN, double.NaN, 0, double.NaN, default, default, default, null);
        }

        return new(
            series,
            summary.Points,
            summary.Centre ?? double.NaN,
            summary.Lower ?? double.NaN,
            summary.Upper ?? double.NaN,
            points.X[summary.LatestIndex],
            summary.LatestValue ?? double.NaN,
            summary.Variation,
            summary.Assurance,
            summary.LatestBroken,
            Since(points, summary.CurrentSignal)
        );
    }

    /// <summary>Few crossings speak of their whole phase, whichever side the latest point is on.</summary>
    public static int? Since(SeriesPoints points, SignalRun? signal) =>
        signal is not { } on ? null
        : on.Rule == RuleSet.FewCrossings ? points.X[points.Result.Phases[on.Phase].Start]
        : points.X[on.First];
}
