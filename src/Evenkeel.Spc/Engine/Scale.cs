namespace Evenkeel.Spc.Engine;

/// <summary>Brings everything into the plotted unit, after the rules, so that the unit cannot change a signal.</summary>
internal static class Scale
{
    public static void Apply(ChartResult result, ChartDefinition definition)
    {
        var by = definition.Multiplier;
        if (by == 1)
            return;
        for (var column = Column.Value; column <= Column.Lower3; column++)
            foreach (ref var number in result.Columns.Slice(column, 0, result.Count))
                number *= by;
        foreach (ref var phase in result.PhaseMemory)
        {
            if (DropInfinite(result, phase) && phase.LimitsAbsent == LimitAbsence.None)
                phase.LimitsAbsent = LimitAbsence.TooLarge;
            phase.Centre = Numerics.Numbers.OrNull((phase.Centre ?? double.NaN) * by);
            if (definition.Kind != ChartKind.T)
                phase.Sigma = Numerics.Numbers.OrNull((phase.Sigma ?? double.NaN) * by);
        }
    }

    /// <summary>Whether some line of the phase has become too large a number.</summary>
    private static bool DropInfinite(ChartResult result, PhaseSummary phase)
    {
        var dropped = false;
        for (var column = Column.Centre; column <= Column.Lower3; column++)
            foreach (ref var number in result.Columns.Slice(column, phase.Start, phase.Length))
            {
                dropped |= double.IsInfinity(number);
                number = double.IsInfinity(number) ? double.NaN : number;
            }
        return dropped;
    }
}
