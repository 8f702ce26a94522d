namespace Evenkeel.Spc.Tests;

/// <summary>Rebases, seasons, Pareto bars and expected signals where they begin and end, and against numbers worked out by hand.</summary>
public class InsightEdgeTests
{
    private static ChartDefinition Given(ChartKind kind = ChartKind.Xmr) =>
        new(kind)
        {
            Rules = RuleProfile.MakingDataCount,
            Baseline = new() { Centre = 0, Sigma = 10 },
        };

    private static RebaseSuggestion? Suggest(double[] values, int least = 9) =>
        Rebase.Suggest(new(values), Given(), Chart.Compute(new SeriesColumns(values), Given()), least);

    [Fact]
    public void A_shift_downwards_suggests_a_rebase_from_its_first_point()
    {
        var found = Suggest([3, -4, 2, .. Enumerable.Repeat(-5d, 9)])!.Value;
        Assert.Equal(
            (RuleSet.Shift, SignalDirection.Down, 3, 9),
            (found.Rule, found.Direction, found.Since, found.Points)
        );
        Assert.Equal((0, -5), (found.Present.Centre, found.Proposed.Centre));
        Assert.True(found is { IsSteady: true, IsTrial: true });
    }

    [Fact]
    public void A_run_that_is_the_whole_phase_is_charted_as_that_phase()
    {
        var found = Suggest([.. Enumerable.Repeat(4d, 9)])!.Value;
        Assert.Equal((0, 9, SignalDirection.Up), (found.Since, found.Points, found.Direction));
        Assert.Equal(new CentreAndLimits(0, -30, 30), found.Present);
        Assert.Equal(4, found.Proposed.Centre);
        Assert.Null(Suggest([.. Enumerable.Repeat(4d, 9)], least: 10));
    }

    [Fact]
    public void A_run_does_not_reach_back_into_the_phase_before()
    {
        double[] values = [.. Enumerable.Repeat(4d, 5), .. Enumerable.Repeat(4d, 8)];
        var series = new SeriesColumns(values) { PhaseStarts = [5] };
        var result = Chart.Compute(series, Given());
        Assert.Null(Rebase.Suggest(series, Given(), result));
        Assert.Equal((5, 8), Rebase.Suggest(series, Given(), result, 8) is { } s ? (s.Since, s.Points) : default);
    }

    [Fact]
    public void Two_values_a_season_are_enough_and_one_is_not()
    {
        var made = SeasonalAdjustment.Compute([1, 5, 3, 9], new(2));
        Assert.Equal(AdjustmentAbsence.None, made.Absent);
        Assert.Equal([-2.5, 2.5], made.SeasonEffects);
        Assert.Equal([3.5, 2.5, 5.5, 6.5], made.Values);
        Assert.Equal(AdjustmentAbsence.FewerThanTwoCycles, SeasonalAdjustment.Compute([1, 5, 3], new(2)).Absent);
        Assert.Equal(
            AdjustmentAbsence.FewerThanTwoCycles,
            SeasonalAdjustment.Compute([1, double.NaN, 3, double.NaN], new(2)).Absent
        );
    }

    [Fact]
    public void The_share_of_the_variance_is_that_of_the_sums_of_squares()
    {
        // Season means 2 and 7, level 4.5: 35 about the level, 1 + 1 + 4 + 4 = 10 about the season means.
        Assert.Equal(1 - 10d / 35, SeasonalAdjustment.Compute([1, 5, 3, 9], new(2)).VarianceExplained, 1e-14);
        Assert.Equal(
            1 - 10d / 35,
            SeasonalAdjustment.Compute([0.01, 0.05, 0.03, 0.09, double.NaN], new(2)).VarianceExplained,
            1e-14
        );
        Assert.Equal(0, SeasonalAdjustment.Compute([4, 4, 4, 4], new(2)).VarianceExplained);
    }

