namespace Evenkeel.Spc.Tests;

/// <summary>
/// Charts with options that no reference case uses. The numbers were worked out outside this project, in plain arithmetic from the formulas of
/// docs/spc-sources.md.
/// </summary>
public class ChartArithmeticTests
{
    private const double Close = 1e-12;
    private static readonly double[] Counts = [3, 9, 4, 6, 12, 5, 7, 2];
    private static readonly double[] Sizes = [40, 55, 38, 60, 61, 44, 52, 30];
    private static readonly double[] Values = [5.1, 4.9, 5.6, 6.2, 5.4, 4.4, 5.0, 5.3, 5.9, 5.5, 5.2, 4.8, 7.1, 6.0];
    private static readonly Subgroups Unequal = Subgroups.Reduce(Values, [3, 5, 9, 12]);

    private static ChartResult Ratio(ChartKind kind, Baseline? baseline = null, double multiplier = 1) =>
        Chart.Compute(
            new SeriesColumns(Counts) { Denominators = Sizes },
            new(kind) { Baseline = baseline ?? Baseline.Default, Multiplier = multiplier }
        );

    private static ChartResult Plain(ChartKind kind, Baseline? baseline = null, double[]? values = null) =>
        Chart.Compute(new SeriesColumns(values ?? Counts), new(kind) { Baseline = baseline ?? Baseline.Default });

    private static ChartResult Group(ChartKind kind, SubgroupSigma sigma, Subgroups? groups = null) =>
        Chart.Compute((groups ?? Unequal).Columns(kind), new(kind) { Baseline = new() { Subgroups = sigma } });

    [Fact]
    public void P()
    {
        var p = Ratio(ChartKind.P);
        Assert.Equal(0.12631578947368421, p.Centre[0], Close);
        Assert.Equal(0.2539192349555798, p.Upper3[4], Close);
        Assert.Equal(0.018534280072623407, p.Lower2[2], Close);
        Assert.Equal(0, p.Lower3[7]);
    }

    [Fact]
    public void P_with_a_ghost_in_a_frozen_baseline()
    {
        bool[] ghosts = [false, false, false, false, true, false, false, false];
        var series = new SeriesColumns(Counts) { Denominators = Sizes, Excluded = ghosts };
        var p = Chart.Compute(series, new(ChartKind.P) { Baseline = new() { Freeze = 6 } });
        Assert.Equal(0.11392405063291139, p.Centre[7], Close);
        Assert.Equal(0.28794591246667744, p.Upper3[7], Close);
        Assert.Equal(5, p.Phases[0].BaselinePoints);
    }

    [Fact]
    public void Laney()
    {
        var (p, u) = (Ratio(ChartKind.PPrime), Ratio(ChartKind.UPrime, multiplier: 1000));
        Assert.Equal(1.1437566625594056, p.Phases[0].SigmaZ!.Value, Close);
        Assert.Equal(0.27226308040913816, p.Upper3[4], Close);
        Assert.Equal(0.06467787973459796, p.Lower1[2], Close);
        Assert.Equal(0, p.Lower3[2]);
        Assert.Equal(126.31578947368422, u.Centre[0], 1e-9);
        Assert.Equal(1.0690816627828887, u.Phases[0].SigmaZ!.Value, Close);
        Assert.Equal(280.01782208668754, u.Upper3[1], 1e-9);
        Assert.Equal(0, u.Lower3[1]);
    }

    [Fact]
    public void Laney_where_nothing_or_everything_happened_has_limits_on_its_centre()
    {
        foreach (var (count, centre) in new[] { (0d, 0d), (10d, 1d) })
        {
            double[] counts = [.. Enumerable.Repeat(count, 5)];
            double[] sizes = [.. Enumerable.Repeat(10d, 5)];
            var p = Chart.Compute(new SeriesColumns(counts) { Denominators = sizes }, new(ChartKind.PPrime));
            Assert.Equal((centre, centre, centre), (p.Centre[2], p.Upper3[2], p.Lower3[2]));
            Assert.Null(p.Phases[0].SigmaZ);
        }
    }

    [Fact]
    public void A_given_sigma_of_a_ratio_stands_at_every_point()
    {
        var u = Ratio(ChartKind.U, new() { Centre = 0.1, Sigma = 0.02 });
        Assert.Equal((0.1, 0.16, 0.06), (u.Centre[3], Math.Round(u.Upper3[3], 12), Math.Round(u.Lower2[7], 12)));
        Assert.Equal(0.2700859409632411, Ratio(ChartKind.U).Upper3[1], Close);
        Assert.Equal(0, Ratio(ChartKind.U).Lower3[7]);
        var laney = Ratio(ChartKind.UPrime, new() { Centre = 0.1, Sigma = 1.5 });
        Assert.Equal(0.1 + 3 * 1.5 * Math.Sqrt(0.1 / 40), laney.Upper3[0], Close);
    }

