namespace Evenkeel.Spc.Tests;

/// <summary>Cumulative charts against sums worked out by hand, on and beside their limits, over gaps and after a crossing.</summary>
public class CumulativeEdgeTests
{
    private const double Missing = double.NaN;

    [Fact]
    public void A_CUSUM_adds_up_on_both_sides_from_its_head_start_and_passes_over_a_gap()
    {
        var options = new CusumOptions
        {
            Centre = 10,
            Sigma = 2,
            HeadStart = 2.5,
        };
        var made = Cusum.Compute([10, 12, 9, Missing, 14, 4], options);
        Assert.Equal([2, 2.5, 1.5, Missing, 3, 0], made.Upper);
        Assert.Equal([-2, -0.5, -0.5, Missing, 0, -2.5], made.Lower);
        Assert.Equal((10, 2), (made.Centre, made.Sigma));
        Assert.All(made.SignalsHigh.Concat(made.SignalsLow), Assert.False);
    }

    [Fact]
    public void A_CUSUM_signals_beyond_its_interval_and_not_on_it()
    {
        var options = new CusumOptions
        {
            DecisionInterval = 2,
            Shift = 2,
            Centre = 0,
            Sigma = 1,
        };
        var high = Cusum.Compute([3, 1.5, -9], options);
        Assert.Equal([2, 2.5, 0], high.Upper);
        Assert.Equal([false, true, false], high.SignalsHigh);
        var low = Cusum.Compute([-3, -1.5, 9], options);
        Assert.Equal([-2, -2.5, 0], low.Lower);
        Assert.Equal([false, true, false], low.SignalsLow);
        Assert.Equal([false, false, true], low.SignalsHigh);
    }

    [Fact]
    public void A_CUSUM_estimates_what_is_not_given_from_all_moving_ranges()
    {
        // Ranges 1 1 1 1 1 1 20: screened, the last would fall out.
        var made = Cusum.Compute([0, 1, 0, 1, 0, 1, 0, 20]);
        Assert.Equal(23d / 8, made.Centre!.Value, 1e-15);
        Assert.Equal(26d / 7 / 1.128, made.Sigma!.Value, 1e-14);
        Assert.Equal((20 - (23d / 8)) / (26d / 7 / 1.128) - 0.5, made.Upper[7], 1e-13);
        Assert.All(Cusum.Compute([4, 4, 4]).Upper, sum => Assert.Equal(Missing, sum));
        Assert.Null(Cusum.Compute([4]).Sigma);
    }

    [Fact]
    public void A_value_too_far_from_the_centre_is_refused_on_either_side()
    {
        var options = new CusumOptions { Centre = 0, Sigma = 1 };
        Assert.Equal(1e150, Cusum.Compute([1e150], options).Upper[0]);
        Assert.Equal([1, 2], Rows(() => Cusum.Compute([0, 1.1e150, -1.1e150], options)));
        Assert.Equal([1], Rows(() => Cusum.Compute([0, double.NegativeInfinity], options)));
        Assert.Equal([0], Rows(() => Ewma.Compute([double.PositiveInfinity, 0])));
    }

    private static IReadOnlyList<int> Rows(Action compute)
    {
        var fault = Assert.Throws<SpcDataException>(compute).Fault;
        Assert.Equal(DataFaultKind.NotFinite, fault.Kind);
        return [.. fault.Rows];
    }

    [Fact]
    public void A_moving_average_weighs_what_came_before_and_passes_over_a_gap()
    {
        var options = new EwmaOptions
        {
            Lambda = 0.5,
            Sigmas = 2,
            Centre = 10,
            Sigma = 3,
        };
        var made = Ewma.Compute([14, Missing, 8, 30], options);
        Assert.Equal([12, Missing, 10, 20], made.Averages);
        // Shares of the variance: 1/3 of 1 - 1/4, of 1 - 1/16 and of 1 - 1/64.
        double[] reach = [6 * Math.Sqrt(0.25), Missing, 6 * Math.Sqrt(0.3125), 6 * Math.Sqrt(63d / 192)];
        AreNear([.. reach.Select(by => 10 + by)], made.Upper);
        AreNear([.. reach.Select(by => 10 - by)], made.Lower);
        Assert.Equal([false, false, false, true], made.Beyond);
        Assert.Equal([false, true], Ewma.Compute([9, -20], options).Beyond);
    }

