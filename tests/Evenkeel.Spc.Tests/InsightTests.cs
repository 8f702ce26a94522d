namespace Evenkeel.Spc.Tests;

public class InsightTests
{
    private static readonly double[] Steady =
    [
        12,
        14,
        13,
        15,
        11,
        13,
        14,
        12,
        13,
        16,
        12,
        14,
        13,
        15,
        11,
        13,
        14,
        12,
        15,
        12,
    ];

    [Fact]
    public void A_lasting_shift_suggests_a_rebase_with_its_evidence_and_changes_nothing()
    {
        double[] values = [.. Steady, .. Steady[..12].Select(v => v + 6)];
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount,
            Baseline = new() { Freeze = 20 },
        };
        var series = new SeriesColumns(values);
        var result = Chart.Compute(series, definition);
        var suggestion = Rebase.Suggest(series, definition, result)!.Value;
        Assert.Equal(
            (RuleSet.Shift, SignalDirection.Up, 20, 12),
            (suggestion.Rule, suggestion.Direction, suggestion.Since, suggestion.Points)
        );
        Assert.Equal(result.Centre[^1], suggestion.Present.Centre);
        Assert.Equal(Chart.Compute(values.AsSpan(20), ChartKind.Xmr).Centre[0], suggestion.Proposed.Centre, 12);
        Assert.True(suggestion.IsSteady);
        Assert.False(suggestion.IsTrial);
        Assert.Single(result.Phases.ToArray());
    }

    [Fact]
    public void A_quiet_series_or_a_short_run_suggests_nothing()
    {
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Rules = RuleProfile.MakingDataCount,
            Baseline = new() { Freeze = 20 },
        };
        double[] brief = [.. Steady, 18, 19, 18, 20, 18, 19, 18, 19];
        foreach (var values in new[] { Steady, brief, [] })
        {
            var series = new SeriesColumns(values);
            Assert.Null(Rebase.Suggest(series, definition, Chart.Compute(series, definition)));
        }
    }

    [Fact]
    public void Seasons_and_trend_are_taken_out_and_what_that_did_is_told()
    {
        double[] seasons = [5, 3, 0, -2, -4, -2];
        double[] values = [.. Enumerable.Range(0, 36).Select(i => 100 + 0.5 * i + seasons[i % 6])];
        var result = SeasonalAdjustment.Compute(values, new(6, Trend: true));
        Assert.Equal(0.5, result.TrendPerPoint, 9);
        Assert.All(result.Values, value => Assert.Equal(values.Average(), value, 9));
        Assert.Equal(1, result.VarianceExplained, 9);
        Assert.Equal(0, result.RangeAfter, 9);
        Assert.True(result.RangeBefore > 1);
        Assert.All(Enumerable.Range(0, 36), i => Assert.Equal(values[i], result.Values[i] + result.Effects[i], 9));
    }

    [Fact]
    public void Seasons_may_multiply()
    {
        double[] factors = [1.25, 1, 0.8];
        double[] values = [.. Enumerable.Range(0, 12).Select(i => 40 * factors[i % 3])];
        var result = SeasonalAdjustment.Compute(values, new(3, Scale: AdjustmentScale.Multiplicative));
        Assert.All(result.Values, value => Assert.Equal(40, value, 9));
        Assert.Equal(factors, result.SeasonEffects.Select(f => Math.Round(f, 9)));
        Assert.Equal(
            AdjustmentAbsence.NotAboveZero,
            SeasonalAdjustment.Compute([1, 0], new(1, Scale: AdjustmentScale.Multiplicative)).Absent
        );
    }

    [Fact]
    public void Seasons_need_two_cycles()
    {
        var result = SeasonalAdjustment.Compute(Steady.AsSpan(0, 12), new(12));
        Assert.Equal(AdjustmentAbsence.FewerThanTwoCycles, result.Absent);
        Assert.Equal(Steady[..12], result.Values);
    }

    [Fact]
    public void Many_charts_give_signals_by_chance_alone()
    {
        double[] chances = [.. Enumerable.Repeat(0.02, 300)];
        var usual = SignalExpectation.Of(chances, 6);
        Assert.Equal((6, 2.4249), (Math.Round(usual.Expected, 9), Math.Round(usual.StandardDeviation, 4)));
        Assert.Equal(0.5557, usual.ChanceOfAsMany, 0.0005);
        Assert.True(SignalExpectation.Of(chances, 20).ChanceOfAsMany < 1e-5);
        Assert.Equal(1, SignalExpectation.Of(chances, 0).ChanceOfAsMany);
        double[] many = [.. Enumerable.Repeat(0.02, 6_000)];
        Assert.InRange(SignalExpectation.Of(many, 120).ChanceOfAsMany, 0.5, 0.54);
    }

    [Theory] // Anhøj and Olesen 2014; Davis and Woodall 1988: rules differ widely in what chance alone trips
    [InlineData("anhoej", ChartKind.Run, 24, 0.031)]
    [InlineData("phs", ChartKind.Run, 24, 0.360)]
    [InlineData("mdc", ChartKind.Xmr, 36, 0.260)]
    [InlineData("western-electric", ChartKind.Xmr, 36, 0.246)]
    [InlineData("nelson", ChartKind.Xmr, 12, 0.064)]
    public void The_table_of_false_signals_is_what_a_simulation_gives(
        string profile,
        ChartKind kind,
        int points,
        double rate
    )
    {
        var tabled = FalseSignals.Rate(RuleProfile.Named(profile)!, kind, points)!.Value;
        var simulated = FalseSignals.Simulate(
            new(kind) { Rules = RuleProfile.Named(profile)! },
            points,
            4_000,
            seed: 7
        );
        Assert.Equal(rate, tabled.AnyPoint, 0.001);
        Assert.Equal(tabled.AnyPoint, simulated.AnyPoint, 4 * Math.Sqrt(rate * (1 - rate) / 4_000));
        Assert.True(tabled.LatestPoint <= tabled.AnyPoint);
    }

    [Fact]
    public void A_profile_that_was_changed_has_no_tabled_rate()
    {
        var changed = RuleProfile.MakingDataCount with { Rules = [new ShiftRule(6)] };
        Assert.Null(FalseSignals.Rate(changed, ChartKind.Xmr, 24));
        Assert.Null(FalseSignals.Rate(RuleProfile.Anhoej, ChartKind.Run, 5));
        Assert.NotNull(FalseSignals.Rate(RuleProfile.Anhoej, ChartKind.Run, 25));
    }

    [Fact]
    public void A_point_knows_the_run_that_it_belongs_to()
    {
        double[] values = [1, 9, 9, 5, 9, 1];
        var definition = new ChartDefinition(ChartKind.Run) { Baseline = new() { Centre = 5 } };
        var result = Chart.Compute(new SeriesColumns(values), definition);
        Assert.Equal(new CentreRun(1, 4, 3, true), result.RunAt(2));
        Assert.Null(result.RunAt(3));
        var breaking = Chart.Compute(new SeriesColumns(values), definition with { Rules = RuleProfile.PhsSpband });
        Assert.Equal(new CentreRun(1, 2, 2, true), breaking.RunAt(2));
    }
}
