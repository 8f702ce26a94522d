using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Charts;

/// <summary>What p, u and their Laney forms share.</summary>
internal static class Ratio
{
    /// <summary>Sum of baseline numerators over sum of their denominators; NaN when there is none.</summary>
    public static double OfSums(ref PhaseFrame phase)
    {
        var denominators = Sums.Sum(phase.BaseDenominators);
        return denominators > 0 ? Sums.Sum(phase.BaseCounts) / denominators : double.NaN;
    }

    /// <summary>Given sigma, or the root of variance over denominator, at each point that has a value.</summary>
    public static void Sigmas(ref PhaseFrame phase, double variance, double? given, Span<double> sigmas)
    {
        var values = phase.Values;
        for (var i = 0; i < sigmas.Length; i++)
            sigmas[i] = double.IsNaN(values[i]) ? double.NaN : given ?? Math.Sqrt(variance / phase.Denominators[i]);
    }
}