    [Fact]
    public void The_heaviest_moving_average_is_the_series_itself_within_plain_limits()
    {
        var options = new EwmaOptions
        {
            Lambda = 1,
            Centre = 0,
            Sigma = 1,
        };
        // A unit in the last place beyond a limit is none.
        var (just, far) = (Math.BitIncrement(3d), 3.01);
        var made = Ewma.Compute([just, -just, far, -far], options);
        Assert.Equal([just, -just, far, -far], made.Averages);
        Assert.Equal([false, false, true, true], made.Beyond);
        Assert.Equal((-3, 3), (made.Lower[3], made.Upper[3]));
        var huge = Ewma.Compute([1], new() { Sigma = 1e308, Lambda = 1 });
        Assert.Equal((Missing, Missing), (huge.Lower[0], huge.Upper[0]));
        Assert.Null(Ewma.Compute([Missing]).Centre);
        Assert.Equal(26d / 7 / 1.128, Ewma.Compute([0, 1, 0, 1, 0, 1, 0, 20]).Sigma!.Value, 1e-14);
    }

    [Fact]
    public void A_Bernoulli_CUSUM_weighs_outcomes_by_their_likelihoods()
    {
        var made = BernoulliCusum.Compute([1, 0, 1, 1], new() { Target = 0.1, Limit = 9 });
        AreNear([0.1, 2d / 11, 1d / 19], [made.Target, made.High, made.Low]);
        var (hit, miss) = (Math.Log(20d / 11), Math.Log(10d / 11));
        AreNear([hit, hit + miss, 2 * hit + miss, 3 * hit + miss], made.Upper);
        AreNear([0, -Math.Log(20d / 19), 0, 0], made.Lower);
        Assert.All(made.SignalsHigh.Concat(made.SignalsLow), Assert.False);
    }

