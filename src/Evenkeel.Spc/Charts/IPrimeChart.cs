using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Taylor's I-prime: the mean weighted by denominators, and at each point sigma / √n, where sigma is the mean of
/// sqrt(π/2) |difference| / sqrt(1/n + 1/n before) (Taylor 2017; qicharts2). Golden case 027. Freeze and exclusion hold for sigma too.
/// </summary>
internal static class IPrimeChart
{
    /// <summary>The upper limit of a range over its mean, one digit more than <see cref="MovingRanges.D4"/> (Taylor 2017).</summary>
    private const double ScreeningFactor = 3.2665;

    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Weighted.MeanOf(phase.BaseValues, phase.BaseDenominators));
        var sigma = phase.GivenSigma ?? Estimate(ref phase);
        if (!phase.HasBoth(centre, sigma, LimitAbsence.NoRanges))
            return;
        var sigmas = phase.Scratch[..phase.Length];
        for (var i = 0; i < sigmas.Length; i++)
            sigmas[i] = double.IsNaN(phase.Values[i]) ? double.NaN : sigma / Math.Sqrt(phase.Denominators[i]);
        phase.DrawVarying(centre, sigmas);
        if (phase.Summary.LimitsAbsent == LimitAbsence.None)
            phase.Summary.Sigma = sigma;
    }

    private static double Estimate(ref PhaseFrame phase)
    {
        if (phase.BaseValues.Length < 2)
            return double.NaN;
        var estimates = phase.MoreScratch[..(phase.BaseValues.Length - 1)];
        for (var i = 0; i < estimates.Length; i++)
            estimates[i] =
                Math.Sqrt(Math.PI / 2)
                * Math.Abs(phase.BaseValues[i + 1] - phase.BaseValues[i])
                / Math.Sqrt(1 / phase.BaseDenominators[i + 1] + 1 / phase.BaseDenominators[i]);
        var mean = Screen.Mean(estimates, phase.Screen, ScreeningFactor);
        (phase.Summary.Screening, phase.Summary.RangesDropped) = (mean.Screening, mean.Dropped);
        return mean.Mean;
    }
}