    [Fact]
    public void Counts_and_cases_between()
    {
        var (c, g) = (Plain(ChartKind.C), Plain(ChartKind.G));
        Assert.Equal((6, 0), (c.Centre[0], c.Lower3[0]));
        Assert.Equal(13.348469228349533, c.Upper3[0], Close);
        Assert.Equal(3.550510257216822, c.Lower1[0], Close);
        Assert.Equal((5.5, 0), (g.Centre[0], g.Lower3[0]));
        Assert.Equal(25.44222209522358, g.Upper3[0], Close);
        Assert.Equal(12.48074069840786, g.Upper1[0], Close);
        Assert.Equal(
            (10, 16),
            (
                Plain(ChartKind.C, new() { Centre = 10, Sigma = 2 }).Centre[0],
                Plain(ChartKind.C, new() { Centre = 10, Sigma = 2 }).Upper3[0]
            )
        );
        Assert.Equal(0.693 * 20, Plain(ChartKind.G, new() { Centre = 20 }).Centre[0], Close);
        Assert.Equal(0.693 * 20, Plain(ChartKind.G, new() { Centre = 20 }).Phases[0].Centre!.Value, Close);
    }

    [Fact]
    public void Time_between()
    {
        var t = Plain(ChartKind.T);
        Assert.Equal(5.430063057426342, t.Centre[0], Close);
        Assert.Equal(5.430063057426342, t.Phases[0].Centre!.Value, Close);
        Assert.Equal(28.57800476558515, t.Upper3[0], 1e-11);
        Assert.Equal(0.9121103154156583, t.Lower2[0], Close);
        Assert.Equal(2.4827525403475303, t.Lower1[0], Close);
        Assert.Equal(0.3126012729292934, t.Phases[0].Sigma!.Value, Close);
        Assert.Equal(30, Plain(ChartKind.T, new() { Centre = 30 }).Centre[0], 1e-10);
        Assert.Equal(0, Plain(ChartKind.T, new() { Centre = -1 }).Centre[0]);
    }

    [Fact]
    public void Weighted_individuals()
    {
        var i = Ratio(ChartKind.IPrime);
        Assert.Equal(0.12631578947368421, i.Centre[0], Close);
        Assert.Equal(0.37231619393967263, i.Phases[0].Sigma!.Value, Close);
        Assert.Equal(0.2705132313388525, i.Upper3[3], Close);
    }

    [Fact]
    public void Ranges_and_medians()
    {
        var mr = Plain(ChartKind.MovingRange);
        Assert.Equal(4.714285714285714, mr.Centre[1], Close);
        Assert.Equal(15.401571428571428, mr.Upper3[1], Close);
        Assert.Equal(5.133857142857143, mr.Upper1[1], Close);
        Assert.Equal((0, 0), (mr.Lower3[1], mr.Lower1[1]));
        Assert.Equal(3.267 * 2, Plain(ChartKind.MovingRange, new() { Centre = 2 }).Upper3[1], Close);
        Assert.Equal(
            (5.5, 18.037993920972646),
            (Plain(ChartKind.XmrMedian).Centre[0], Plain(ChartKind.XmrMedian).Upper3[0]),
            Pairs
        );
        Assert.Equal(21.223270440251575, Plain(ChartKind.XmrMedianRange).Upper3[0], Close);
        var given = new Baseline { Centre = 5, Sigma = 2 };
        Assert.Equal(
            (5, 11),
            (Plain(ChartKind.XmrMedian, given).Centre[0], Plain(ChartKind.XmrMedian, given).Upper3[0]),
            Pairs
        );
        Assert.Equal(
            (5, 11),
            (Plain(ChartKind.XmrMedianRange, given).Centre[0], Plain(ChartKind.XmrMedianRange, given).Upper3[0]),
            Pairs
        );
    }

    [Fact]
    public void Median_ranges_are_screened_against_their_median()
    {
        double[] values = [10, 11, 10, 12, 11, 10, 40, 11, 12, 10];
        var screened = Plain(ChartKind.XmrMedianRange, new() { ScreenMovingRanges = true }, values);
        Assert.Equal((Screening.Done, 2), (screened.Phases[0].Screening, screened.Phases[0].RangesDropped));
        Assert.Equal(14.144654088050315, screened.Upper3[0], Close);
    }

