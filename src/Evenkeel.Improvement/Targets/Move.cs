namespace Evenkeel.Improvement.Targets;

/// <summary>
/// Since a change the series lies at another level, by more than chance would give: a signal is on; or a new phase lies nearly all on one side of the
/// level before; or the latest points do, many of them, where the chart's own centre has long followed them and signals no more.
/// </summary>
/// <param name="First">The first point of the new level.</param>
internal readonly record struct Move(int First, bool IsUp)
{
    // A run may begin a point or two early: the points before the change lay on its side by luck.
    private const int Luck = 2;
    private const int LeastBefore = 8;
    private const int LeastOfPhase = 8;

    // By chance 11 of 12 lie on one named side three times in a thousand.
    private const int LeastOfLatest = 12;
    private const double Share = 7 / 8.0;

    /// <summary>Null where nothing changed that chance would not give.</summary>
    public static Move? Since(MeasuredSeries series, DateOnly change)
    {
        if (series.Points.Count == 0)
        {
            return null;
        }

        var first = series.FirstAfter(change);
        var settled = OfPhase(series, first - Luck) ?? OfLatest(series, first);
        return OfSignal(series, first - Luck) is not { } signal ? settled
            : settled?.IsUp == signal.IsUp && settled?.First < signal.First ? settled
            : signal;
    }

    /// <summary>One point or two are no level.</summary>
    private static Move? OfSignal(MeasuredSeries series, int earliest) =>
        series.Signal is { } signal && signal.First >= earliest && series.Points.Count - signal.First >= LevelNow.Least
            ? new Move(signal.First, signal.IsUp)
            : null;

    /// <summary>The first phase that was begun since then, measured against the one before it.</summary>
    private static Move? OfPhase(MeasuredSeries series, int earliest)
    {
        var points = series.Points;
        for (var i = Math.Max(1, earliest); i < points.Count; i++)
        {
            if (points[i].Phase != points[i - 1].Phase)
            {
                return Side(series, i, LevelBefore(series, i));
            }
        }

        return null;
    }

    private static Move? Side(MeasuredSeries series, int start, double old)
    {
        var since = series.Points.Skip(start).ToList();
        var (above, below) = (since.Count(point => point.Value > old), since.Count(point => point.Value < old));
        return since.Count < LeastOfPhase ? null
            : above >= Share * since.Count ? new Move(start, true)
            : below >= Share * since.Count ? new Move(start, false)
            : null;
    }

    /// <summary>As many of the latest points as lie nearly all on one side of the level before the change.</summary>
    private static Move? OfLatest(MeasuredSeries series, int first)
    {
        if (
            first < LeastBefore
            || series.Points.Take(first).Count(p => p.Phase == series.Points[first - 1].Phase) < LeastBefore
        )
        {
            return null;
        }

        var old = LevelBefore(series, first);
        var (above, below, move) = (0, 0, (Move?)null);
        for (var i = series.Points.Count - 1; i >= first; i--)
        {
            above += series.Points[i].Value > old ? 1 : 0;
            below += series.Points[i].Value < old ? 1 : 0;
            var count = series.Points.Count - i;
            var isMost = Math.Max(above, below) >= Share * count && count >= LeastOfLatest;
            move = isMost ? new Move(i, above > below) : move;
        }

        return move;
    }

    /// <summary>Of the phase that ends before a point.</summary>
    private static double LevelBefore(MeasuredSeries series, int index) =>
        series.LevelOf(series.Points.Take(index).Where(point => point.Phase == series.Points[index - 1].Phase));
}