    [Fact]
    public void Moving_ranges_before_and_after_are_means_of_all_of_them()
    {
        double[] values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 100, 101];
        var made = SeasonalAdjustment.Compute(values, new(2));
        Assert.Equal((12d + 99) / 13, made.RangeBefore, 1e-12);
        Assert.Equal(100d / 13, made.RangeAfter, 1e-12);
        Assert.Equal((12d + 99) / 13, SeasonalAdjustment.Compute(values, new(14)).RangeBefore, 1e-12);
    }

    [Fact]
    public void A_series_that_is_not_adjusted_has_effects_that_do_nothing()
    {
        var added = SeasonalAdjustment.Compute([1, 2], new(2));
        Assert.Equal([0d, 0, 0, 0], [.. added.Effects, .. added.SeasonEffects]);
        Assert.Equal((0, 0), (added.TrendPerPoint, added.VarianceExplained));
        var multiplied = SeasonalAdjustment.Compute([1, 2], new(2, Scale: AdjustmentScale.Multiplicative));
        Assert.Equal([1d, 1, 1, 1], [.. multiplied.Effects, .. multiplied.SeasonEffects]);
        Assert.Equal(1, multiplied.TrendPerPoint);
    }

    [Fact]
    public void Values_between_0_and_1_may_multiply()
    {
        var made = SeasonalAdjustment.Compute([0.2, 0.8, 0.2, 0.8], new(2, Scale: AdjustmentScale.Multiplicative));
        Assert.All(made.Values, value => Assert.Equal(0.4, value, 1e-12));
        Assert.Equal(0.5, made.SeasonEffects[0], 1e-12);
    }

    [Fact]
    public void Effects_and_values_that_are_no_numbers_are_refused_by_their_rows()
    {
        Assert.Equal([1e300, 1e300], SeasonalAdjustment.Compute([1e300, 1e300], new(1)).Values);
        // The season's mean lies 1e300 / 6 below the level, so that its largest value would stand at 7e300 / 6.
        Assert.Equal([0], Rows([1e300, 0, -1e300, 0, -1e300, 0], new(2)));
        Assert.Equal([0], Rows([-1e300, 0, 1e300, 0, 1e300, 0], new(2)));
        // One season of four stands at 10^450 times the level of all, and then a slope of 10^600 a point.
        var multiplied = new AdjustmentOptions(4, Scale: AdjustmentScale.Multiplicative);
        double[] seasons = [1e300, 1e-300, 1e-300, 1e-300];
        Assert.Equal([0, 4], Rows([.. seasons, .. seasons], multiplied));
        Assert.Equal([0, 1], Rows([1e-300, 1e300], new(1, true, AdjustmentScale.Multiplicative)));
    }

    private static IReadOnlyList<int> Rows(double[] values, AdjustmentOptions options)
    {
        var fault = Assert.Throws<SpcDataException>(() => SeasonalAdjustment.Compute(values, options)).Fault;
        Assert.Equal(DataFaultKind.NotFinite, fault.Kind);
        return [.. fault.Rows];
    }

    [Fact]
    public void Few_bars_and_none_that_counts()
    {
        Assert.Equal(
            [new("a", 0.5, 0.5, 2d / 3, 2d / 3), new("b", 0.25, 0.75, 1d / 3, 1)],
            Pareto.Compute(["b", "a"], [0.25, 0.5])
        );
        Assert.All(Pareto.Compute(["a", "b"], [0, 0]), bar => Assert.Equal((0, 0), (bar.Share, bar.CumulativeShare)));
        var fault = Assert
            .Throws<SpcDataException>(() => Pareto.Compute(["a", "b", "c"], [double.MaxValue, 0.5, double.MaxValue]))
            .Fault;
        Assert.Equal([0, 1, 2], fault.Rows);
    }

    [Fact]
    public void Five_thousand_charts_are_added_up_exactly()
    {
        double[] chances = [.. Enumerable.Repeat(1e-4, 5_000)];
        Assert.Equal(1 - Math.Pow(1 - 1e-4, 5_000), SignalExpectation.Of(chances, 1).ChanceOfAsMany, 1e-12);
    }

    [Fact]
    public void More_charts_go_by_the_normal_distribution()
    {
        double[] chances = [.. Enumerable.Repeat(0.02, 6_000)];
        // (140.5 - 120) / √117.6 = 1.890387, and Φ(-1.890387) = 0.029353
        Assert.Equal(0.029353, SignalExpectation.Of(chances, 141).ChanceOfAsMany, 1e-6);
        Assert.Equal(1 - 0.029353, SignalExpectation.Of(chances, 100).ChanceOfAsMany, 1e-6);
        double[] few = [0.5, 0.5, 0.5, 0.5, .. Enumerable.Repeat(0d, 5_000)];
        Assert.Equal(0.308538, SignalExpectation.Of(few, 3).ChanceOfAsMany, 1e-6);
        double[] sure = [1, 1, .. Enumerable.Repeat(0d, 5_000)];
        Assert.Equal(
            [1, 1, 0],
            new[] { 1, 2, 3 }.Select(observed => SignalExpectation.Of(sure, observed).ChanceOfAsMany)
        );
    }

    [Fact] // the numbers published with the generator (Steele, Lea and Flood 2014), seed 1234567
    public void Random_numbers_are_those_of_the_published_generator()
    {
        var random = new SplitMix(1_234_567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431];
        foreach (var number in published)
            Assert.Equal(Numerics.NormalQuantile.Of(number / Math.Pow(2, 64)), random.Normal(), 1e-14);
        // The seed whose first number is 0: half a step from the end, never an infinity.
        Assert.Equal(
            Numerics.NormalQuantile.Of(Math.Pow(2, -54)),
            new SplitMix(unchecked(0UL - 0x9E3779B97F4A7C15)).Normal()
        );
    }

    [Fact]
    public void A_simulation_counts_the_charts_that_signal_at_any_point_and_at_the_latest()
    {
        var definition = new ChartDefinition(ChartKind.Xmr) { Rules = RuleProfile.PublicHealthScotland };
        var (random, any, latest) = (new SplitMix(5), 0, 0);
        for (var series = 0; series < 60; series++)
        {
            double[] values = [.. Enumerable.Range(0, 20).Select(_ => random.Normal())];
            var chart = Chart.Compute(new SeriesColumns(values), definition);
            any += Enumerable.Range(0, 20).Any(i => chart.DominantAt(i) is not null) ? 1 : 0;
            latest += chart.DominantAt(19) is null ? 0 : 1;
        }
        Assert.True(latest > 0 && any > latest);
        Assert.Equal(new FalseSignalRate(any / 60d, latest / 60d), FalseSignals.Simulate(definition, 20, 60, seed: 5));
    }
}
