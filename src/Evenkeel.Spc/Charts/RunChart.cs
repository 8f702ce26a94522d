using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>Median of the baseline, no limits (Perla, Provost and Murray 2011). Golden cases 001 to 007, 062 to 064.</summary>
internal static class RunChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.GivenCentre ?? Medians.MedianOf(phase.BaseValues, phase.Scratch).Value;
        phase.DrawCentre(centre, double.IsNaN(centre) ? LimitAbsence.NoPoints : LimitAbsence.ChartHasNone);
    }
}
