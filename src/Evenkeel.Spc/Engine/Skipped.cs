namespace Evenkeel.Spc.Engine;

/// <summary>The points of a phase that its profile passes over: excluded ones always, missing ones where it says so.</summary>
internal readonly record struct Skipped(bool Any, int Ghosts)
{
    public static Skipped Find(ChartResult result, RuleProfile profile, ref PhaseSummary summary)
    {
        var ghosts = 0;
        if (result.HasGhosts)
            foreach (var ghost in result.Ghosts.Slice(summary.Start, summary.Length))
                ghosts += ghost ? 1 : 0;
        return new(ghosts > 0 || (profile.Gaps == Handling.Skip && result.Magnitude.HasGaps), ghosts);
    }

    /// <summary>Copies the columns of the other points together, and remembers where each came from.</summary>
    public static RuleContext Squeeze(ChartResult result, RuleProfile profile, ref PhaseSummary summary)
    {
        result.ReserveForGaps();
        var kept = 0;
        for (var i = 0; i < summary.Length; i++)
        {
            var at = summary.Start + i;
            if (!result.Ghosts[at] && !(profile.Gaps == Handling.Skip && double.IsNaN(result.Values[at])))
                result.Map[kept++] = i;
        }
        for (var column = Column.Value; column <= Column.Lower3; column++)
        {
            var from = result.Columns.Slice(column, summary.Start, summary.Length);
            var to = result.Squeezed.Slice(column, 0, kept);
            for (var i = 0; i < kept; i++)
                to[i] = from[result.Map[i]];
        }
        return new(result.Squeezed, 0, kept, result.Magnitude.Tolerance, result.BitMemory, profile);
    }
}