    private static void AreNear(double[] expected, IReadOnlyList<double> found)
    {
        Assert.Equal(expected.Length, found.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], found[i], 1e-13);
    }

    [Fact]
    public void A_Bernoulli_CUSUM_signals_on_its_limit_and_begins_again_beyond_it()
    {
        var hit = BernoulliCusum.Compute([1], new() { Target = 0.1 }).Upper[0];
        var on = BernoulliCusum.Compute([1, 1, 1], new() { Target = 0.1, Limit = hit });
        Assert.Equal([hit, 0, hit], on.Upper);
        Assert.Equal([true, true, true], on.SignalsHigh);
        var below = BernoulliCusum.Compute([0, 0, 0], new() { Target = 0.6, Limit = 0.5 });
        Assert.Equal([false, true, false], below.SignalsLow);
        Assert.Equal(0, below.Lower[1]);
    }

    [Fact]
    public void The_rate_is_that_of_the_baseline_and_is_neither_none_nor_all()
    {
        double[] outcomes = [1, 0, 0, 0, 1, 1];
        Assert.Equal(0.5, BernoulliCusum.Compute(outcomes).Target);
        Assert.Equal(0.25, BernoulliCusum.Compute(outcomes, new() { BaselineCases = 4 }).Target);
        Assert.Equal(0.5, BernoulliCusum.Compute(outcomes, new() { BaselineCases = 60 }).Target);
        foreach (var (cases, refused) in new (int, double[])[] { (1, outcomes), (3, [0, 0, 0, 1]), (2, [1, 1, 0]) })
        {
            var fault = Assert
                .Throws<SpcDataException>(() => BernoulliCusum.Compute(refused, new() { BaselineCases = cases }))
                .Fault;
            Assert.Equal(DataFaultKind.NoBaselineRate, fault.Kind);
            Assert.Equal(Enumerable.Range(0, cases), fault.Rows);
        }
    }

    [Fact]
    public void Risk_adjusted_weights_are_the_logarithms_of_the_likelihood_ratios()
    {
        var made = RiskAdjustedCusum.Compute([1, 0, 0], [0.2, 0.2, 1]);
        double[] high = [Math.Log(2 / 1.2), Math.Log(1 / 1.2), Math.Log(0.5)];
        double[] low = [Math.Log(0.5 / 0.9), Math.Log(1 / 0.9), Math.Log(2)];
        AreNear(high, made.WeightsHigh);
        AreNear(low, made.WeightsLow);
        AreNear([high[0], high[0] + high[1], 0], made.Upper);
        AreNear([0, low[1], low[1] + low[2]], made.Lower);
        // At odds ratios of 3 and 4: 1 - p + 3p = 1.4, 1 - p + 4p = 1.6.
        var other = RiskAdjustedCusum.Compute([1], [0.2], new() { AcceptableOddsRatio = 3, OddsRatio = 4 });
        Assert.Equal(Math.Log(1.4 / 1.6) + Math.Log(4d / 3), other.WeightsHigh[0], 1e-14);
    }

    [Fact]
    public void A_risk_adjusted_CUSUM_begins_again_after_a_crossing_and_its_twin_does_not()
    {
        var step = Math.Log(2);
        var options = new RiskAdjustedCusumOptions { Limit = 1 };
        var made = RiskAdjustedCusum.Compute([1, 1, 1, 1], [0, 0, 0, 0], options);
        AreNear([step, 2 * step, step, 2 * step], made.Upper);
        AreNear([step, 2 * step, 3 * step, 4 * step], made.UpperUnbroken);
        Assert.Equal([false, true, false, true], made.SignalsHigh);
        var low = RiskAdjustedCusum.Compute([0, 0, 0], [1, 1, 1], options);
        AreNear([step, 2 * step, step], low.Lower);
        AreNear([step, 2 * step, 3 * step], low.LowerUnbroken);
        Assert.Equal([false, true, false], low.SignalsLow);
        var on = new RiskAdjustedCusumOptions { Limit = made.Upper[0] };
        Assert.Equal([false, true], RiskAdjustedCusum.Compute([1, 1], [0, 0], on).SignalsHigh);
        Assert.Equal([false, true], RiskAdjustedCusum.Compute([0, 0], [1, 1], on).SignalsLow);
    }

    [Fact]
    public void A_VLAD_adds_what_was_predicted_and_takes_off_what_happened()
    {
        Assert.Equal([0.25, -0.25, 0.25], Vlad.Compute([0, 1, 0], [0.25, 0.5, 0.5]));
        Assert.Equal(0.25 * (1 - Math.Log(2)) / Math.Log(2), Vlad.OptimalReference([0.1, 0.4], 2), 1e-15);
        Assert.Equal(0.25 * (Math.Log(2) - 0.5) / Math.Log(2), Vlad.OptimalReference([0.1, 0.4], 0.5), 1e-15);
        var fault = Assert.Throws<SpcDataException>(() => Vlad.OptimalReference([0.1, 1.1], 2)).Fault;
        Assert.Equal((DataFaultKind.ProbabilityOutOfRange, 1), (fault.Kind, fault.Rows.Single()));
    }

    [Fact]
    public void What_is_not_said_otherwise()
    {
        Assert.Equal(
            (5, 1, 0),
            (new CusumOptions().DecisionInterval, new CusumOptions().Shift, new CusumOptions().HeadStart)
        );
        Assert.Equal((0.2, 3), (new EwmaOptions().Lambda, new EwmaOptions().Sigmas));
        Assert.Equal((2, 3.5), (new BernoulliCusumOptions().OddsRatio, new BernoulliCusumOptions().Limit));
        var risk = new RiskAdjustedCusumOptions();
        Assert.Equal((1, 2, 4.5), (risk.AcceptableOddsRatio, risk.OddsRatio, risk.Limit));
    }
}
