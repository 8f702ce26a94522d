namespace Evenkeel.Spc.Tests;

/// <summary>Funnels against numbers worked out by hand: scales, overdispersion, positions and refusals.</summary>
public class FunnelEdgeTests
{
    private static readonly FunnelOptions Plain = new()
    {
        Trim = 0,
        Limits = FunnelLimitMethod.Transformed,
        Reach95 = 2,
        Reach998 = 3,
    };

    private static void AreNear(IEnumerable<double> expected, IEnumerable<double> found, double by = 1e-12)
    {
        foreach (var (one, other) in expected.Zip(found.ToList()))
            Assert.Equal(one, other, by);
    }

    [Fact]
    public void Proportions_vary_alike_on_the_scale_of_arcsines()
    {
        var made = Funnel.Compute(FunnelKind.Proportion, [5, 45], [50, 50], Plain);
        var (middle, error) = (Math.Asin(Math.Sqrt(0.5)), 1 / (2 * Math.Sqrt(50)));
        Assert.Equal(0.5, made.Target);
        AreNear([0.1, 0.9], made.Values);
        AreNear([(Math.Asin(Math.Sqrt(0.1)) - middle) / error, (Math.Asin(Math.Sqrt(0.9)) - middle) / error], made.Z);
        double At(double reach) => Math.Pow(Math.Sin(middle + reach * error), 2);
        var limits = made.Limits[0];
        AreNear([At(-2), At(2), At(-3), At(3)], [limits.Lower95, limits.Upper95, limits.Lower998, limits.Upper998]);
    }

    [Fact]
    public void Limits_of_small_units_end_at_none_and_all()
    {
        var made = Funnel.Compute(FunnelKind.Proportion, [1, 1], [2, 2], Plain).LimitsAt(1);
        Assert.Equal((0, 1), (made.Lower998, made.Upper998));
        var ratio = Funnel.Compute(FunnelKind.StandardisedRatio, [1, 1], [1, 1], Plain).LimitsAt(1);
        Assert.Equal((0, 4, 0, 6.25), (ratio.Lower95, ratio.Upper95, ratio.Lower998, ratio.Upper998));
    }

