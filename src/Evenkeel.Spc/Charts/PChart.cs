using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Sum of numerators over sum of denominators; sigma = sqrt(p (1 - p) / n) at each point, limits kept within 0 and 1 (Montgomery, 7.6 to
/// 7.8). A point without a denominator adds nothing to the centre and has no limits. Golden cases 019 and 028.
/// </summary>
internal static class PChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Ratio.OfSums(ref phase));
        if (double.IsNaN(centre))
        {
            phase.DrawCentre(centre, LimitAbsence.NoPoints);
            return;
        }
        var sigmas = phase.Scratch[..phase.Length];
        Sigmas(ref phase, centre, sigmas);
        phase.DrawVarying(centre, sigmas);
        phase.Clip(0, 1);
    }

    /// <summary>Binomial sigma at each point; NaN where the point has no value.</summary>
    public static void Sigmas(ref PhaseFrame phase, double centre, Span<double> sigmas)
    {
        // A given centre, or the median of extreme points, may lie outside 0 to 1.
        var variance = Math.Max(0, centre * (1 - centre));
        Ratio.Sigmas(ref phase, variance, phase.GivenSigma, sigmas);
    }
}
