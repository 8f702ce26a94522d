using Evenkeel.Spc.Numerics;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>Numbers so large or small that the plain arithmetic gives out, against what is known of them.</summary>
public class FarEndsTests
{
    [Theory]
    [InlineData(0.5, 0.025)]
    [InlineData(0.5, 0.001)]
    [InlineData(0.1, 0.025)]
    [InlineData(0.97, 0.001)]
    public void Limits_of_many_cases_cut_off_their_share_of_the_binomial_distribution(double rate, double share)
    {
        var n = Math.Round(1.2e6 / rate / (1 - rate));
        Assert.Equal(share, Below(BinomialLimits.Lower(n, rate, share), n, rate), share * 1e-9);
        Assert.Equal(share, Below(n - BinomialLimits.Upper(n, rate, share) - 1, n, 1 - rate), share * 1e-9);
    }

    /// <summary>P(X ≤ k), linear between whole counts, its terms added up.</summary>
    private static double Below(double limit, double n, double rate)
    {
        var (whole, sum) = (Math.Floor(limit), 0d);
        for (var k = Math.Floor(n * rate - 12 * Math.Sqrt(n * rate * (1 - rate))); k <= whole; k++)
            sum += Math.Exp(Densities.LogBinomial(k, n, rate));
        return sum + (limit - whole) * Math.Exp(Densities.LogBinomial(whole + 1, n, rate));
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.001)]
    public void Limits_of_many_events_cut_off_their_share_of_the_gamma_distribution(double share)
    {
        const double Shape = 1.5e6;
        Assert.Equal(
            share,
            Math.Exp(GammaTails.LogLower(Shape, GammaTails.Quantile(Shape, share, false))),
            share * 1e-8
        );
        Assert.Equal(
            share,
            Math.Exp(GammaTails.LogUpper(Shape, GammaTails.Quantile(Shape, share, true))),
            share * 1e-8
        );
    }

    [Theory]
    [InlineData(1.5e6, 1.503e6)]
    [InlineData(1.5e6, 1.497e6)]
    [InlineData(1.5e6, 1.50001e6)]
    [InlineData(1.5e6, 1.49999e6)]
    public void The_z_of_many_events_is_that_of_the_gamma_distribution(double shape, double events) =>
        Assert.Equal(
            NormalQuantile.Of(Math.Exp(GammaTails.LogLower(shape, events))),
            GammaTails.ZOfLarge(shape, events),
            1e-7
        );

    [Theory] // a Poisson z of so many is as good as normal: (observed - expected) / √expected
    [InlineData(1e12, 1e12 + 2e6, 2)]
    [InlineData(1e18, 1e18 - 3e9, -3)]
    [InlineData(1e300, 1e300, 0)]
    public void A_Poisson_z_is_told_of_any_number(double expected, double observed, double z) =>
        Assert.Equal(z, Funnel.PoissonZ(observed, expected), 1e-5);

    [Fact]
    public void A_Poisson_z_is_told_of_numbers_far_apart()
    {
        Assert.Equal(double.NegativeInfinity, Funnel.PoissonZ(0, 5));
        // ln P(X ≥ 1e100) is -1e100 to the last place, and z²/2 is that.
        Assert.Equal(Math.Sqrt(2e100), Funnel.PoissonZ(1e100, 5), 1e38);
        Assert.True(double.IsFinite(Funnel.PoissonZ(double.MaxValue, 5)));
        Assert.True(Funnel.PoissonZ(double.Epsilon, 5) < -38);
    }

    [Fact]
    public void Funnels_of_any_size_come_back_with_limits()
    {
        var huge = Funnel.Compute(FunnelKind.Proportion, [2e18, 3e18], [4e18, 6e18]).Limits[0];
        Assert.Equal(0.5 + 1.96 * 0.5 / 2e9, huge.Upper95, 1e-13);
        Assert.Equal(0.5 - 3.09 * 0.5 / 2e9, huge.Lower998, 1e-13);
        var ratios = Funnel.Compute(FunnelKind.StandardisedRatio, [0, 3], [0.001, 3]).Limits[0];
        Assert.Equal(0, ratios.Lower95);
        Assert.Equal(3.69, ratios.Upper95 * 0.001, 0.01);
    }

    [Fact]
    public void A_small_unit_where_nothing_happened_lies_within_the_funnel()
    {
        var made = Funnel.Compute(
            FunnelKind.Proportion,
            [0, 1, 20],
            [10, 10, 20_000],
            new() { AllowForOverdispersion = false }
        );
        Assert.Equal(0, made.Limits[0].Upper95);
        Assert.Equal([FunnelPosition.Inside, FunnelPosition.VeryHigh], [made.Positions[0], made.Positions[1]]);
    }

    [Fact]
    public void A_given_centre_above_all_leaves_no_limit_above_it()
    {
        var series = new SeriesColumns([1, 2]) { Denominators = [10d, 10] };
        var made = Chart.Compute(series, new(ChartKind.P) { Baseline = new() { Centre = 7 } });
        Assert.Equal((1, 1), (made.Lower3[0], made.Upper3[0]));
    }

    [Fact]
    public void Nothing_is_told_of_the_variance_between_units_by_one_unit()
    {
        var one = Funnel.Compute(FunnelKind.RatioOfCounts, [3], [10]);
        Assert.Equal((0, false), (one.Tau2, one.IsAdjusted));
        Assert.All(one.AdjustedLimits, limits => Assert.True(limits.Upper998 < 10));
    }

    [Fact]
    public void A_unit_that_outweighs_the_others_leaves_the_variance_between_them()
    {
        // Two units of z = 4 and -4, weights 1 and 1e-20 of the larger: spread = 2 w, tau² = (Σz² - 1) / (2 w) to the last places.
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, [4e20 * (1 + 4e-10), 1], [4e20, 4], new() { Trim = 0 });
        var weight = 4d * 4;
        Assert.Equal((made.Z.Sum(z => z * z) - 1) / (2 * weight), made.Tau2, 1e-9);
    }

    [Fact]
    public void The_mean_of_s_is_sigma_where_subgroups_are_huge()
    {
        Assert.Equal(1, SubgroupConstants.C4(1e17), 1e-15);
        Assert.Equal(1 - 1 / 4e9, SubgroupConstants.C4(1e9), 1e-14);
        Assert.InRange(SubgroupConstants.C5(1e17), 0, 1e-7);
    }

    [Theory]
    [InlineData(1e-20)]
    [InlineData(-1e-20)]
    [InlineData(1e-9)]
    public void Logarithms_near_1_keep_their_digits(double x)
    {
        Assert.Equal(x - x * x / 2, Logarithms.OfOneAnd(x), Math.Abs(x) * 1e-15);
        Assert.Equal(x + x * x / 2, Logarithms.ExpLess1(x), Math.Abs(x) * 1e-15);
    }

    [Fact]
    public void Logarithms_end_where_they_should()
    {
        Assert.Equal(double.NegativeInfinity, Logarithms.OfOneAnd(-1));
        Assert.Equal(double.PositiveInfinity, Logarithms.OfOneAnd(double.PositiveInfinity));
        Assert.Equal(-1, Logarithms.ExpLess1(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, Logarithms.ExpLess1(1000));
        Assert.Equal(Math.Log(3), Logarithms.OfOneAnd(2), 1e-15);
        Assert.Equal(Math.E - 1, Logarithms.ExpLess1(1), 1e-15);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(1)]
    public void Spread_within_subgroups_is_told_at_any_size(double unit)
    {
        var groups = Subgroups.Reduce([1 * unit, 2 * unit, 3 * unit, 5 * unit, 5 * unit, 8 * unit], [3]);
        Assert.Equal(1, groups.StandardDeviations[0] / unit, 1e-14);
        Assert.Equal(Math.Sqrt(3), groups.StandardDeviations[1] / unit, 1e-14);
        Assert.Equal(2, groups.Ranges[0] / unit, 1e-14);
        var chart = Chart.Compute(groups.Columns(ChartKind.XBar), new(ChartKind.XBar));
        Assert.Equal(4, chart.Centre[0] / unit, 1e-14);
        Assert.Equal(Math.Sqrt(2) / SubgroupConstants.C4(5), chart.Phases[0].Sigma!.Value / unit, 1e-14);
    }

    [Fact]
    public void The_lightest_moving_average_has_limits()
    {
        var made = Ewma.Compute(
            [1, 1, 1, 1],
            new()
            {
                Lambda = 1e-20,
                Centre = 0,
                Sigma = 1,
            }
        );
        Assert.Equal(3, made.Upper[0] / 1e-20, 1e-9);
        Assert.Equal(6, made.Upper[3] / 1e-20, 1e-9);
    }

    [Fact]
    public void The_largest_odds_ratios_give_numbers()
    {
        var bernoulli = BernoulliCusum.Compute([1, 0], new() { Target = 0.5, OddsRatio = double.MaxValue });
        Assert.Equal((1, 0), (bernoulli.High, Math.Round(bernoulli.Low, 9)));
        var risk = RiskAdjustedCusum.Compute(
            [1, 0],
            [1, 0.5],
            new() { AcceptableOddsRatio = 1e-300, OddsRatio = double.MaxValue }
        );
        Assert.Equal(0, risk.WeightsHigh[0], 1e-9);
        Assert.Equal(-Math.Log(double.MaxValue), risk.WeightsHigh[1], 1e-9);
    }

    [Fact]
    public void Bars_whose_sum_is_no_number_are_refused()
    {
        var fault = Assert
            .Throws<SpcDataException>(() => Pareto.Compute(["a", "b", "c"], [double.MaxValue, 0, double.MaxValue]))
            .Fault;
        Assert.Equal((DataFaultKind.NotFinite, 2), (fault.Kind, fault.Rows.Count));
    }

    [Fact]
    public void Too_far_from_the_centre_is_refused_and_the_row_named()
    {
        var fault = Assert.Throws<SpcDataException>(() => Cusum.Compute([1, 1e300], new() { Sigma = 1e-300 })).Fault;
        Assert.Equal((DataFaultKind.NotFinite, 0), (fault.Kind, fault.Rows[0]));
        Assert.Null(Cusum.Compute([-1e308, 1e308, -1e308]).Sigma);
    }
}
