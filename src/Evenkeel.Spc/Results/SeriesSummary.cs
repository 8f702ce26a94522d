namespace Evenkeel.Spc;

/// <summary>What a table of many series shows of one: taken from a <see cref="ChartResult"/>, and kept when that is used again.</summary>
/// <param name="Points">Points that have a value.</param>
/// <param name="LatestIndex">Index of the latest point that has a value and is not excluded; -1 when there is none.</param>
/// <param name="LatestValue">Its value.</param>
/// <param name="Centre">The centre there.</param>
/// <param name="Lower">The lower limit there.</param>
/// <param name="Upper">The upper limit there.</param>
/// <param name="Variation">The variation icon.</param>
/// <param name="Assurance">The assurance icon.</param>
/// <param name="LatestBroken">Every rule that the latest point broke.</param>
/// <param name="CurrentSignal">
/// The signal that is on now: the stretch of points that ends with the latest one, by its weightiest rule; null when the latest point broke
/// none. Its <see cref="SignalRun.First"/> is "since when".
/// </param>
/// <param name="Runs">The runs of the last phase.</param>
public readonly record struct SeriesSummary(
    int Points,
    int LatestIndex,
    double? LatestValue,
    double? Centre,
    double? Lower,
    double? Upper,
    VariationIcon Variation,
    AssuranceIcon Assurance,
    RuleSet LatestBroken,
    SignalRun? CurrentSignal,
    RunStatistics Runs
)
{
    /// <summary>The summary of a result.</summary>
    public static SeriesSummary Of(ChartResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Latest < 0)
            return new() { LatestIndex = -1 };
        var latest = result[result.Latest];
        return new(
            CountPoints(result),
            result.Latest,
            latest.Value,
            latest.Centre,
            latest.Lower,
            latest.Upper,
            result.Variation,
            result.Assurance,
            latest.Broken,
            result.SignalAt(result.Speaker),
            result.Phases[^1].Runs
        );
    }

    private static int CountPoints(ChartResult result)
    {
        var points = 0;
        foreach (var absence in result.Absences)
            points += absence == PointAbsence.None ? 1 : 0;
        return points;
    }
}
