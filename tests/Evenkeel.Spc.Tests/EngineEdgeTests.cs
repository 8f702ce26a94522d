namespace Evenkeel.Spc.Tests;

/// <summary>One point, none, all left out; what an earlier phase or chart left in memory; units; charts of cases in phases.</summary>
public class EngineEdgeTests
{
    private const double Missing = double.NaN;

    private static ChartDefinition Xmr(RuleProfile? rules = null) =>
        new(ChartKind.Xmr)
        {
            Rules = rules ?? RuleProfile.MakingDataCount,
            Baseline = new() { Centre = 0, Sigma = 10 },
            Improvement = Improvement.Up,
        };

    private static RuleProfile Own(params Rule[] rules) =>
        new("own") { Rules = [.. rules], Precedence = [.. rules.Select(rule => rule.Flag)] };

    [Fact]
    public void One_point_speaks_for_itself()
    {
        foreach (var rules in RuleProfile.All)
        {
            var one = Chart.Compute(new SeriesColumns([40]), Xmr(rules) with { Target = -31 });
            Assert.Equal(
                (0, VariationIcon.ImprovementHigh, AssuranceIcon.Pass),
                (one.Latest, one.Variation, one.Assurance)
            );
            var quiet = Chart.Compute(new SeriesColumns([5]), Xmr(rules) with { Target = 30 });
            Assert.Equal((VariationIcon.CommonCause, AssuranceIcon.Inconsistent), (quiet.Variation, quiet.Assurance));
        }
        var none = Chart.Compute(new SeriesColumns([]), Xmr() with { Target = 3 });
        Assert.Equal((-1, AssuranceIcon.None), (none.Latest, none.Assurance));
        Assert.Throws<ArgumentException>(() => Chart.Compute(new SeriesColumns([1]), new(ChartKind.P)));
    }

    [Fact]
    public void Where_ties_are_skipped_the_latest_point_off_the_centre_speaks()
    {
        var rules = RuleProfile.PublicHealthScotland;
        var series = new SeriesColumns([40, 5, Missing, 0]) { Excluded = [false, true, false, false] };
        Assert.Equal(VariationIcon.ImprovementHigh, Chart.Compute(series, Xmr(rules)).Variation);
        // In a phase of its own, where all lie on the centre, the latest does.
        var phases = new SeriesColumns([40, 0, 0]) { PhaseStarts = [1] };
        Assert.Equal(VariationIcon.CommonCause, Chart.Compute(phases, Xmr(rules)).Variation);
        var first = new SeriesColumns([-40, 40, 0]) { PhaseStarts = [1] };
        Assert.Equal(VariationIcon.ImprovementHigh, Chart.Compute(first, Xmr(rules)).Variation);
    }

    [Fact]
    public void Runs_of_nothing_are_none()
    {
        var on = Chart.Compute(new SeriesColumns([0, 0, 0]), Xmr());
        Assert.Equal(new RunStatistics(3, 0, 0, 0, 0, 0, false), on.Phases[0].Runs);
        var gone = Chart.Compute(new SeriesColumns([Missing, Missing]), Xmr(RuleProfile.Anhoej));
        Assert.Equal(new RunStatistics(2, 0, 0, 0, 0, 0, false), gone.Phases[0].Runs);
        var ghosts = Chart.Compute(new SeriesColumns([1, 2, 3]) { Excluded = [true, true, true] }, Xmr());
        Assert.Equal(new RunStatistics(0, 0, 0, 0, 0, 0, false), ghosts.Phases[0].Runs);
        Assert.Equal(-1, ghosts.Latest);
    }

    [Fact]
    public void Points_beside_a_ghost_are_held_against_their_own_limits()
    {
        var series = new SeriesColumns([40, -5, 5, -31, 31]) { Excluded = [true, false, false, false, false] };
        var result = Chart.Compute(series, Xmr(RuleProfile.PhsSpband));
        RuleSet[] low = [0, 0, 0, RuleSet.BeyondLimits, 0];
        RuleSet[] high = [RuleSet.BeyondLimits, 0, 0, 0, RuleSet.BeyondLimits];
        Assert.Equal(low, result.BrokenLow.ToArray());
        Assert.Equal(high, result.BrokenHigh.ToArray());
        var other = Chart.Compute(series, Xmr(Own(new ShiftRule(8))));
        Assert.Equal(new RuleSet[5], other.BrokenHigh.ToArray());
    }