    [Fact]
    public void Standardised_ratios_vary_alike_on_the_scale_of_roots()
    {
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, [4, 9, 16], [9, 9, 9], Plain);
        AreNear([-2, 0, 2], made.Z);
        // Σz² = 8 of three: phi 8/3; equal weights w = 36: tau² = (8 - 2) / (3w - w) = 6/72.
        Assert.Equal(8d / 3, made.Phi, 1e-12);
        Assert.Equal(1d / 12, made.Tau2, 1e-12);
        Assert.True(made.IsAdjusted);
        var spread = Math.Sqrt(1d / 36 + 1d / 12);
        Assert.Equal(Math.Pow(1 + 2 * spread, 2), made.AdjustedLimits[0].Upper95, 1e-12);
        Assert.Equal(made.AdjustedLimits[0], made.LimitsAt(9));
        Assert.NotEqual(made.Limits[0], made.LimitsAt(9));
        var unadjusted = Plain with { AllowForOverdispersion = false };
        var plain = Funnel.Compute(FunnelKind.StandardisedRatio, [4, 9, 16], [9, 9, 9], unadjusted);
        Assert.False(plain.IsAdjusted);
        Assert.Equal(plain.Limits[0], plain.LimitsAt(9));
        Assert.Equal(made.Tau2, plain.Tau2);
    }

    [Fact]
    public void No_more_variation_than_chance_is_no_overdispersion()
    {
        // Σz² = 2 of three is what chance gives, n - 1; a little more is more.
        var root = Math.Sqrt(36) + 0.5;
        double[] counts = [Math.Pow(6 - 0.5, 2), 36, root * root];
        var on = Funnel.Compute(FunnelKind.StandardisedRatio, counts, [36, 36, 36], Plain);
        AreNear([-1, 0, 1], on.Z);
        Assert.Equal(0, on.Tau2, 1e-15);
        Assert.Equal(on.Limits[0].Upper95, on.AdjustedLimits[0].Upper95, 1e-9);
        var more = Funnel.Compute(FunnelKind.StandardisedRatio, [.. counts[..2], 43], [36, 36, 36], Plain);
        Assert.True(more.IsAdjusted);
        var less = Funnel.Compute(FunnelKind.StandardisedRatio, [.. counts[..2], 42], [36, 36, 36], Plain);
        Assert.Equal((0, false), (less.Tau2, less.IsAdjusted));
    }

    [Fact]
    public void Trimmed_units_are_moved_in_to_the_quantiles()
    {
        // z of 0 1 2 3 10 by roots of units of a quarter: the quantiles at 0.1 and 0.9 lie 0.4 and 3.6 places in.
        double[] z = [0, 1, 2, 3, 10];
        double[] counts = [.. z.Select(one => Math.Pow(1 + one, 2) / 4)];
        double[] sizes = [.. z.Select(_ => 0.25)];
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, counts, sizes, Plain with { Trim = 0.1 });
        AreNear(z, made.Z);
        AreNear([0.4, 1, 2, 3, 7.2], made.TrimmedZ.Select(one => one!.Value));
        Assert.Equal((0.16 + 1 + 4 + 9 + 51.84) / 5, made.Phi, 1e-12);
        // Weights 1 each on a scale of errors of 1: tau² = (Σz² - 4) / (5 - 1).
        Assert.Equal((66 - 4) / 4d, made.Tau2, 1e-12);
    }

    [Fact]
    public void On_the_scale_of_logarithms_the_outermost_tenths_are_left_out()
    {
        double[] counts = [0, .. Enumerable.Range(1, 10).Select(i => Math.Exp(i / 10d) * 4)];
        double[] sizes = [.. counts.Select(_ => 4d)];
        var options = Plain with { Trim = 0.1, Scale = RatioScale.Logarithm };
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, counts, sizes, options);
        // No events stand for half of one, and a standard error is 1/√4.
        AreNear([Math.Log(0.125) * 2, .. Enumerable.Range(1, 10).Select(i => i / 5d)], made.Z);
        // Ranks 1 to 11 of twelfths: the first tenth ends at 1.2, the last begins at 10.8.
        Assert.Equal([false, .. Enumerable.Repeat(true, 9), false], made.TrimmedZ.Select(one => one is not null));
        Assert.Equal(Enumerable.Range(1, 9).Sum(i => i * i / 25d) / 9, made.Phi, 1e-12);
        Assert.Equal(Math.Exp(1), made.Limits[0].Upper95, 1e-12);
        var all = Funnel.Compute(FunnelKind.StandardisedRatio, counts, sizes, options with { Trim = 0 });
        Assert.DoesNotContain(null, all.TrimmedZ);
    }

    [Fact]
    public void Ties_share_their_rank()
    {
        // Four alike of five share rank 2.5 of six: 2.5 × 4 / 6 is in the second of four quarters, and so is 5 × 4 / 6 in the last.
        var options = Plain with
        {
            Trim = 0.25,
            Scale = RatioScale.Logarithm,
        };
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, [4, 4, 4, 4, 9], [4, 4, 4, 4, 4], options);
        Assert.Equal([0, 0, 0, 0, null], made.TrimmedZ);
    }

    [Fact]
    public void Ratios_of_counts_vary_alike_on_the_scale_of_logarithms()
    {
        var made = Funnel.Compute(
            FunnelKind.RatioOfCounts,
            [8, 2],
            [4, 6],
            Plain with
            {
                Limits = FunnelLimitMethod.Exact,
            }
        );
        Assert.Equal(1, made.Target);
        double Error(double a, double b) => Math.Sqrt(a / Math.Pow(a + 0.5, 2) + b / Math.Pow(b + 0.5, 2));
        AreNear([Math.Log(8.5 / 4.5) / Error(8, 4), Math.Log(2.5 / 6.5) / Error(2, 6)], made.Z);
        AreNear(
            [Math.Exp(2 * Error(4, 4)), Math.Exp(-3 * Error(4, 4))],
            [made.Limits[0].Upper95, made.Limits[0].Lower998]
        );
        var twice = Funnel.Compute(FunnelKind.RatioOfCounts, [8, 2], [4, 6], Plain with { Target = 2 });
        Assert.Equal(2 * Math.Exp(2 * Error(8, 4)), twice.Limits[0].Upper95, 1e-12);
    }

    [Fact]
    public void A_unit_lies_within_a_limit_that_it_is_on()
    {
        // Roots: target 1 of sizes 100, errors 1/20: limits at 0.81 1.21 and 0.7225 1.3225, of which 121 of 100 is one.
        var options = Plain with
        {
            AllowForOverdispersion = false,
        };
        double[] counts = [121, 122, 81, 80, 132.25, 133, 72.25, 72, 100];
        double[] sizes = [.. counts.Select(_ => 100d)];
        var made = Funnel.Compute(FunnelKind.StandardisedRatio, counts, sizes, options);
        Assert.Equal(
            [
                FunnelPosition.High,
                FunnelPosition.Low,
                FunnelPosition.VeryHigh,
                FunnelPosition.VeryLow,
                FunnelPosition.Inside,
            ],
            new[] { 1, 3, 5, 7, 8 }.Select(i => made.Positions[i])
        );
        var edge = made.Limits[0];
        var on = Funnel.Compute(
            FunnelKind.StandardisedRatio,
            [edge.Upper95 * 64, edge.Lower95 * 64, edge.Upper998 * 64, edge.Lower998 * 64],
            [64, 64, 64, 64],
            options with
            {
                Reach95 = 1.6,
                Reach998 = 2.4,
            }
        );
        var at = on.Limits[0];
        Assert.Equal(Enumerable.Range(0, 4).Select(i => Position(on.Values[i], at)), on.Positions);
    }

    private static FunnelPosition Position(double value, FunnelLimits limits)
    {
        if (value >= limits.Lower95 && value <= limits.Upper95)
            return FunnelPosition.Inside;
        if (value >= limits.Lower998 && value <= limits.Upper998)
            return value > limits.Upper95 ? FunnelPosition.High : FunnelPosition.Low;
        return value > limits.Upper95 ? FunnelPosition.VeryHigh : FunnelPosition.VeryLow;
    }

    [Fact]
    public void A_multiplier_scales_what_is_plotted_and_nothing_else()
    {
        foreach (var kind in Enum.GetValues<FunnelKind>())
        foreach (var method in Enum.GetValues<FunnelLimitMethod>())
        {
            var options = new FunnelOptions { Limits = method, Trim = 0 };
            var one = Funnel.Compute(kind, [3, 9, 40], [20, 30, 50], options);
            var hundred = Funnel.Compute(kind, [3, 9, 40], [20, 30, 50], options with { Multiplier = 100 });
            AreNear(one.Z, hundred.Z);
            AreNear([one.Target * 100, .. one.Values.Select(v => v * 100)], [hundred.Target, .. hundred.Values], 1e-11);
            AreNear(
                one.Limits.Concat(one.AdjustedLimits).SelectMany(l => new[] { l.Lower95 * 100, l.Upper998 * 100 }),
                hundred.Limits.Concat(hundred.AdjustedLimits).SelectMany(l => new[] { l.Lower95, l.Upper998 }),
                1e-9
            );
            Assert.Equal(one.Positions, hundred.Positions);
            var given = Funnel.Compute(kind, [3, 9, 40], [20, 30, 50], options with { Multiplier = 100, Target = 40 });
            Assert.Equal(40, given.Target, 1e-12);
        }
    }

    [Fact]
    public void Exact_limits_are_those_of_the_distributions_at_whole_cases()
    {
        var options = new FunnelOptions { AllowForOverdispersion = false, Target = 0.3 };
        var made = Funnel.Compute(FunnelKind.Proportion, [1, 3], [0.2 * 10, 10.4], options);
        Assert.Equal(Numerics.BinomialLimits.Upper(10, 0.3, 0.001) / 10, made.Limits[1].Upper998, 1e-15);
        Assert.Equal(Numerics.BinomialLimits.Lower(10, 0.3, 0.025) / 10, made.Limits[1].Lower95, 1e-15);
        Assert.Equal(Numerics.BinomialLimits.Upper(1, 0.3, 0.025), made.LimitsAt(0.4).Upper95, 1e-15);
        var ratio = Funnel.Compute(FunnelKind.StandardisedRatio, [1, 3], [4, 5], options);
        Assert.Equal(Numerics.GammaTails.Quantile(1.5, 0.001, false) / 5, ratio.Limits[1].Lower998, 1e-15);
        Assert.Equal(Numerics.GammaTails.Quantile(2.5, 0.001, true) / 5, ratio.Limits[1].Upper998, 1e-15);
    }

    [Fact]
    public void Poisson_z_of_the_exact_limits_are_the_reaches_of_the_normal_distribution()
    {
        foreach (var expected in new[] { 0.7, 5, 40, 2_000 })
        {
            var limits = Funnel.Compute(FunnelKind.StandardisedRatio, [expected], [expected]).Limits[0];
            AreNear(
                [1.959963984540054, -1.959963984540054, 3.090232306167813, -3.090232306167813],
                new[] { limits.Upper95, limits.Lower95, limits.Upper998, limits.Lower998 }.Select(limit =>
                    Funnel.PoissonZ(limit * expected, expected)
                ),
                1e-9
            );
        }
    }

    [Theory] // worked out to forty digits
    [InlineData(5, 5, 0.1497186795689313)]
    [InlineData(7, 5, 0.5223645228771829)]
    [InlineData(3, 5, -0.8974599953891084)]
    [InlineData(20, 9.5, 2.4354433201490293)]
    public void Poisson_z(double observed, double expected, double z) =>
        Assert.Equal(z, Funnel.PoissonZ(observed, expected), 1e-12);

    [Fact]
    public void Sums_and_sizes_too_large_to_be_held_still_give_a_target_and_limits()
    {
        Assert.Equal(
            0.75,
            Funnel.Compute(FunnelKind.RatioOfCounts, [1.2e308, 1.2e308], [1.6e308, 1.6e308]).Target,
            1e-15
        );
        Assert.Equal(0.25, Funnel.Compute(FunnelKind.RatioOfCounts, [4e307, 4e307], [1.6e308, 1.6e308]).Target, 1e-15);
        var options = new FunnelOptions
        {
            AllowForOverdispersion = false,
            Target = 2,
            Multiplier = 1,
        };
        foreach (var kind in new[] { FunnelKind.StandardisedRatio, FunnelKind.RatioOfCounts })
        {
            var limits = Funnel.Compute(kind, [3, 4], [2, 2], options).LimitsAt(1.5e308);
            AreNear([2, 2, 2, 2], [limits.Lower95, limits.Upper95, limits.Lower998, limits.Upper998]);
        }
    }

    [Fact]
    public void What_a_funnel_cannot_take_is_refused_by_its_rows()
    {
        double[] odd = [-1, double.NaN, double.PositiveInfinity, 1, 1, 1, 1, 0];
        double[] sizes = [3, 3, 3, 0, -1, double.NaN, double.PositiveInfinity, 3];
        Refused(FunnelKind.StandardisedRatio, odd, sizes, DataFaultKind.NotComparable, [0, 1, 2, 3, 4, 5, 6]);
        Refused(FunnelKind.Proportion, [3, 4, 1], [3, 3, 3], DataFaultKind.NumeratorAboveDenominator, [1]);
        Refused(FunnelKind.Proportion, [0, 0], [3, 3], DataFaultKind.NoBaselineRate, [0, 1]);
        Refused(FunnelKind.RatioOfCounts, [0, 0], [3, 3], DataFaultKind.NoBaselineRate, [0, 1]);
        Refused(FunnelKind.StandardisedRatio, [1e300, 1], [1e-300, 1], DataFaultKind.NotFinite, [0]);
        Refused(FunnelKind.StandardisedRatio, [1, 1e302], [1, 1], DataFaultKind.NotFinite, [1]);
        Assert.Equal(0, Funnel.Compute(FunnelKind.StandardisedRatio, [0, 0], [3, 3]).Values[0]);
        Assert.Equal(1, Funnel.Compute(FunnelKind.Proportion, [3, 3], [3, 3]).Target);
        Assert.Throws<ArgumentException>(() => Funnel.Compute(FunnelKind.Proportion, [], []));
    }

    private static void Refused(FunnelKind kind, double[] counts, double[] sizes, DataFaultKind why, int[] rows)
    {
        var fault = Assert.Throws<SpcDataException>(() => Funnel.Compute(kind, counts, sizes)).Fault;
        Assert.Equal(why, fault.Kind);
        Assert.Equal(rows, fault.Rows);
    }

    [Fact]
    public void What_is_not_said_otherwise()
    {
        var options = new FunnelOptions();
        Assert.Equal((0.1, 1, true), (options.Trim, options.Multiplier, options.AllowForOverdispersion));
        Assert.Equal(Numerics.NormalQuantile.Of(0.975), options.Reach95, 1e-15);
        Assert.Equal(Numerics.NormalQuantile.Of(0.999), options.Reach998, 1e-14);
    }
}
