namespace Evenkeel.Spc;

public sealed partial class ChartResult
{
    /// <summary>The weightiest rule of the profile's precedence that a point broke; null when it broke none of them.</summary>
    public PointSignal? DominantAt(int index)
    {
        var (high, low) = (BrokenHigh[index], BrokenLow[index]);
        if ((high | low) == RuleSet.None)
            return null;
        if (((high | low) & RuleSet.Cusum) != 0)
            return new(RuleSet.Cusum, high != RuleSet.None ? SignalDirection.Up : SignalDirection.Down);
        foreach (var rule in Definition!.Rules.Precedence)
            if (((high | low) & rule) != 0)
                return new(rule, DirectionOf(index, rule, (high & rule) != 0, (low & rule) != 0));
        return null;
    }

    /// <summary>Which way a point broke a rule. Where one trend turns into the next, the turning point belongs to the later one.</summary>
    private SignalDirection DirectionOf(int index, RuleSet rule, bool high, bool low) =>
        high != low ? (high ? SignalDirection.Up : SignalDirection.Down)
        : rule != RuleSet.Trend || index + 1 >= Count ? SignalDirection.None
        : Values[index + 1] > Values[index] ? SignalDirection.Up
        : SignalDirection.Down;

    /// <summary>
    /// Whether a point has a value on the centre, give or take a few units in the last place of the data's magnitude.
    /// </summary>
    public bool IsOnCentre(int index) =>
        Math.Abs(Values[index] - Centre[index]) <= Magnitude.Tolerance * (Definition?.Multiplier ?? 1);

    /// <summary>
    /// The stretch of points that broke the same rule, the same way and in the same phase as this one by its weightiest rule, passing over
    /// missing, excluded and (where the profile skips ties) centred points; null when it broke none.
    /// </summary>
    public SignalRun? SignalAt(int index)
    {
        if (DominantAt(index) is not { } signal)
            return null;
        var phase = PhaseOf(index);
        var first = Walk(index, signal, _phases[phase].Start - 1, -1);
        return new(signal.Rule, signal.Direction, first, Walk(index, signal, _phases[phase].End, 1), phase);
    }

    private int Walk(int from, PointSignal signal, int until, int step)
    {
        var reached = from;
        for (var i = from + step; i != until; i += step)
            if (IsPartOf(signal, i))
                reached = i;
            else if (!IsPassedOver(i))
                break;
        return reached;
    }

    private bool IsPartOf(PointSignal signal, int index)
    {
        var (high, low) = ((BrokenHigh[index] & signal.Rule) != 0, (BrokenLow[index] & signal.Rule) != 0);
        return (high || low) && DirectionOf(index, signal.Rule, high, low) == signal.Direction;
    }

    private bool IsPassedOver(int index) =>
        double.IsNaN(Values[index]) || _ghosts[index] || (Definition!.Rules.Ties == Handling.Skip && IsOnCentre(index));
}
