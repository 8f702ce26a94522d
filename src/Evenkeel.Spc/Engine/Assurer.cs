namespace Evenkeel.Spc.Engine;

/// <summary>The assurance icon: the target against the latest limits of the last phase, strictly (spec, exact behaviour 5).</summary>
internal static class Assurer
{
    public static AssuranceIcon Assure(in SeriesColumns series, ChartResult result, ChartDefinition definition)
    {
        var at = LastWithLimits(result);
        if (at < 0)
            return AssuranceIcon.None;
        var target = series.Targets.IsEmpty ? definition.Target ?? double.NaN : series.Targets[at];
        var better = series.Directions.IsEmpty ? definition.Improvement : series.Directions[at];
        if (double.IsNaN(target) || better == Improvement.Neutral)
            return AssuranceIcon.None;
        var tolerance = result.Magnitude.Tolerance * definition.Multiplier;
        if (target > result.Upper3[at] + tolerance)
            return better == Improvement.Up ? AssuranceIcon.Fail : AssuranceIcon.Pass;
        if (target < result.Lower3[at] - tolerance)
            return better == Improvement.Up ? AssuranceIcon.Pass : AssuranceIcon.Fail;
        return AssuranceIcon.Inconsistent;
    }

    private static int LastWithLimits(ChartResult result)
    {
        if (result.PhaseCount == 0)
            return -1;
        var start = result.Phases[^1].Start;
        var at = result.Count - 1;
        while (at >= start && double.IsNaN(result.Upper3[at]))
            at--;
        return at >= start ? at : -1;
    }
}
