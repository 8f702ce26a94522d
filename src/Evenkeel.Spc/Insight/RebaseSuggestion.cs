namespace Evenkeel.Spc;

/// <summary>A centre with its limits; limits are null on a run chart. NaN and null where the numbers are too large to be worked with.</summary>
public readonly record struct CentreAndLimits(double Centre, double? Lower, double? Upper);

/// <summary>
/// Evidence that the limits of the last phase no longer describe the process, and what they would be from where it changed. It is for a
/// person to judge: the cause must be known, the change meant to stay, and the new process steady. Nothing is ever rebased by itself.
/// </summary>
/// <param name="Rule">The rule that says so: a shift or an unusually long run.</param>
/// <param name="Direction">Which way the process moved.</param>
/// <param name="Since">Index of the first point on the new side: where the new phase would begin.</param>
/// <param name="Points">Points on the new side since then.</param>
/// <param name="Present">Centre and limits at the latest point now.</param>
/// <param name="Proposed">Centre and limits that the new phase would have.</param>
/// <param name="IsSteady">Whether the new phase, so drawn, shows no signal itself.</param>
/// <param name="IsTrial">Whether the new limits would rest on fewer than twelve points.</param>
public readonly record struct RebaseSuggestion(
    RuleSet Rule,
    SignalDirection Direction,
    int Since,
    int Points,
    CentreAndLimits Present,
    CentreAndLimits Proposed,
    bool IsSteady,
    bool IsTrial
);

/// <summary>Looks for a reason to rebase (runcharter and jsphdms/runchart do it by themselves after nine points; golden case 065).</summary>
public static class Rebase
{
    /// <summary>
    /// Whether the last phase ends in a run on one side of its centre that the profile calls a shift or a long run and that has at least so
    /// many points. Points on the centre, missing and excluded ones neither count nor end it. Null when there is no such reason.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="definition">What it is charted by.</param>
    /// <param name="result">What <see cref="Chart"/> made of them.</param>
    /// <param name="leastPoints">Nine unless said otherwise; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The least number of points is below 1.</exception>
    /// <exception cref="ArgumentException">The result is not one of this series.</exception>
    public static RebaseSuggestion? Suggest(
        in SeriesColumns series,
        ChartDefinition definition,
        ChartResult result,
        int leastPoints = 9
    )
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastPoints, 1);
        if (result.Count != series.Values.Length || result.PhaseCount > series.PhaseStarts.Length + 1)
            throw new ArgumentException("The result is not one of this series.", nameof(result));
        var (since, points, up) = LastRun(result);
        var signalled = points >= leastPoints ? Rule(result, since, up) : RuleSet.None;
        if (signalled == RuleSet.None)
            return null;
        int[] starts = since == result.Phases[^1].Start ? [.. series.PhaseStarts] : [.. series.PhaseStarts, since];
        var proposed = Chart.Compute(Split(series, starts), definition with { Baseline = Open(definition.Baseline) });
        return new(
            signalled,
            up ? SignalDirection.Up : SignalDirection.Down,
            since,
            points,
            LimitsAt(result, result.Latest),
            LimitsAt(proposed, result.Latest),
            !proposed.Marks[since..].ContainsAnyExcept(PointMark.CommonCause),
            proposed.Phases[^1].IsTrial
        );
    }

    private static (int Since, int Points, bool Up) LastRun(ChartResult result)
    {
        var (since, points, side) = (-1, 0, 0);
        for (var i = result.Latest; i >= 0 && i >= result.Phases[^1].Start; i--)
        {
            if (result.Ghosts[i] || double.IsNaN(result.Values[i]) || result.IsOnCentre(i))
                continue;
            var here = result.Values[i] > result.Centre[i] ? 1 : -1;
            if (side != 0 && here != side)
                break;
            (since, points, side) = (i, points + 1, here);
        }
        return (since, points, side > 0);
    }

    private static RuleSet Rule(ChartResult result, int since, bool up)
    {
        var broken = RuleSet.None;
        for (var i = since; i <= result.Latest; i++)
            broken |= up ? result.BrokenHigh[i] : result.BrokenLow[i];
        return broken.HasFlag(RuleSet.LongRun) ? RuleSet.LongRun : broken & RuleSet.Shift;
    }

    /// <summary>A new phase has a baseline of its own: no freeze, nothing given.</summary>
    private static Baseline Open(Baseline baseline) => baseline with { Freeze = null, Centre = null, Sigma = null };

    private static SeriesColumns Split(in SeriesColumns series, int[] starts) =>
        new(series.Values)
        {
            Denominators = series.Denominators,
            StandardDeviations = series.StandardDeviations,
            Ranges = series.Ranges,
            Excluded = series.Excluded,
            PhaseStarts = starts,
            Targets = series.Targets,
            Directions = series.Directions,
        };

    private static CentreAndLimits LimitsAt(ChartResult result, int point)
    {
        var at = result[point];
        return new(at.Centre ?? double.NaN, at.Lower, at.Upper);
    }
}