    [Fact]
    public void Subgroup_means()
    {
        var x = Group(ChartKind.XBar, SubgroupSigma.PooledUnbiased);
        Assert.Equal(5.457142857142857, x.Centre[0], Close);
        Assert.Equal(0.5527692040342036, x.Phases[0].Sigma!.Value, Close);
        Assert.Equal(6.286296663194163, x.Upper3[2], Close);
        Assert.Equal(
            0.6329562102082655,
            Group(ChartKind.XBar, SubgroupSigma.MeanStandardDeviation).Phases[0].Sigma!.Value,
            Close
        );
        Assert.Equal(0.6479681167954591, Group(ChartKind.XBar, SubgroupSigma.MeanRange).Phases[0].Sigma!.Value, Close);
        Assert.Equal(6.8865987752362985, Group(ChartKind.XBar, SubgroupSigma.Montgomery).Upper3[1], Close);
        Assert.Equal(6.8865987752362985, Group(ChartKind.XBar, SubgroupSigma.PooledTextbook).Upper3[1], Close);
    }

    [Fact]
    public void The_textbook_form_takes_the_mean_of_s_where_sizes_are_equal()
    {
        var equal = Subgroups.Reduce([5.1, 4.9, 6.2, 5.4, 4.4, 5.0], [2, 4]);
        Assert.Equal(0.37712361663282506, Group(ChartKind.S, SubgroupSigma.Montgomery, equal).Centre[0], Close);
        var x = Group(ChartKind.XBar, SubgroupSigma.Montgomery, equal);
        Assert.Equal(3 * 0.4726543602414708 / Math.Sqrt(2), x.Upper3[0] - x.Centre[0], Close);
    }

    [Fact]
    public void Subgroup_spreads()
    {
        var s = Group(ChartKind.S, SubgroupSigma.PooledUnbiased);
        Assert.Equal(0.5228739804137649, s.Centre[0], Close);
        Assert.Equal(1.1676414603275176, s.Upper3[2], Close);
        Assert.Equal(0.7789450743376105, s.Upper1[0], Close);
        Assert.Equal(0, s.Lower3[1]);
        var textbook = Group(ChartKind.S, SubgroupSigma.PooledTextbook);
        Assert.Equal((0.5376560927526759, 1.2183540184083033), (textbook.Centre[0], textbook.Upper3[2]), Pairs);
        var r = Group(ChartKind.R, SubgroupSigma.MeanRange);
        Assert.Equal(1, r.Centre[0], Close);
        Assert.Equal(1 + 3 * 0.6479681167954591 * Tables.SubgroupConstants.D3(4), r.Upper3[2], Close);
        Assert.Equal(0, r.Lower3[2]);
        Assert.Equal(
            0.5527692040342036,
            Group(ChartKind.R, SubgroupSigma.PooledUnbiased).Phases[0].Sigma!.Value,
            Close
        );
    }

    [Theory]
    [InlineData(ChartKind.XBar)]
    [InlineData(ChartKind.S)]
    [InlineData(ChartKind.R)]
    public void Subgroups_of_one_have_no_spread(ChartKind kind)
    {
        var alone = Chart.Compute(Subgroups.Reduce([1, 2, 3], [1, 2]).Columns(kind), new(kind));
        Assert.Equal(
            kind == ChartKind.XBar ? LimitAbsence.NoSpread : LimitAbsence.NoPoints,
            alone.Phases[0].LimitsAbsent
        );
        Assert.True(double.IsNaN(alone.Upper3[0]));
        Assert.Equal(kind == ChartKind.XBar, alone.Phases[0].Centre is not null);
    }

    [Theory]
    [InlineData(ChartKind.P)]
    [InlineData(ChartKind.U)]
    [InlineData(ChartKind.PPrime)]
    [InlineData(ChartKind.UPrime)]
    [InlineData(ChartKind.IPrime)]
    public void Nothing_to_count_out_of_gives_no_centre(ChartKind kind)
    {
        var none = Chart.Compute(new SeriesColumns([1, 2]) { Denominators = [0d, double.NaN] }, new(kind));
        Assert.Equal(LimitAbsence.NoPoints, none.Phases[0].LimitsAbsent);
        Assert.Equal((double.NaN, double.NaN), (none.Centre[0], none.Upper3[1]));
        Assert.Equal([PointAbsence.ZeroDenominator, PointAbsence.NoDenominator], none.Absences.ToArray());
    }

    [Theory]
    [InlineData(ChartKind.PPrime)]
    [InlineData(ChartKind.UPrime)]
    [InlineData(ChartKind.IPrime)]
    public void One_point_has_no_range(ChartKind kind)
    {
        var one = Chart.Compute(new SeriesColumns([1]) { Denominators = [4d] }, new(kind));
        Assert.Equal((LimitAbsence.NoRanges, 0.25), (one.Phases[0].LimitsAbsent, one.Centre[0]));
        Assert.True(double.IsNaN(one.Upper3[0]));
    }

    private static bool Pairs((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-11 && Math.Abs(one.Item2 - other.Item2) < 1e-11;
}
