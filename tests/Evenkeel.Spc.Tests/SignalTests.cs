namespace Evenkeel.Spc.Tests;

public class SignalTests
{
    private static readonly double[] Quiet =
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
        13,
        15,
    ];

    private static ChartDefinition Mdc(Improvement better = Improvement.Up) =>
        new(ChartKind.Xmr) { Rules = RuleProfile.MakingDataCount, Improvement = better };

    [Fact]
    public void The_summary_says_which_signal_is_on_and_since_when()
    {
        double[] values = [.. Quiet, 16, 17, 16, 15.5, 16, 16, 17, 16];
        var result = Chart.Compute(new SeriesColumns(values), Mdc());
        var summary = SeriesSummary.Of(result);
        Assert.Equal(new SignalRun(RuleSet.Shift, SignalDirection.Up, 19, 27, 0), summary.CurrentSignal);
        Assert.Equal(VariationIcon.ImprovementHigh, summary.Variation);
        Assert.Equal(28, summary.Points);
    }

    [Theory]
    [InlineData(Improvement.Up, VariationIcon.ConcernLow)]
    [InlineData(Improvement.Down, VariationIcon.ImprovementLow)]
    [InlineData(Improvement.Neutral, VariationIcon.NeutralLow)]
    public void The_icon_follows_the_direction_of_improvement(Improvement better, VariationIcon icon)
    {
        double[] values = [.. Quiet, 2];
        Assert.Equal(icon, Chart.Compute(new SeriesColumns(values), Mdc(better)).Variation);
    }

    [Fact]
    public void The_direction_of_improvement_may_change_over_time()
    {
        double[] values = [2, .. Quiet, 2];
        var directions = new Improvement[22];
        (directions[0], directions[21]) = (Improvement.Down, Improvement.Up);
        var result = Chart.Compute(new SeriesColumns(values) { Directions = directions }, Mdc());
        Assert.Equal((PointMark.Improvement, PointMark.Concern), (result.Marks[0], result.Marks[21]));
    }

    [Theory]
    [InlineData(100, AssuranceIcon.Fail)]
    [InlineData(0, AssuranceIcon.Pass)]
    [InlineData(13, AssuranceIcon.Inconsistent)]
    public void The_target_is_held_against_the_limits_of_the_last_phase(double target, AssuranceIcon icon)
    {
        var series = new SeriesColumns(Quiet) { PhaseStarts = [10] };
        Assert.Equal(icon, Chart.Compute(series, Mdc() with { Target = target }).Assurance);
    }

    [Fact]
    public void A_target_on_the_limit_is_inconsistent()
    {
        var limit = Chart.Compute(new SeriesColumns(Quiet), Mdc()).Upper3[0];
        Assert.Equal(
            AssuranceIcon.Inconsistent,
            Chart.Compute(new SeriesColumns(Quiet), Mdc() with { Target = limit }).Assurance
        );
    }

    [Fact]
    public void A_target_may_change_over_time()
    {
        var targets = Enumerable.Repeat(100d, Quiet.Length).ToArray();
        targets[^1] = 0;
        Assert.Equal(
            AssuranceIcon.Pass,
            Chart.Compute(new SeriesColumns(Quiet) { Targets = targets }, Mdc()).Assurance
        );
    }

    [Fact]
    public void A_point_on_the_centre_breaks_a_shift_in_one_profile_and_is_skipped_in_another()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 9, 9, 9, 9, 5, 9, 9, 9, 9, 9, 9];
        var definition = Mdc() with
        {
            Baseline = new() { Centre = 5, Sigma = 10 },
        };
        var mdc = Chart.Compute(new SeriesColumns(values), definition);
        Assert.Equal(RuleSet.None, mdc.Broken(19));
        var anhoej = Chart.Compute(new SeriesColumns(values), definition with { Rules = RuleProfile.Anhoej });
        Assert.Equal(10, anhoej.Phases[0].Runs.LongestRun);
        Assert.True(anhoej.Broken(13).HasFlag(RuleSet.LongRun));
    }

    [Fact]
    public void A_pattern_that_spans_two_words_of_bits_is_found()
    {
        double[] values =
        [
            .. Enumerable
                .Range(0, 130)
                .Select(i =>
                    i is >= 61 and < 68 ? 9d
                    : i % 2 == 0 ? 1
                    : -1
                ),
        ];
        var result = Chart.Compute(
            new SeriesColumns(values),
            Mdc() with
            {
                Baseline = new() { Centre = 0, Sigma = 100 },
            }
        );
        Assert.Equal(60, SeriesStart(result));

        static int SeriesStart(ChartResult result) =>
            Enumerable.Range(0, result.Count).First(i => result.Broken(i).HasFlag(RuleSet.Shift));
    }

    [Fact]
    public void Rules_and_runs_start_afresh_in_each_phase()
    {
        double[] values = [0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0];
        var definition = Mdc() with
        {
            Baseline = new() { Centre = 5, Sigma = 10 },
        };
        Assert.True(Chart.Compute(new SeriesColumns(values), definition).Broken(5).HasFlag(RuleSet.Shift));
        var split = Chart.Compute(new SeriesColumns(values) { PhaseStarts = [8] }, definition);
        Assert.All(Enumerable.Range(0, 16), i => Assert.Equal(RuleSet.None, split.Broken(i)));
        Assert.Equal((1, 8, 16), (split.PhaseOf(8), split.Phases[1].Start, split.Phases[1].End));
    }
}
