namespace Evenkeel.Spc;

/// <summary>Neighbouring points of one phase on one side of the centre.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Last">Index of the last.</param>
/// <param name="Points">How many lie on that side; points that are passed over between them do not count.</param>
/// <param name="IsAbove">The side.</param>
public readonly record struct CentreRun(int First, int Last, int Points, bool IsAbove);

public sealed partial class ChartResult
{
    /// <summary>
    /// The run about the centre that a point belongs to. Missing and excluded points are passed over, points on the centre where the profile
    /// skips ties; null for a point that is one of these.
    /// </summary>
    public CentreRun? RunAt(int index)
    {
        if (SideOf(index) is not { } above)
            return null;
        var phase = _phases[PhaseOf(index)];
        var (first, before) = Extend(index, above, phase.Start - 1, -1);
        var (last, after) = Extend(index, above, phase.End, 1);
        return new(first, last, before + 1 + after, above);
    }

    private (int Reached, int Points) Extend(int from, bool above, int until, int step)
    {
        var (reached, points) = (from, 0);
        for (var i = from + step; i != until; i += step)
            if (SideOf(i) == above)
                (reached, points) = (i, points + 1);
            else if (!IsPassedOver(i))
                break;
        return (reached, points);
    }

    private bool? SideOf(int index) =>
        double.IsNaN(Values[index]) || _ghosts[index] || IsOnCentre(index) ? null : Values[index] > Centre[index];
}
