namespace Evenkeel.Spc.Tests;

/// <summary>Charts of next to no points, with given lines, with ranges on the line of the screening, and with numbers too large for limits.</summary>
public class ChartEdgeTests
{
    private const double Missing = double.NaN;

    private static ChartResult Of(ChartKind kind, double[] values, Baseline? baseline = null, double[]? sizes = null) =>
        Chart.Compute(
            new SeriesColumns(values) { Denominators = sizes ?? [] },
            new(kind) { Baseline = baseline ?? Baseline.Default }
        );

    [Fact]
    public void Cases_between_have_limits_about_a_given_mean_and_a_small_one()
    {
        var given = Of(ChartKind.G, [3, 5], new() { Centre = 20 });
        Assert.Equal(20 + 3 * Math.Sqrt(420), given.Upper3[0], 1e-12);
        Assert.Equal(20 + 3 * 5, Of(ChartKind.G, [3, 5], new() { Centre = 20, Sigma = 5 }).Upper3[0], 1e-12);
        // A mean of a quarter: sigma is the root of 0.25 × 1.25.
        Assert.Equal(0.25 + 3 * Math.Sqrt(0.3125), Of(ChartKind.G, [0, 0, 1, 0]).Upper3[0], 1e-14);
    }

    [Fact]
    public void Weighted_individuals_take_a_given_sigma_two_points_and_a_missing_one()
    {
        var given = Of(ChartKind.IPrime, [4, 18], new() { Sigma = 2 }, [4, 9]);
        Assert.Equal(22d / 13 + 3 * 2 / 3d, given.Upper3[1], 1e-14);
        var two = Of(ChartKind.IPrime, [4, 18], null, [4, 9]);
        Assert.Equal(Math.Sqrt(Math.PI / 2) / Math.Sqrt(13d / 36), two.Phases[0].Sigma!.Value, 1e-14);
        var gap = Of(ChartKind.IPrime, [4, Missing, 18], null, [4, 7, 9]);
        Assert.Equal(22d / 13, gap.Centre[0], 1e-14);
    }