    [Fact]
    public void A_rule_sees_nothing_of_the_rule_before_it()
    {
        // Two far out between two stretches of seven near the centre: a shift of two, and no fifteen that hug the centre.
        double[] near = [1, -1, 1, -1, 1, -1, -1];
        double[] values = [.. near, 20, 20, .. near.Reverse()];
        var result = Chart.Compute(new SeriesColumns(values), Xmr(Own(new ShiftRule(2), new HuggingCentreRule(15))));
        Assert.Equal(RuleSet.Shift, result.Broken(7));
        Assert.All(
            Enumerable.Range(0, values.Length),
            i => Assert.Equal(RuleSet.None, result.Broken(i) & RuleSet.HuggingCentre)
        );
    }

    [Fact]
    public void A_phase_sees_nothing_of_the_phase_before_it()
    {
        // 128 points that rise fill two words with moves; the 65 after them need two words and have no move at all.
        double[] values = [.. Enumerable.Range(0, 128).Select(i => i / 100d), .. Enumerable.Repeat(0.5, 65)];
        var series = new SeriesColumns(values) { PhaseStarts = [128] };
        var result = Chart.Compute(series, Xmr(Own(new TrendRule(2))));
        Assert.Equal(Enumerable.Repeat(RuleSet.Trend, 128), result.BrokenHigh[..128].ToArray());
        Assert.Equal(new RuleSet[65], result.BrokenHigh[128..].ToArray());
    }

    [Fact]
    public void Every_column_is_one_a_point()
    {
        void IsRefused(string name, Action act) => Assert.Equal(name, Assert.Throws<ArgumentException>(act).ParamName);
        IsRefused("Denominators", () => Chart.Compute(new([1, 2]) { Denominators = [1d] }, Xmr()));
        IsRefused("StandardDeviations", () => Chart.Compute(new([1, 2]) { StandardDeviations = [1d] }, Xmr()));
        IsRefused("Ranges", () => Chart.Compute(new([1, 2]) { Ranges = [1d, 2, 3] }, Xmr()));
        IsRefused("Excluded", () => Chart.Compute(new([1, 2]) { Excluded = [true] }, Xmr()));
        IsRefused("Targets", () => Chart.Compute(new([1, 2]) { Targets = [1d] }, Xmr()));
        IsRefused("Directions", () => Chart.Compute(new([1, 2]) { Directions = [Improvement.Up] }, Xmr()));
    }

    [Fact]
    public void A_phase_may_rest_on_its_first_point_alone()
    {
        var series = new SeriesColumns([7, 9, 1, 3, 5]) { PhaseStarts = [2], Freezes = [1, 0] };
        var result = Chart.Compute(series, new(ChartKind.Xmr) { Baseline = new() { Freeze = 2 } });
        Assert.Equal((1, 7d), (result.Phases[0].BaselinePoints, result.Phases[0].Centre));
        Assert.Equal((2, 2d), (result.Phases[1].BaselinePoints, result.Phases[1].Centre));
    }

    [Fact]
    public void A_target_on_a_limit_is_within_it_in_any_unit()
    {
        var definition = new ChartDefinition(ChartKind.Xmr)
        {
            Multiplier = 1000,
            Baseline = new() { Centre = 300, Sigma = 100 },
            Target = Math.BitIncrement(600d),
            Improvement = Improvement.Up,
        };
        Assert.Equal(AssuranceIcon.Inconsistent, Chart.Compute(new SeriesColumns([0.5]), definition).Assurance);
        var low = definition with { Target = 0 - 1e-13 };
        Assert.Equal(AssuranceIcon.Inconsistent, Chart.Compute(new SeriesColumns([0.5]), low).Assurance);
    }

    [Fact]
    public void Sigma_of_times_stays_on_their_own_scale_in_any_unit()
    {
        double[] days = [3, 9, 4, 6, 12, 5];
        var (one, hours) = (
            Chart.Compute(new SeriesColumns(days), new(ChartKind.T)),
            Chart.Compute(new SeriesColumns(days), new(ChartKind.T) { Multiplier = 24 })
        );
        Assert.Equal(one.Phases[0].Sigma, hours.Phases[0].Sigma);
        Assert.Equal(24 * one.Phases[0].Centre!.Value, hours.Phases[0].Centre!.Value, 1e-12);
        var (plain, times) = (
            Chart.Compute(new SeriesColumns(days), new(ChartKind.Xmr)),
            Chart.Compute(new SeriesColumns(days), new(ChartKind.Xmr) { Multiplier = 24 })
        );
        Assert.Equal(24 * plain.Phases[0].Sigma!.Value, times.Phases[0].Sigma!.Value, 1e-12);
        Assert.Equal(24 * plain.Lower3[2], times.Lower3[2], 1e-12);
    }

