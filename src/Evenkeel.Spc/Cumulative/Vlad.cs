namespace Evenkeel.Spc;

/// <summary>
/// Variable life-adjusted display: expected less observed events, summed from case to case; it rises while outcomes are better than
/// predicted (Lovegrove et al. 1997). A display, without limits: read signals from <see cref="RiskAdjustedCusum"/>. Golden case 060.
/// </summary>
public static class Vlad
{
    /// <summary>The sum after each case.</summary>
    /// <param name="outcomes">0 or 1, in the order of cases.</param>
    /// <param name="predicted">The predicted probability of 1 for each, from 0 to 1.</param>
    /// <exception cref="SpcDataException">An outcome is neither 0 nor 1, or a probability is missing or outside 0 to 1.</exception>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static IReadOnlyList<double> Compute(ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predicted)
    {
        RiskAdjustedCusum.Check(outcomes, predicted);
        var (sums, sum) = (new double[outcomes.Length], 0d);
        for (var i = 0; i < sums.Length; i++)
            sums[i] = sum += predicted[i] - outcomes[i];
        return sums;
    }

    /// <summary>
    /// The reference value that makes a CUSUM of observed less expected best at finding an odds ratio: mean risk times (R - 1 - ln R) / ln R,
    /// for R below 1 its mirror (Wittenberg, Gan and Knoth 2018). NaN where there is no case.
    /// </summary>
    /// <param name="predicted">The predicted probability of 1 for each case, from 0 to 1.</param>
    /// <param name="oddsRatio">The odds ratio R that is to be found: finite, above 0 and not 1.</param>
    /// <exception cref="SpcDataException">A probability is missing or outside 0 to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The odds ratio is not above 0, is infinite, or is 1.</exception>
    public static double OptimalReference(ReadOnlySpan<double> predicted, double oddsRatio)
    {
        if (oddsRatio is not (> 0 and < double.PositiveInfinity) or 1)
            throw new ArgumentOutOfRangeException(nameof(oddsRatio));
        Outcomes.CheckProbabilities(predicted);
        var log = Math.Log(oddsRatio);
        return Numerics.Sums.MeanOf(predicted).Value * Math.Abs((oddsRatio - 1 - log) / log);
    }
}
