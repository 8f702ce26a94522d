namespace Evenkeel.Spc.Tests;

/// <summary>Charts of cases with a predicted risk say what the cumulative functions of the library say, phase by phase.</summary>
public class CaseChartTests
{
    private static readonly double[] Risks = [.. Enumerable.Range(0, 300).Select(i => 0.02 + (i * 37 % 50 / 400.0))];

    /// <summary>As predicted for half of the cases, then far more often.</summary>
    private static readonly double[] Outcomes =
    [
        .. Enumerable
            .Range(0, 300)
            .Select(i =>
                i >= 150 && i % 4 == 0 ? 1d
                : i % 17 == 0 ? 1
                : 0
            ),
    ];

    [Fact]
    public void The_plotted_values_are_those_of_the_cumulative_functions()
    {
        var (vlad, cusum) = (Chart(ChartKind.Vlad), Chart(ChartKind.RiskAdjustedCusum));
        var sums = RiskAdjustedCusum.Compute(Outcomes, Risks);
        Assert.Equal(Vlad.Compute(Outcomes, Risks), vlad.Values.ToArray());
        Assert.Equal(sums.Upper, cusum.Values.ToArray());
        Assert.Equal(sums.Lower.Select(sum => 0 - sum), cusum.Mirrored.ToArray());
        Assert.True(vlad.Mirrored.IsEmpty);
        Assert.Equal([4.5, -4.5, 0], [cusum.Upper3[0], cusum.Lower3[0], cusum.Centre[0]]);
        Assert.True(double.IsNaN(vlad.Upper3[0]));
    }

    [Fact]
    public void A_crossing_is_marked_on_both_charts_and_speaks_as_far_as_it_stands()
    {
        var signals = RiskAdjustedCusum.Compute(Outcomes, Risks).SignalsHigh;
        var last = signals.ToList().LastIndexOf(true);
        Assert.InRange(last, 150, 299);
        foreach (var kind in (ChartKind[])[ChartKind.Vlad, ChartKind.RiskAdjustedCusum])
        {
            var chart = Chart(kind);
            Assert.Equal(signals, chart.BrokenHigh.ToArray().Select(rules => rules == RuleSet.Cusum));
            Assert.Equal(signals, chart.Marks.ToArray().Select(mark => mark == PointMark.Concern));
            Assert.Equal(VariationIcon.ConcernHigh, chart.Variation);
            Assert.Equal(
                new SignalRun(RuleSet.Cusum, SignalDirection.Up, last, last, 0),
                SeriesSummary.Of(chart).CurrentSignal
            );
        }
    }

    [Theory]
    [InlineData(RiskAdjustedCusum.StandsFor, VariationIcon.ConcernHigh)]
    [InlineData(RiskAdjustedCusum.StandsFor + 1, VariationIcon.CommonCause)]
    public void A_crossing_stands_for_a_hundred_cases(int after, VariationIcon icon)
    {
        double[] outcomes =
        [
            .. Enumerable.Repeat(1d, 8),
            .. Enumerable.Range(0, after).Select(i => i % 10 == 9 ? 1d : 0),
        ];
        double[] risks = [.. Enumerable.Repeat(0.1, outcomes.Length)];
        var crossings = RiskAdjustedCusum.Compute(outcomes, risks).SignalsHigh;
        Assert.Equal(7, crossings.ToList().LastIndexOf(true));
        Assert.Equal(icon, Chart(ChartKind.Vlad, outcomes, risks).Variation);
    }

