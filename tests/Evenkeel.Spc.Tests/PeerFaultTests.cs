namespace Evenkeel.Spc.Tests;

/// <summary>For each reference case that records a fault of a published tool: we do not repeat it.</summary>
public class PeerFaultTests
{
    private static readonly double[] Constant = [.. Enumerable.Repeat(95d, 15)];

    [Fact] // case 014: screening drops every zero range, and the limits are missing
    public void A_screened_constant_series_has_limits_equal_to_its_mean()
    {
        var result = Chart.Compute(
            new SeriesColumns(Constant),
            new(ChartKind.Xmr) { Baseline = new() { ScreenMovingRanges = true } }
        );
        Assert.Equal((95d, 95d), (result.Lower3[0], result.Upper3[0]));
        Assert.Equal(Screening.RefusedOnlyZeros, result.Phases[0].Screening);
    }

    [Fact] // case 036: the limits are missing, so the assurance is said to be inconsistent
    public void A_constant_series_above_its_target_passes()
    {
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount,
            Baseline = new() { ScreenMovingRanges = true },
            Improvement = Improvement.Up,
            Target = 90,
        };
        Assert.Equal(AssuranceIcon.Pass, Chart.Compute(new SeriesColumns(Constant), definition).Assurance);
    }

    [Fact] // case 044: naive summation puts every point off the mean, and all are flagged
    public void The_rounding_of_a_sum_is_no_signal()
    {
        foreach (var value in new[] { 0.1, 0.3, 0.7, 33.3, 99.9 })
        foreach (var length in new[] { 10, 24, 36 })
        {
            double[] values = [.. Enumerable.Repeat(value, length)];
            var result = Chart.Compute(
                new SeriesColumns(values),
                new(ChartKind.Xmr) { Rules = RuleProfile.PowerBiSpc }
            );
            Assert.Equal(VariationIcon.CommonCause, result.Variation);
            Assert.All(Enumerable.Range(0, length), i => Assert.Equal(RuleSet.None, result.Broken(i)));
        }
    }
}
