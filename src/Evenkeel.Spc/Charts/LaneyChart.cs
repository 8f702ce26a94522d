using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// p-prime and u-prime: the binomial or Poisson sigma of each point times sigma-z, the moving-range sigma of the baseline's z values
/// (Laney 2002). No floor at 1: underdispersion is real, and sigma-z is reported. Golden cases 020, 021, 023, 041 and 047.
/// </summary>
internal static class LaneyChart
{
    public static void FitP(ref PhaseFrame phase) => Fit(ref phase, proportion: true);

    public static void FitU(ref PhaseFrame phase) => Fit(ref phase, proportion: false);

    private static void Fit(ref PhaseFrame phase, bool proportion)
    {
        var centre = phase.CentreOr(Ratio.OfSums(ref phase));
        if (double.IsNaN(centre))
        {
            phase.DrawCentre(centre, LimitAbsence.NoPoints);
            return;
        }
        var variance = Math.Max(0, proportion ? centre * (1 - centre) : centre);
        // Nothing or everything happened: there is no variation to widen.
        var sigmaZ = variance > 0 ? SigmaZ(ref phase, centre, variance) : 1;
        if (!double.IsFinite(sigmaZ))
        {
            phase.DrawCentre(centre, double.IsNaN(sigmaZ) ? LimitAbsence.NoRanges : LimitAbsence.TooLarge);
            return;
        }
        var sigmas = phase.Scratch[..phase.Length];
        Ratio.Sigmas(ref phase, variance, null, sigmas);
        foreach (ref var sigma in sigmas)
            sigma = double.IsInfinity(sigma) ? sigma : sigma * sigmaZ;
        phase.DrawVarying(centre, sigmas);
        phase.Clip(0, proportion ? 1 : double.PositiveInfinity);
        phase.Summary.SigmaZ = variance > 0 ? sigmaZ : null;
    }

    private static double SigmaZ(ref PhaseFrame phase, double centre, double variance)
    {
        if (phase.Definition.Baseline.Sigma is { } given)
            return given;
        var z = phase.MoreScratch[..phase.BaseValues.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = (phase.BaseValues[i] - centre) / Math.Sqrt(variance / phase.BaseDenominators[i]);
        return XmrChart.EstimatedSigma(ref phase, z);
    }
}
