namespace Evenkeel.Spc.Tests;

/// <summary>What a result says at its ends: of no points, of turning points, of ghosts, and after a refusal.</summary>
public class ResultEdgeTests
{
    private const double Missing = double.NaN;

    private static ChartDefinition Xmr(RuleProfile? rules = null, double centre = 0) =>
        new(ChartKind.Xmr)
        {
            Rules = rules ?? RuleProfile.MakingDataCount,
            Baseline = new() { Centre = centre, Sigma = 10 },
            Improvement = Improvement.Neutral,
        };

    [Fact]
    public void Nothing_is_said_of_no_points()
    {
        foreach (var values in new double[][] { [], [Missing, Missing] })
        {
            var result = Chart.Compute(values, ChartKind.Xmr);
            Assert.Equal(
                (-1, VariationIcon.None, AssuranceIcon.None),
                (result.Latest, result.Variation, result.Assurance)
            );
            Assert.Equal(new() { LatestIndex = -1 }, SeriesSummary.Of(result));
        }
        Assert.Equal(-1, new ChartResult().Latest);
    }

    [Fact]
    public void A_summary_counts_points_that_are_there_and_tells_the_latest()
    {
        var result = Chart.Compute(new SeriesColumns([1, Missing, 3, Missing]), Xmr());
        var said = SeriesSummary.Of(result);
        Assert.Equal((2, 2, 3d), (said.Points, said.LatestIndex, said.LatestValue));
        Assert.Equal((0d, -30d, 30d), (said.Centre, said.Lower, said.Upper));
        Assert.Equal(
            (VariationIcon.CommonCause, RuleSet.None, null),
            (said.Variation, said.LatestBroken, said.CurrentSignal)
        );
        Assert.Equal(result.Phases[0].Runs, said.Runs);
        Assert.Equal((PointAbsence.Missing, null), (result[1].Absence, result[1].Value));
        Assert.Equal((2, 0, 3d, 0d), (result[2].Index, result[2].Phase, result[2].Value, result[2].Centre));
    }

    [Fact]
    public void Limits_are_on_trial_below_twelve_points()
    {
        Assert.True(Chart.Compute([.. Enumerable.Repeat(1d, 11)], ChartKind.Xmr).Phases[0].IsTrial);
        Assert.False(Chart.Compute([.. Enumerable.Repeat(1d, 12)], ChartKind.Xmr).Phases[0].IsTrial);
    }

    [Fact]
    public void A_point_at_which_a_trend_turns_speaks_of_what_comes_after()
    {
        double[] peak = [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0];
        var high = Chart.Compute(new SeriesColumns(peak), Xmr(centre: 3));
        Assert.Equal(new PointSignal(RuleSet.Trend, SignalDirection.Up), high.DominantAt(5));
        Assert.Equal(new PointSignal(RuleSet.Trend, SignalDirection.Down), high.DominantAt(6));
        Assert.Equal(new SignalRun(RuleSet.Trend, SignalDirection.Down, 6, 12, 0), high.SignalAt(9));
        Assert.Equal(new SignalRun(RuleSet.Trend, SignalDirection.Up, 0, 5, 0), high.SignalAt(2));
        var low = Chart.Compute(new SeriesColumns([.. peak.Select(v => -v)]), Xmr(centre: -3));
        Assert.Equal(new PointSignal(RuleSet.Trend, SignalDirection.Up), low.DominantAt(6));
    }

    [Fact]
    public void A_point_that_breaks_a_rule_on_both_sides_points_neither_way()
    {
        // Fourteen that alternate, about a centre within them: marked high and low where the pattern is whole.
        double[] values = [.. Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? 1d : -1d)];
        var rules = new RuleProfile("own")
        {
            Rules = [new HuggingCentreRule(14)],
            Precedence = [RuleSet.HuggingCentre],
        };
        var result = Chart.Compute(new SeriesColumns(values), Xmr(rules));
        Assert.All(Enumerable.Range(0, 14), i => Assert.NotNull(result.DominantAt(i)));
        Assert.Equal(
            VariationIcon.Undirected,
            Chart.Compute(new SeriesColumns([.. values.Select(_ => 0d)]), Xmr(rules)).Variation
        );
    }

    [Fact]
    public void A_signal_reaches_over_gaps_and_ghosts_and_not_into_another_phase()
    {
        double[] values = [40, 40, Missing, 40, 50, 40, 40];
        var series = new SeriesColumns(values)
        {
            PhaseStarts = [5],
            Excluded = [false, false, false, false, true, false, false],
        };
        var result = Chart.Compute(series, Xmr());
        Assert.Equal(new SignalRun(RuleSet.BeyondLimits, SignalDirection.Up, 0, 4, 0), result.SignalAt(1));
        Assert.Equal(new SignalRun(RuleSet.BeyondLimits, SignalDirection.Up, 5, 6, 1), result.SignalAt(6));
        Assert.Equal(new CentreRun(0, 3, 3, true), result.RunAt(3));
        Assert.Equal(new CentreRun(5, 6, 2, true), result.RunAt(5));
        Assert.Equal((null, null), (result.RunAt(2), result.RunAt(4)));
        Assert.Equal([0, 0, 0, 0, 0, 1, 1], Enumerable.Range(0, 7).Select(result.PhaseOf));
        Assert.Equal((5, 2, 7), (result.Phases[1].Start, result.Phases[1].Length, result.Phases[1].End));
    }

    [Fact]
    public void A_refused_series_leaves_a_result_of_no_points()
    {
        var result = Chart.Compute([1, 2, 3], ChartKind.Xmr);
        Assert.False(
            Chart.TryCompute(new SeriesColumns([1, double.PositiveInfinity]), new(ChartKind.Xmr), result, out var fault)
        );
        Assert.Equal((DataFaultKind.NotFinite, 1), (fault.Kind, fault.Rows.Single()));
        Assert.Equal((0, 0, 0), (result.Count, result.Phases.Length, result.Values.Length));
        Assert.True(Chart.TryCompute(new SeriesColumns([1, 2]), new(ChartKind.Xmr), result, out fault));
        Assert.Null(fault);
    }

    [Fact]
    public void A_result_that_is_used_again_remembers_neither_ghosts_nor_points()
    {
        var result = new ChartResult();
        Chart.Compute(new([40, 40, 40]) { Excluded = [true, true, true] }, Xmr(), result);
        Assert.Equal(-1, result.Latest);
        Chart.Compute(new SeriesColumns([40, 40]), Xmr(), result);
        Assert.Equal((1, PointMark.NeutralHigh), (result.Latest, result.Marks[1]));
        Assert.Equal(2, SeriesSummary.Of(result).Runs.Observed);
        Chart.Compute(new SeriesColumns([]), Xmr(), result);
        Assert.Equal((-1, VariationIcon.None), (result.Latest, result.Variation));
        Chart.Compute(new SeriesColumns([40]), Xmr(), result);
        var said = SeriesSummary.Of(result);
        Assert.Equal(
            (1, 0, 40d, RuleSet.BeyondLimits),
            (said.Points, said.LatestIndex, said.LatestValue, said.LatestBroken)
        );
    }

    [Fact]
    public void A_point_is_on_the_centre_within_rounding_in_any_unit()
    {
        foreach (var by in new[] { 1d, 1000 })
        {
            var definition = Xmr() with
            {
                Multiplier = by,
                Baseline = new() { Centre = 0.3 * by, Sigma = by },
            };
            var result = Chart.Compute(new SeriesColumns([0.1 + 0.2, 0.3 + 1e-12, 0.4]), definition);
            Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(result.IsOnCentre));
        }
    }
}
