using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Subgroup ranges about their mean weighted by size, limits sigma d3(n) away and not below 0 (Montgomery, 6.2). For subgroups above 25,
/// where ranges waste most of the data, there are no limits: use an S chart.
/// </summary>
internal static class RangeChart
{
    public static void Fit(ref PhaseFrame phase)
    {
        var centre = phase.CentreOr(Weighted.MeanOf(phase.BaseValues, phase.BaseDenominators));
        var sigma = SubgroupSigmas.Of(ref phase);
        if (!phase.HasBoth(centre, sigma, LimitAbsence.NoSpread))
            return;
        var sigmas = phase.Scratch[..phase.Length];
        for (var i = 0; i < sigmas.Length; i++)
            sigmas[i] = sigma * SubgroupConstants.D3(phase.Denominators[i]);
        phase.DrawSpread(centre, sigmas);
        if (phase.Summary.LimitsAbsent == LimitAbsence.None)
            phase.Summary.Sigma = sigma;
    }
}
