using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>Worked examples as the books print them. Montgomery: Introduction to Statistical Quality Control, 6th edition, 2009.</summary>
public class LiteratureTests
{
    [Fact]
    public void Viscosity_of_primer_paint_Montgomery_example_6_5()
    {
        double[] batches =
        [
            33.75,
            33.05,
            34.00,
            33.81,
            33.46,
            34.02,
            33.68,
            33.27,
            33.49,
            33.20,
            33.62,
            33.00,
            33.54,
            33.12,
            33.84,
        ];
        var x = Chart.Compute(batches, ChartKind.Xmr);
        Assert.Equal(
            (33.52, 34.80, 32.24),
            (Math.Round(x.Centre[0], 2), Math.Round(x.Upper3[0], 2), Math.Round(x.Lower3[0], 2))
        );
        var ranges = Chart.Compute(batches, ChartKind.MovingRange);
        Assert.Equal((0.48, 1.57), (Math.Round(ranges.Centre[0], 2), Math.Round(ranges.Upper3[0], 2)));
    }

    [Fact]
    public void Orange_juice_cans_Montgomery_example_7_1()
    {
        double[] defective =
        [
            12,
            15,
            8,
            10,
            4,
            7,
            16,
            9,
            14,
            10,
            5,
            6,
            17,
            12,
            22,
            8,
            10,
            5,
            13,
            11,
            20,
            18,
            24,
            15,
            9,
            12,
            7,
            13,
            9,
            6,
        ];
        double[] cans = [.. Enumerable.Repeat(50d, 30)];
        var p = Chart.Compute(new SeriesColumns(defective) { Denominators = cans }, new(ChartKind.P));
        Assert.Equal(
            (0.2313, 0.4102, 0.0524),
            (Math.Round(p.Centre[0], 4), Math.Round(p.Upper3[0], 4), Math.Round(p.Lower3[0], 4))
        );
        Assert.Equal([14, 22], Enumerable.Range(0, 30).Where(i => p.Broken(i).HasFlag(RuleSet.BeyondLimits)));
    }

    [Fact]
    public void Printed_circuit_boards_Montgomery_example_7_3()
    {
        double[] faults =
        [
            21,
            24,
            16,
            12,
            15,
            5,
            28,
            20,
            31,
            25,
            20,
            24,
            16,
            19,
            10,
            17,
            13,
            22,
            18,
            39,
            30,
            24,
            16,
            19,
            17,
            15,
        ];
        var c = Chart.Compute(faults, ChartKind.C);
        Assert.Equal(
            (19.85, 33.21, 6.48),
            (Math.Round(c.Centre[0], 2), Math.Round(c.Upper3[0], 2), Math.Round(c.Lower3[0], 2))
        );
        Assert.Equal([5, 19], Enumerable.Range(0, 26).Where(i => c.Broken(i).HasFlag(RuleSet.BeyondLimits)));
    }

    private static readonly double[] Table91 =
    [
        9.45,
        7.99,
        9.29,
        11.66,
        12.16,
        10.18,
        8.04,
        11.46,
        9.20,
        10.34,
        9.03,
        11.47,
        10.51,
        9.40,
        10.08,
        9.37,
        10.62,
        10.31,
        8.52,
        10.84,
        10.90,
        9.33,
        12.29,
        11.50,
        10.60,
        11.08,
        10.38,
        11.62,
        11.31,
        10.52,
    ];

    [Fact]
    public void A_shift_of_one_sigma_Montgomery_table_9_2()
    {
        var cusum = Cusum.Compute(Table91, new() { Centre = 10, Sigma = 1 });
        Assert.Equal((5.28, 28), (Math.Round(cusum.Upper[28], 2), cusum.SignalsHigh.ToList().IndexOf(true)));
    }

    [Fact]
    public void The_same_by_moving_averages_Montgomery_example_9_2()
    {
        var ewma = Ewma.Compute(
            Table91,
            new()
            {
                Lambda = 0.1,
                Sigmas = 2.7,
                Centre = 10,
                Sigma = 1,
            }
        );
        Assert.Equal((9.945, 9.7495), (Math.Round(ewma.Averages[0], 4), Math.Round(ewma.Averages[1], 4)));
        Assert.Equal((10.27, 9.73), (Math.Round(ewma.Upper[0], 2), Math.Round(ewma.Lower[0], 2)));
        Assert.Equal(10.62, Math.Round(ewma.Upper[29], 2));
        Assert.Equal(10.6341, Math.Round(ewma.Averages[29], 4));
    }

    [Theory] // Montgomery, appendix VI
    [InlineData(2, 0.7979, 2.659, 0, 3.267)]
    [InlineData(5, 0.9400, 1.427, 0, 2.089)]
    [InlineData(10, 0.9727, 0.975, 0.284, 1.716)]
    [InlineData(25, 0.9896, 0.606, 0.565, 1.435)]
    public void Constants_are_those_of_the_tables(int n, double c4, double a3, double b3, double b4)
    {
        Assert.Equal(c4, SubgroupConstants.C4(n), 0.00005);
        Assert.Equal(a3, SubgroupConstants.A3(n), 0.0005);
        Assert.Equal(b3, SubgroupConstants.B3(n), 0.0005);
        Assert.Equal(b4, SubgroupConstants.B4(n), 0.0005);
    }

    [Theory] // Anhøj and Olesen 2014, table 1
    [InlineData(10, 6, 2)]
    [InlineData(20, 7, 6)]
    [InlineData(24, 8, 8)]
    [InlineData(36, 8, 13)]
    [InlineData(60, 9, 23)]
    public void Runs_limits_are_those_of_the_tables(int useful, int longest, int crossings) =>
        Assert.Equal((longest, crossings), (AnhoejLimits.LongestRun(useful), AnhoejLimits.FewestCrossings(useful)));

    [Theory] // exact 95 % Poisson limits; Breslow and Day 1987, table 2.10
    [InlineData(10, 4.795, 18.390)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(100, 81.364, 121.627)]
    public void Poisson_limits_are_those_of_the_tables(double expected, double lower, double upper)
    {
        var limits = Funnel.Compute(FunnelKind.StandardisedRatio, [expected], [expected]).Limits[0];
        Assert.Equal(lower, limits.Lower95 * expected, 0.001);
        Assert.Equal(upper, limits.Upper95 * expected, 0.001);
    }
}
