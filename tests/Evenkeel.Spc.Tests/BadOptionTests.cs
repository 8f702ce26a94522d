namespace Evenkeel.Spc.Tests;

/// <summary>Options out of range, positions out of order, and numbers at the far ends.</summary>
public class BadOptionTests
{
    private static readonly double[] Odd = [double.NaN, double.NegativeInfinity, -1, 0];
    private static readonly double[] OddOrInfinite = [.. Odd, double.PositiveInfinity];

    [Fact]
    public void An_option_out_of_its_range_is_refused_when_it_is_set()
    {
        Refuses(Odd, value => new CusumOptions { DecisionInterval = value });
        Refuses(Odd[..3], value => new CusumOptions { Shift = value });
        Refuses(Odd[..3], value => new CusumOptions { HeadStart = value });
        Refuses(Odd[..3], value => new CusumOptions { Sigma = value });
        Refuses([double.NaN, double.PositiveInfinity], value => new CusumOptions { Centre = value });
        Refuses([.. OddOrInfinite, 1.01], value => new EwmaOptions { Lambda = value });
        Refuses(OddOrInfinite, value => new EwmaOptions { Sigmas = value });
        Refuses([double.NaN, double.PositiveInfinity], value => new EwmaOptions { Centre = value });
        Refuses([double.PositiveInfinity, .. Odd[..3]], value => new EwmaOptions { Sigma = value });
        Refuses([.. OddOrInfinite, 1], value => new BernoulliCusumOptions { Target = value });
        Refuses([.. OddOrInfinite, 1], value => new BernoulliCusumOptions { OddsRatio = value });
        Refuses(Odd, value => new BernoulliCusumOptions { Limit = value });
        Refuses([-1, 0], value => new BernoulliCusumOptions { BaselineCases = (int)value });
        Refuses([.. OddOrInfinite, 1], value => new RiskAdjustedCusumOptions { OddsRatio = value });
        Refuses(OddOrInfinite, value => new RiskAdjustedCusumOptions { AcceptableOddsRatio = value });
        Refuses(Odd, value => new RiskAdjustedCusumOptions { Limit = value });
        Refuses(OddOrInfinite, value => new FunnelOptions { Target = value });
        Refuses(OddOrInfinite, value => new FunnelOptions { Multiplier = value });
        Refuses(OddOrInfinite, value => new FunnelOptions { Reach95 = value });
        Refuses(OddOrInfinite, value => new FunnelOptions { Reach998 = value });
        Refuses([double.NaN, -0.1, 0.5], value => new FunnelOptions { Trim = value });
        Refuses([-1, 0, 100_001], value => new AdjustmentOptions((int)value));
        Refuses([.. OddOrInfinite, 1], value => Vlad.OptimalReference([0.1], value));
        Refuses(OddOrInfinite, value => Funnel.PoissonZ(1, value));
        Refuses([.. Odd[..3], double.PositiveInfinity], value => Funnel.PoissonZ(value, 1));
        Refuses([-1, 18], value => new ChartDefinition((ChartKind)(int)value));
        Refuses([-1, 0], value => new BeyondSigmaRule(RuleSet.TwoOfThree, (int)value, 3, 2));
        Refuses([1, 65], value => new BeyondSigmaRule(RuleSet.TwoOfThree, 2, (int)value, 2));
        Refuses([0, 3], value => new BeyondSigmaRule(RuleSet.TwoOfThree, 2, 3, (int)value));
        Refuses(OddOrInfinite, value => Ratios([2], [3]).LimitsAt(value));
    }

    private static void Refuses(double[] values, Func<double, object> make) =>
        Assert.All(values, value => Assert.Throws<ArgumentOutOfRangeException>(() => make(value)));