    [Fact]
    public void More_outcomes_may_be_better_and_fewer_are_found_below()
    {
        var more = Chart(ChartKind.Vlad, improvement: Improvement.Up);
        Assert.Equal(VariationIcon.ImprovementHigh, more.Variation);
        Assert.Equal(Vlad.Compute(Outcomes, Risks).Select(sum => -sum), more.Values.ToArray());
        double[] none = new double[120];
        var fewer = Chart(ChartKind.RiskAdjustedCusum, none, [.. none.Select(_ => 0.15)]);
        Assert.Equal(VariationIcon.ImprovementLow, fewer.Variation);
        Assert.Equal(SignalDirection.Down, SeriesSummary.Of(fewer).CurrentSignal!.Value.Direction);
        Assert.Equal(
            VariationIcon.NeutralLow,
            Chart(ChartKind.Vlad, none, [.. none.Select(_ => 0.15)], Improvement.Neutral).Variation
        );
    }

    [Fact]
    public void Sums_begin_again_in_a_phase_and_pass_over_what_is_left_out_or_missing()
    {
        double[] outcomes = [0, 1, 0, double.NaN, 1, 0];
        double[] risks = [0.1, 0.2, 0.3, 0.1, 0.4, double.NaN];
        var series = new SeriesColumns(outcomes)
        {
            Denominators = risks,
            Excluded = new bool[] { false, true, false, false, false, false },
            PhaseStarts = new[] { 4 },
        };
        var chart = Spc.Chart.Compute(series, new ChartDefinition(ChartKind.Vlad));
        Assert.Equal(
            [0.1, 0.1, 0.4, double.NaN, -0.6, double.NaN],
            chart.Values.ToArray().Select(v => Math.Round(v, 12))
        );
        Assert.Equal([PointAbsence.Missing, PointAbsence.NoDenominator], [chart.Absences[3], chart.Absences[5]]);
        Assert.Equal([2, 1], chart.Phases.ToArray().Select(phase => phase.BaselinePoints));
        Assert.Equal(4, chart.Latest);
    }

    [Fact]
    public void A_result_is_used_again_for_another_chart()
    {
        var result = new ChartResult();
        Spc.Chart.Compute(
            new SeriesColumns(Outcomes) { Denominators = Risks },
            new(ChartKind.RiskAdjustedCusum),
            result
        );
        Spc.Chart.Compute(new SeriesColumns(new double[] { 3, 4, 5 }), new(ChartKind.C), result);
        Assert.True(result.Mirrored.IsEmpty);
        Assert.Equal([4d, 4d, 4d], result.Centre.ToArray());
        Spc.Chart.Compute(new SeriesColumns(Outcomes) { Denominators = Risks }, new(ChartKind.Vlad), result);
        Assert.Equal(Vlad.Compute(Outcomes, Risks), result.Values.ToArray());
    }

    [Fact]
    public void What_is_no_outcome_and_no_probability_is_refused_by_its_row()
    {
        Assert.Equal(DataFaultKind.OutcomeNotZeroOrOne, Fault([0, 2], [0.1, 0.1]).Kind);
        var fault = Fault([0, 1, 1], [0.1, 1.2, -0.1]);
        Assert.Equal((DataFaultKind.ProbabilityOutOfRange, "1, 2"), (fault.Kind, string.Join(", ", fault.Rows)));
        Assert.Throws<ArgumentException>(() => Spc.Chart.Compute([0, 1], ChartKind.Vlad));
        Assert.Equal(-1, Chart(ChartKind.Vlad, [], []).Latest);
    }

    [Fact]
    public void No_profile_says_how_often_it_signals_by_chance() =>
        Assert.Null(FalseSignals.Rate(RuleProfile.Anhoej, ChartKind.Vlad, 24));

    private static ChartResult Chart(
        ChartKind kind,
        double[]? outcomes = null,
        double[]? risks = null,
        Improvement improvement = Improvement.Down
    ) =>
        Spc.Chart.Compute(
            new SeriesColumns(outcomes ?? Outcomes) { Denominators = risks ?? Risks },
            new ChartDefinition(kind) { Improvement = improvement }
        );

    private static DataFault Fault(double[] outcomes, double[] risks)
    {
        var series = new SeriesColumns(outcomes) { Denominators = risks };
        Assert.False(Spc.Chart.TryCompute(series, new(ChartKind.Vlad), new(), out var fault));
        return fault;
    }
}
