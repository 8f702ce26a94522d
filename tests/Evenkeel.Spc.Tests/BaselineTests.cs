namespace Evenkeel.Spc.Tests;

public class BaselineTests
{
    private static readonly double[] Twelve = [12, 14, 13, 15, 11, 13, 14, 12, 13, 16, 12, 13];

    [Theory]
    [InlineData(0.1)]
    [InlineData(33.3)]
    [InlineData(1e308)]
    [InlineData(5e-324)]
    public void A_constant_series_has_limits_equal_to_its_value_and_no_signal(double value)
    {
        double[] values = [.. Enumerable.Repeat(value, 24)];
        var result = Chart.Compute(
            new SeriesColumns(values),
            new ChartDefinition(ChartKind.Xmr)
            {
                Rules = RuleProfile.MakingDataCount,
                Improvement = Improvement.Up,
                Target = value / 2,
            }
        );
        Assert.All(result.Upper3.ToArray(), limit => Assert.Equal(value, limit));
        Assert.All(result.Lower3.ToArray(), limit => Assert.Equal(value, limit));
        Assert.Equal(VariationIcon.CommonCause, result.Variation);
        Assert.Equal(AssuranceIcon.Pass, result.Assurance);
    }

    [Fact]
    public void Points_after_the_freeze_do_not_move_the_limits_of_their_phase()
    {
        double[] values = [.. Twelve, .. Twelve.Select(v => v + 40), .. Twelve];
        var series = new SeriesColumns(values) { PhaseStarts = [24] };
        var result = Chart.Compute(series, new(ChartKind.Xmr) { Baseline = new() { Freeze = 12 } });
        var alone = Chart.Compute(Twelve, ChartKind.Xmr);
        Assert.Equal(alone.Upper3[0], result.Upper3[23]);
        Assert.Equal(alone.Upper3[0], result.Upper3[35]);
        Assert.Equal(12, result.Phases[0].BaselinePoints);
        Assert.True(result.Phases[0].Runs.Signal);
        Assert.False(result.Phases[1].Runs.Signal);
    }

    [Fact]
    public void A_freeze_may_differ_from_phase_to_phase()
    {
        double[] values = [.. Twelve, .. Twelve];
        var series = new SeriesColumns(values) { PhaseStarts = [12], Freezes = [6, 0] };
        var result = Chart.Compute(series, new(ChartKind.Xmr) { Baseline = new() { Freeze = 3 } });
        Assert.Equal(6, result.Phases[0].BaselinePoints);
        Assert.Equal(3, result.Phases[1].BaselinePoints);
    }

    [Fact]
    public void A_ghost_point_moves_nothing_but_is_still_tested_against_the_limits()
    {
        double[] values = [.. Twelve[..6], 99, .. Twelve[6..]];
        var ghosts = new bool[13];
        ghosts[6] = true;
        var result = Chart.Compute(new SeriesColumns(values) { Excluded = ghosts }, new(ChartKind.Xmr));
        var without = Chart.Compute(Twelve, ChartKind.Xmr);
        Assert.Equal(without.Upper3[0], result.Upper3[0]);
        Assert.Equal(RuleSet.BeyondLimits, result.Broken(6));
        Assert.Equal(12, result.Phases[0].Runs.Observed);
        Assert.Equal(without.Phases[0].Runs.LongestRun, result.Phases[0].Runs.LongestRun);
    }

    [Fact]
    public void An_exclusion_may_leave_a_gap_instead_of_joining_its_neighbours()
    {
        double[] values = [10, 11, 99, 20, 21];
        bool[] ghosts = [false, false, true, false, false];
        var series = new SeriesColumns(values) { Excluded = ghosts };
        var joined = Chart.Compute(series, new(ChartKind.Xmr));
        var apart = Chart.Compute(series, new(ChartKind.Xmr) { Baseline = new() { Exclusion = ExclusionEffect.Gap } });
        Assert.Equal((1 + 9 + 1) / 3d / 1.128, joined.Phases[0].Sigma!.Value, 12);
        Assert.Equal(1 / 1.128, apart.Phases[0].Sigma!.Value, 12);
    }

    [Fact]
    public void A_given_centre_and_sigma_replace_the_estimates()
    {
        var result = Chart.Compute(
            new SeriesColumns(Twelve),
            new(ChartKind.Xmr)
            {
                Baseline = new() { Centre = 10, Sigma = 2 },
                Rules = RuleProfile.MakingDataCount,
            }
        );
        Assert.Equal(16, result.Upper3[0]);
        Assert.Equal(6, result.Lower2[0]);
        Assert.True(result.Broken(11).HasFlag(RuleSet.Shift));
    }

    [Fact]
    public void Screening_is_refused_where_only_zero_ranges_would_remain()
    {
        double[] values = [.. Enumerable.Repeat(10d, 9), 20, .. Enumerable.Repeat(10d, 10)];
        var result = Chart.Compute(
            new SeriesColumns(values),
            new(ChartKind.Xmr) { Baseline = new() { ScreenMovingRanges = true } }
        );
        Assert.Equal(Screening.RefusedOnlyZeros, result.Phases[0].Screening);
        Assert.True(result.Upper3[0] > 10);
    }

    [Fact]
    public void Screening_reports_how_many_ranges_it_dropped()
    {
        double[] values = [.. Twelve, 60, .. Twelve];
        var definition = new ChartDefinition(ChartKind.Xmr) { Baseline = new() { ScreenMovingRanges = true } };
        var result = Chart.Compute(new SeriesColumns(values), definition);
        Assert.Equal((Screening.Done, 2), (result.Phases[0].Screening, result.Phases[0].RangesDropped));
    }

    [Theory]
    [InlineData(ChartKind.Xmr, 1, LimitAbsence.NoRanges)]
    [InlineData(ChartKind.Run, 12, LimitAbsence.ChartHasNone)]
    [InlineData(ChartKind.Xmr, 0, LimitAbsence.NoPoints)]
    public void What_cannot_be_computed_is_absent_and_says_why(ChartKind kind, int present, LimitAbsence why)
    {
        double[] values = [.. Twelve.Select((v, i) => i < present ? v : double.NaN)];
        var result = Chart.Compute(values, kind);
        Assert.Equal(why, result.Phases[0].LimitsAbsent);
        Assert.Null(result[0].Upper);
        Assert.Equal(present > 0, result[0].Centre.HasValue);
    }

    [Fact]
    public void A_baseline_option_out_of_range_is_refused_when_it_is_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Baseline { Freeze = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Baseline { Sigma = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Baseline { Centre = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartDefinition(ChartKind.Xmr) { Multiplier = 0 });
    }
}
