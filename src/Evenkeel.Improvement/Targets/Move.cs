namespace Evenkeel.Improvement.Targets;

/// <summary>
/// Since a change the series lies at another level, and the chart says so: by a signal that is on, or by a new phase whose points lie nearly all on
/// one side of the level before.
/// </summary>
/// <param name="First">The first point of the new level.</param>
internal readonly record struct Move(int First, bool IsUp)
{
    // A run may begin a point or two early: the points before the change lay on its side by luck.
    private const int Luck = 2;
    private const int LeastOfPhase = 8;
    private const double ShareOfPhase = 7 / 8.0;

    /// <summary>Null where nothing changed that chance would not give.</summary>
    public static Move? Since(MeasuredSeries series, DateOnly change)
    {
        if (series.Points.Count == 0)
        {
            return null;
        }

        var earliest = series.FirstAfter(change) - Luck;
        var phase = OfPhase(series, earliest);
        return series.Signal is not { } signal ? phase
            : phase is { } moved && (moved.IsUp == signal.IsUp || signal.First < moved.First) ? phase
            : signal.First >= earliest ? new Move(signal.First, signal.IsUp)
            : null;
    }

    /// <summary>The first phase that was begun since then, measured against the one before it.</summary>
    private static Move? OfPhase(MeasuredSeries series, int earliest)
    {
        var points = series.Points;
        for (var i = Math.Max(1, earliest); i < points.Count; i++)
        {
            if (points[i].Phase != points[i - 1].Phase)
            {
                return Side(series, i);
            }
        }

        return null;
    }

    private static Move? Side(MeasuredSeries series, int start)
    {
        var old = series.LevelOf(series.Points.Where(point => point.Phase == series.Points[start - 1].Phase));
        var since = series.Points.Skip(start).ToList();
        var (above, below) = (since.Count(point => point.Value > old), since.Count(point => point.Value < old));
        return since.Count < LeastOfPhase ? null
            : above >= ShareOfPhase * since.Count ? new Move(start, true)
            : below >= ShareOfPhase * since.Count ? new Move(start, false)
            : null;
    }
}