    [Fact]
    public void Weighted_individuals_say_how_many_ranges_were_screened_out()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 90];
        double[] sizes = [.. values.Select(_ => 1d)];
        var phase = Of(ChartKind.IPrime, values, new() { ScreenMovingRanges = true }, sizes).Phases[0];
        Assert.Equal((Screening.Done, 1), (phase.Screening, phase.RangesDropped));
        Assert.Equal(Math.Sqrt(Math.PI / 2) / Math.Sqrt(2), phase.Sigma!.Value, 1e-14);
    }

    [Fact]
    public void Proportions_end_at_1_and_rates_do_not()
    {
        double[] counts = [8, 1, 9, 2, 9];
        double[] sizes = [10, 10, 10, 10, 10];
        Assert.Equal(1, Of(ChartKind.PPrime, counts, null, sizes).Upper3[0]);
        Assert.True(Of(ChartKind.UPrime, counts, null, sizes).Upper3[0] > 1);
        Assert.Equal(1, Of(ChartKind.P, [9, 9], null, [10, 10]).Upper3[0]);
        Assert.True(Of(ChartKind.U, [9, 9], null, [10, 10]).Upper3[0] > 1);
    }

    [Fact]
    public void Moving_ranges_are_never_screened_and_have_no_sigma_of_the_series()
    {
        double[] values = [0, 1, 0, 1, 0, 1, 0, 20];
        var made = Of(ChartKind.MovingRange, values, new() { ScreenMovingRanges = true });
        Assert.Equal(26d / 7, made.Centre[0], 1e-14);
        Assert.Null(made.Phases[0].Sigma);
        var alone = Of(ChartKind.MovingRange, [4]);
        Assert.Equal((Missing, Missing, Missing), (alone.Lower3[0], alone.Upper3[0], alone.Lower1[0]));
        Assert.Equal(LimitAbsence.NoPoints, alone.Phases[0].LimitsAbsent);
    }

    [Fact]
    public void Spread_within_subgroups_may_be_given_or_come_of_one_subgroup()
    {
        var groups = Subgroups.Reduce([4, 6, 5, 7], [2]);
        var given = Chart.Compute(
            groups.Columns(ChartKind.XBar),
            new(ChartKind.XBar) { Baseline = new() { Sigma = 2 } }
        );
        Assert.Equal(5.5 + 3 * 2 / Math.Sqrt(2), given.Upper3[0], 1e-14);
        foreach (var way in Enum.GetValues<SubgroupSigma>())
        {
            var one = Chart.Compute(
                Subgroups.Reduce([4, 6], []).Columns(ChartKind.XBar),
                new(ChartKind.XBar) { Baseline = new() { Subgroups = way } }
            );
            // s = √2, and over c4(2) = √(2/π) it is √π; the range 2 over d2 = 1.128; the textbook form leaves c4 to the limits.
            var sigma = way switch
            {
                SubgroupSigma.MeanRange => 2 / 1.128,
                SubgroupSigma.Montgomery or SubgroupSigma.PooledTextbook => Math.Sqrt(2),
                _ => Math.Sqrt(Math.PI),
            };
            Assert.Equal(sigma, one.Phases[0].Sigma!.Value, 1e-14);
        }
    }

    [Fact]
    public void A_subgroup_whose_spread_is_missing_leaves_it_to_the_others()
    {
        var series = new SeriesColumns([5, 6, 7])
        {
            Denominators = [4d, 4, 4],
            StandardDeviations = [1, Missing, 1],
            Ranges = [2, Missing, 2],
        };
        foreach (var way in Enum.GetValues<SubgroupSigma>())
        {
            var chart = Chart.Compute(series, new(ChartKind.XBar) { Baseline = new() { Subgroups = way } });
            Assert.InRange(chart.Phases[0].Sigma!.Value, 0.9, 1.1);
        }
    }

    [Fact]
    public void Times_so_long_that_a_limit_is_no_number_have_a_centre_alone()
    {
        var made = Of(ChartKind.T, [1, 1e307, 1, 1e307]);
        Assert.Equal(LimitAbsence.TooLarge, made.Phases[0].LimitsAbsent);
        Assert.InRange(made.Centre[0], 1e304, 1e307);
        Assert.Equal(made.Centre[0], made.Phases[0].Centre);
        Assert.All(new[] { made.Upper3[0], made.Lower3[0], made.Upper1[3] }, line => Assert.Equal(Missing, line));
    }

    [Fact]
    public void Median_ranges_need_two_points_and_are_screened_where_that_leaves_enough()
    {
        var asked = new Baseline { ScreenMovingRanges = true };
        ChartResult Screened(params double[] values) => Of(ChartKind.XmrMedianRange, values, asked);
        Assert.Equal(2 / 0.954, Of(ChartKind.XmrMedianRange, [4, 6]).Phases[0].Sigma!.Value, 1e-14);
        Assert.Equal(Screening.NotAsked, Screened(1, Missing).Phases[0].Screening);
        Assert.Equal(Screening.RefusedOnlyZeros, Screened(4, 4, 4).Phases[0].Screening);
        // The ranges of 3.267 lie on the line, 3.267 times the median of 1, and not below it.
        var on = Screened(0, 3.267, 0, 1, 0, 1, 0, 1, 0).Phases[0];
        Assert.Equal((Screening.Done, 2), (on.Screening, on.RangesDropped));
        var few = Screened(0, 1, 0, 1, 11, 1).Phases[0];
        Assert.Equal((Screening.RefusedTooFew, 0), (few.Screening, few.RangesDropped));
        Assert.Equal(1 / 0.954, few.Sigma!.Value, 1e-14);
        // Without the one of 9, the middle of 1 1 2 2 2 2 is 2.
        Assert.Equal(2 / 0.954, Screened(0, 1, 0, 2, 0, 2, 0, 9).Phases[0].Sigma!.Value, 1e-14);
    }
}