    [Fact]
    public void An_option_at_the_edge_of_its_range_is_taken()
    {
        Assert.Equal(
            0,
            new CusumOptions
            {
                Shift = 0,
                HeadStart = 0,
                Sigma = 0,
            }.Shift
        );
        Assert.Equal(1, new EwmaOptions { Lambda = 1, Sigma = 0 }.Lambda);
        Assert.Equal(0.5, new EwmaOptions { Sigmas = 0.5 }.Sigmas);
        Assert.Equal(0.5, new RiskAdjustedCusumOptions { AcceptableOddsRatio = 0.5, Limit = 0.5 }.Limit);
        Assert.Equal(1, new BernoulliCusumOptions { BaselineCases = 1, Limit = double.PositiveInfinity }.BaselineCases);
        Assert.Equal(0, new FunnelOptions { Trim = 0 }.Trim);
        Assert.Equal(100_000, new AdjustmentOptions(100_000).SeasonLength);
        Assert.Equal(64, new BeyondSigmaRule(RuleSet.TwoOfThree, 64, 64, 1).Window);
    }

    [Fact]
    public void Positions_out_of_order_or_twice_are_the_callers_mistake()
    {
        foreach (var starts in new int[][] { [2, 1], [1, 1], [0], [4], [-1] })
        {
            Assert.Throws<ArgumentException>(() => Subgroups.Reduce([1, 2, 3, 4], starts));
            Assert.Throws<ArgumentException>(() =>
                Chart.Compute(new SeriesColumns([1, 2, 3, 4]) { PhaseStarts = starts }, new(ChartKind.Xmr))
            );
        }
        Assert.Throws<ArgumentException>(() => Subgroups.Reduce([], [1]));
        Assert.Throws<ArgumentException>(() =>
            Chart.Compute(new SeriesColumns([1, 2]) { Freezes = [-1] }, new(ChartKind.Xmr))
        );
    }

    [Fact]
    public void Columns_of_different_length_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => Vlad.Compute([1, 0], [0.1]));
        Assert.Throws<ArgumentException>(() => RiskAdjustedCusum.Compute([1, 0], [0.1]));
        Assert.Throws<ArgumentException>(() => Pareto.Compute(["a", "b"], [1]));
        Assert.Throws<ArgumentException>(() => Funnel.Compute(FunnelKind.Proportion, [1, 0], [3]));
        Assert.Throws<ArgumentException>(() => Cusum.Compute([1], new() { HeadStart = 5 }));
    }

    [Fact]
    public void A_result_of_another_series_suggests_no_rebase()
    {
        var definition = new ChartDefinition(ChartKind.Xmr);
        var result = Chart.Compute([1, 2, 3], ChartKind.Xmr);
        Assert.Throws<ArgumentException>(() => Rebase.Suggest(new([1, 2]), definition, result));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rebase.Suggest(new([1, 2, 3]), definition, result, 0));
    }

    [Fact]
    public void Only_charts_of_plain_values_are_simulated() =>
        Assert.Throws<ArgumentException>(() => FalseSignals.Simulate(new(ChartKind.C), 12, 1));

    [Fact]
    public void A_negative_spread_is_refused_and_its_row_named()
    {
        var result = new ChartResult();
        var series = new SeriesColumns([1, 2]) { Denominators = [4d, 4], Ranges = [1d, -1] };
        Assert.False(Chart.TryCompute(series, new(ChartKind.XBar), result, out var fault));
        Assert.Equal((DataFaultKind.NegativeSpread, 1), (fault.Kind, fault.Rows.Single()));
    }

    [Fact]
    public void The_target_of_a_proportion_is_no_more_than_all()
    {
        Assert.Throws<ArgumentException>(() =>
            Funnel.Compute(FunnelKind.Proportion, [1], [3], new() { Target = 1.01 })
        );
        Assert.Equal(
            50,
            Funnel.Compute(FunnelKind.Proportion, [1], [3], new() { Target = 50, Multiplier = 100 }).Target
        );
    }

    private static FunnelResult Ratios(double[] observed, double[] expected) =>
        Funnel.Compute(FunnelKind.StandardisedRatio, observed, expected);
}
