using Evenkeel.Spc.Engine;

namespace Evenkeel.Spc.Charts;

/// <summary>
/// Sum of events over sum of areas; sigma = sqrt(u / n) at each point, no limit below 0 (Montgomery, 7.19). Golden case 022.
/// </summary>
internal static class UChart
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
        phase.Clip(0, double.PositiveInfinity);
    }

    /// <summary>Poisson sigma at each point; NaN where the point has no value.</summary>
    public static void Sigmas(ref PhaseFrame phase, double centre, Span<double> sigmas) =>
        Ratio.Sigmas(ref phase, Math.Max(0, centre), phase.GivenSigma, sigmas);
}
