using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Subgroup standard deviations about their mean weighted by size, limits sigma c5(n) away and not below 0. In the textbook form the
/// centre is mean or pooled s itself and the limits are B3 and B4 of it (Montgomery, 6.3). Golden cases 018 and 051.
/// </summary>
internal static class SChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var (sigma, textbook) = (SubgroupSigmas.Of(ref phase), SubgroupSigmas.IsTextbook(ref phase));
        var centre = phase.CentreOr(textbook ? sigma : Weighted.MeanOf(phase.BaseValues, phase.BaseDenominators));
        if (!phase.HasBoth(centre, sigma, LimitAbsence.NoSpread))
            return;
        var sigmas = phase.Scratch[..phase.Length];
        for (var i = 0; i < sigmas.Length; i++)
        {
            var size = phase.Denominators[i];
            sigmas[i] = SubgroupConstants.C5(size) * (textbook ? centre / SubgroupConstants.C4(size) : sigma);
        }
        phase.DrawSpread(centre, sigmas);
        if (phase.Summary.LimitsAbsent == LimitAbsence.None)
            phase.Summary.Sigma = sigma;
    }
}
