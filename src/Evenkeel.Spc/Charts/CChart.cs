using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>Mean count; sigma = its root; no limit below 0 (Montgomery, 7.17). Golden cases 024 and 029.</summary>
internal static class CChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Sums.MeanOf(phase.BaseValues).Value);
        phase.DrawLimits(centre, phase.GivenSigma ?? Math.Sqrt(Math.Max(0, centre)), LimitAbsence.NoPoints);
        phase.Clip(0, double.PositiveInfinity);
    }
}
