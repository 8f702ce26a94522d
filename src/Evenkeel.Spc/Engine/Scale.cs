namespace Evenkeel.Spc.Engine;

/// <summary>Brings everything into the plotted unit, after the rules, so that the unit cannot change a signal.</summary>
internal static class Scale
{
    private static void DropInfinite(Span<double> line)
    {
        foreach (ref var number in line)
            number = double.IsInfinity(number) ? double.NaN : number;
    }

    public static void Apply(ChartResult result, ChartDefinition definition)
    {
        var by = definition.Multiplier;
        if (by == 1)
            return;
        for (var column = Column.Value; column <= Column.Lower3; column++)
            foreach (ref var number in result.Columns.Slice(column, 0, result.Count))
                number *= by;
        for (var column = Column.Centre; column <= Column.Lower3; column++)
            DropInfinite(result.Columns.Slice(column, 0, result.Count));
        foreach (ref var phase in result.PhaseMemory)
        {
            phase.Centre = Numerics.Numbers.OrNull((phase.Centre ?? double.NaN) * by);
            if (phase.Length > 0 && phase.LimitsAbsent == LimitAbsence.None && double.IsNaN(result.Centre[phase.Start]))
                phase.LimitsAbsent = LimitAbsence.TooLarge;
            phase.Sigma *= definition.Kind == ChartKind.T ? 1 : by;
        }
    }
}