    [Fact]
    public void A_given_centre_is_drawn_where_it_is_said_though_limits_end_before_it()
    {
        var series = new SeriesColumns([1, 2]) { Denominators = [10d, 10] };
        Assert.Equal(7, Chart.Compute(series, new(ChartKind.P) { Baseline = new() { Centre = 7 } }).Centre[0]);
    }

    private static ChartResult Cases(
        ChartKind kind,
        double[] outcomes,
        bool[]? ghosts = null,
        int[]? phases = null,
        ChartResult? into = null
    )
    {
        var result = into ?? new();
        var series = new SeriesColumns(outcomes)
        {
            Denominators = [.. outcomes.Select(_ => 0.1)],
            Excluded = ghosts ?? [],
            PhaseStarts = phases ?? [],
        };
        Chart.Compute(series, new(kind) { Improvement = Improvement.Down }, result);
        return result;
    }

    [Fact]
    public void Charts_of_cases_have_the_same_lines_in_every_phase_and_after_another_chart()
    {
        var used = new ChartResult();
        Chart.Compute(new SeriesColumns([.. Enumerable.Range(0, 300).Select(i => i * 1d)]), new(ChartKind.Xmr), used);
        double[] outcomes = [.. Enumerable.Range(0, 300).Select(i => i % 9 == 0 ? 1d : 0)];
        foreach (var kind in new[] { ChartKind.RiskAdjustedCusum, ChartKind.Vlad })
        {
            var made = Cases(kind, outcomes, phases: [150, 200], into: used);
            var limit = kind == ChartKind.Vlad ? Missing : 4.5;
            for (var i = 0; i < 300; i++)
            {
                Assert.Equal((0, limit, -limit), (made.Centre[i], made.Upper3[i], made.Lower3[i]));
                Assert.Equal(
                    (Missing, Missing, Missing, Missing),
                    (made.Upper1[i], made.Lower1[i], made.Upper2[i], made.Lower2[i])
                );
            }
            Assert.Equal((150, 50, 50d), (made.Phases[1].Start, made.Phases[1].Length, made.Phases[1].BaselinePoints));
            Assert.Equal((0, null), (made.Phases[2].Centre, made.Phases[2].Sigma));
            Assert.Equal(
                kind == ChartKind.RiskAdjustedCusum,
                made.Values.Contains(0) && made.IsOnCentre(made.Values.IndexOf(0))
            );
        }
    }

    [Fact]
    public void A_case_left_out_at_the_start_stands_at_nothing()
    {
        var sums = Cases(ChartKind.RiskAdjustedCusum, [1, 1, 0], [true, false, false]);
        Assert.Equal((0, 0), (sums.Values[0], sums.Mirrored[0]));
        Assert.Equal(0, Cases(ChartKind.Vlad, [1, 1, 0], [true, false, false]).Values[0]);
        Assert.Equal((2, VariationIcon.CommonCause), (sums.Latest, sums.Variation));
        Assert.Equal(
            (0, VariationIcon.CommonCause),
            (Cases(ChartKind.Vlad, [1]).Latest, Cases(ChartKind.Vlad, [1]).Variation)
        );
        var none = Cases(ChartKind.Vlad, [1, 0], [true, true]);
        Assert.Equal((-1, VariationIcon.None), (none.Latest, none.Variation));
    }

    [Fact]
    public void Cases_left_out_after_a_crossing_do_not_age_it()
    {
        double[] outcomes =
        [
            .. Enumerable.Repeat(1d, 8),
            .. Enumerable.Range(0, 105).Select(i => i % 10 == 9 ? 1d : 0),
        ];
        bool[] ghosts = [.. Enumerable.Range(0, outcomes.Length).Select(i => i is > 20 and <= 30)];
        Assert.Equal(VariationIcon.ConcernHigh, Cases(ChartKind.Vlad, outcomes, ghosts).Variation);
        Assert.Equal(VariationIcon.CommonCause, Cases(ChartKind.Vlad, outcomes).Variation);
    }
}
