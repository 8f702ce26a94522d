using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>Tables at their ends, between their rows, and against what they were worked out from.</summary>
public class TableTests
{
    [Fact]
    public void The_fewest_crossings_are_the_quantile_of_the_binomial_distribution()
    {
        Assert.Equal([0, 0, 0], new[] { -1, 0, 1 }.Select(AnhoejLimits.FewestCrossings));
        foreach (var useful in Enumerable.Range(2, 60).Concat([400, 1023, 1024, 1025, 1500]))
        {
            // P(X ≤ k) of useful - 1 tosses, its terms by their logarithms.
            var (tosses, k, sum) = (useful - 1, -1, 0d);
            while (sum < 0.05)
                sum += Math.Exp(Numerics.Densities.LogBinomial(++k, tosses, 0.5));
            Assert.Equal(k, AnhoejLimits.FewestCrossings(useful));
        }
    }

    [Theory] // log2 of the useful points, rounded, and 3: √2 times a power of 2 is where it rounds up
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    [InlineData(1023, 13)]
    [InlineData(1024, 13)]
    [InlineData(1448, 13)]
    [InlineData(1449, 14)]
    public void The_longest_run_grows_with_the_logarithm(int useful, int longest) =>
        Assert.Equal(longest, AnhoejLimits.LongestRun(useful));

    [Fact]
    public void Boxes_cover_10_to_100_points_and_others_go_by_the_rules_of_Anhoej()
    {
        foreach (var useful in new[] { 9, 101 })
        foreach (var method in Enum.GetValues<RunsMethod>())
        {
            var (longest, crossings) = (AnhoejLimits.LongestRun(useful), AnhoejLimits.FewestCrossings(useful));
            Assert.Equal((longest, crossings), RunLimits.Of(useful, method));
            Assert.False(RunLimits.IsSignal(useful, longest, crossings, method));
            Assert.True(RunLimits.IsSignal(useful, longest + 1, crossings, method));
            Assert.True(RunLimits.IsSignal(useful, longest, crossings - 1, method));
        }
        Assert.Equal((6, 2), RunLimits.Of(10, RunsMethod.BestBox));
        Assert.Equal((10, 41), RunLimits.Of(100, RunsMethod.CutBox));
        Assert.Equal((6, 2), RunLimits.Of(10, RunsMethod.Anhoej));
        Assert.NotEqual(RunLimits.Of(14, RunsMethod.BestBox), RunLimits.Of(14, RunsMethod.Anhoej));
        Assert.Equal(
            (false, true, true, false),
            (BoxLimits.Covers(9), BoxLimits.Covers(10), BoxLimits.Covers(100), BoxLimits.Covers(101))
        );
    }

    [Fact]
    public void Constants_are_told_of_whole_sizes_from_2_to_25()
    {
        foreach (var n in new[] { double.NaN, 1, 1.5, 2.5, 26 })
            Assert.Equal((double.NaN, double.NaN), (SubgroupConstants.D2(n), SubgroupConstants.D3(n)));
        Assert.Equal((1.128, 3.931), (SubgroupConstants.D2(2), SubgroupConstants.D2(25)));
        Assert.Equal(0.7084, SubgroupConstants.D3(25), 0.0001);
        Assert.All(
            new Func<double, double>[] { SubgroupConstants.C4, SubgroupConstants.A3, SubgroupConstants.B3 },
            constant => Assert.Equal((double.NaN, double.NaN), (constant(1), constant(0.5)))
        );
        // c4 of two and three: √(2/π) and √π / 2.
        Assert.Equal(Math.Sqrt(2 / Math.PI), SubgroupConstants.C4(2), 1e-15);
        Assert.Equal(Math.Sqrt(Math.PI) / 2, SubgroupConstants.C4(3), 1e-15);
        Assert.Equal(Math.Sqrt(1 - 2 / Math.PI), SubgroupConstants.C5(2), 1e-15);
        Assert.Equal(0, SubgroupConstants.B3(5));
        Assert.Equal(0.0304, SubgroupConstants.B3(6), 0.0001);
        Assert.Equal(1 + 3 * Math.Sqrt(Math.PI / 2 - 1), SubgroupConstants.B4(2), 1e-14);
        Assert.Equal(3 / Math.Sqrt(4 / Math.PI), SubgroupConstants.A3(2), 1e-14);
    }

    [Theory]
    [InlineData("phs", true, 6, 0.03115, 0.01693)]
    [InlineData("phs", true, 7, 0.04458, 0.016825)]
    [InlineData("phs", true, 13, 0.13938333333333333, 0.02002)]
    [InlineData("mdc", false, 120, 0.71775, 0.01841)]
    [InlineData("mdc", false, 119, 0.7140455, 0.0183655)]
    [InlineData("anhoej", true, 24, 0.03075, 0.02971)]
    public void Rates_lie_on_the_line_between_the_rows(string profile, bool run, int points, double any, double latest)
    {
        var rate = FalseSignalTable.Look(profile, run, points)!.Value;
        Assert.Equal(any, rate.AnyPoint, 1e-12);
        Assert.Equal(latest, rate.LatestPoint, 1e-12);
    }

    [Fact]
    public void Rates_are_told_of_every_profile_between_6_and_120_points()
    {
        foreach (var profile in RuleProfile.All)
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Xmr })
        {
            Assert.Null(FalseSignals.Rate(profile, kind, 5));
            Assert.Null(FalseSignals.Rate(profile, kind, 121));
            foreach (var points in Enumerable.Range(6, 115))
            {
                var rate = FalseSignals.Rate(profile, kind, points)!.Value;
                Assert.InRange(rate.LatestPoint, 0, rate.AnyPoint);
                Assert.InRange(rate.AnyPoint, rate.LatestPoint, 1);
            }
        }
        Assert.Null(FalseSignalTable.Look("own", true, 24));
    }
}
