using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Charts;

/// <summary>Estimates of the standard deviation within subgroups; NaN where nothing can be estimated.</summary>
internal static class SubgroupSigmas
{
    /// <summary>Sigma within subgroups. In the textbook forms: before it is divided by c4 of each subgroup.</summary>
    public static double Of(ref PhaseFrame phase)
    {
        if (phase.GivenSigma is { } given)
            return given;
        var sizes = phase.BaseDenominators;
        return phase.Definition.Baseline.Subgroups switch
        {
            SubgroupSigma.MeanStandardDeviation => MeanOver(phase.BaseDeviations, sizes, SubgroupConstants.C4),
            SubgroupSigma.MeanRange => MeanOver(phase.BaseRanges, sizes, SubgroupConstants.D2),
            SubgroupSigma.Montgomery when AreEqual(phase.Denominators) => MeanOver(phase.BaseDeviations, sizes, _ => 1),
            SubgroupSigma.Montgomery or SubgroupSigma.PooledTextbook => Pooled(phase.BaseDeviations, sizes).Sigma,
            _ => Unbiased(Pooled(phase.BaseDeviations, sizes)),
        };
    }

    /// <summary>Whether sigma is still to be divided by c4 of each subgroup.</summary>
    public static bool IsTextbook(ref PhaseFrame phase) =>
        phase.GivenSigma is null
        && phase.Definition.Baseline.Subgroups is SubgroupSigma.Montgomery or SubgroupSigma.PooledTextbook;

    private static double Unbiased((double Sigma, double Freedom) pooled) =>
        pooled.Sigma / SubgroupConstants.C4(pooled.Freedom + 1);

    private static (double Sigma, double Freedom) Pooled(ReadOnlySpan<double> deviations, ReadOnlySpan<double> sizes)
    {
        var (squares, freedom, scale) = (new Squares(), 0d, Weighted.Scale(sizes));
        for (var i = 0; i < deviations.Length; i++)
            if (!double.IsNaN(deviations[i]) && sizes[i] > 1)
            {
                squares.Add(deviations[i], scale * (sizes[i] - 1));
                freedom += sizes[i] - 1;
            }
        return (freedom > 0 ? squares.RootOver(scale * freedom) : double.NaN, freedom);
    }

    private static double MeanOver(
        ReadOnlySpan<double> spreads,
        ReadOnlySpan<double> sizes,
        Func<double, double> constant
    )
    {
        var (sum, count) = (0d, 0);
        for (var i = 0; i < spreads.Length; i++)
        {
            var sigma = spreads[i] / constant(sizes[i]);
            if (!double.IsNaN(sigma))
                (sum, count) = (sum + sigma, count + 1);
        }
        return count > 0 ? sum / count : double.NaN;
    }

    private static bool AreEqual(ReadOnlySpan<double> sizes)
    {
        foreach (var size in sizes)
            if (size != sizes[0])
                return false;
        return true;
    }
}
