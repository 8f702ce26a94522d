using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Subgroup means about their mean weighted by size, sigma within subgroups / √n at each (Montgomery, 6.2 to 6.3;
/// <see cref="SubgroupSigma"/>). Golden cases 017 and 050.
/// </summary>
internal static class XBarChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Weighted.MeanOf(phase.BaseValues, phase.BaseDenominators));
        var sigma = SubgroupSigmas.Of(ref phase);
        if (!phase.HasBoth(centre, sigma, LimitAbsence.NoSpread))
            return;
        var sigmas = phase.Scratch[..phase.Length];
        var textbook = SubgroupSigmas.IsTextbook(ref phase);
        for (var i = 0; i < sigmas.Length; i++)
        {
            var size = phase.Denominators[i];
            sigmas[i] = double.IsNaN(phase.Values[i])
                ? double.NaN
                : sigma / Math.Sqrt(size) / (textbook ? SubgroupConstants.C4(size) : 1);
        }
        phase.DrawVarying(centre, sigmas);
        if (phase.Summary.LimitsAbsent == LimitAbsence.None)
            phase.Summary.Sigma = sigma;
    }
}
