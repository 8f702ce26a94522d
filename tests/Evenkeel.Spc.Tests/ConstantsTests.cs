using Evenkeel.Spc.Tables;

namespace Evenkeel.Spc.Tests;

/// <summary>The constants of ranges, integrated again in another way and held against closed forms.</summary>
public class ConstantsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(25)]
    public void The_constants_of_ranges_follow_from_the_normal_distribution(int n)
    {
        var (mean, square) = Range(n);
        Assert.Equal(Math.Round(mean, 3), SubgroupConstants.D2(n));
        Assert.Equal(Math.Sqrt(square - mean * mean), SubgroupConstants.D3(n), 1e-7);
    }

    [Fact] // 2/√π, 3/√π and √(2 - 4/π): the range of two is a half-normal value times √2
    public void The_ranges_of_two_and_three_are_exact()
    {
        var (mean, deviation) = RangeMoments.Table();
        Assert.Equal(2 / Math.Sqrt(Math.PI), mean[0], 1e-13);
        Assert.Equal(3 / Math.Sqrt(Math.PI), mean[1], 1e-13);
        Assert.Equal(Math.Sqrt(2 - 4 / Math.PI), deviation[0], 1e-13);
    }

    [Fact]
    public void There_are_no_constants_of_ranges_above_25()
    {
        Assert.True(double.IsNaN(SubgroupConstants.D2(26)));
        Assert.True(double.IsNaN(SubgroupConstants.D3(1)));
        Assert.True(double.IsNaN(SubgroupConstants.C4(1)));
    }

    /// <summary>Mean and mean square of the range: P(range ≤ w) = n ∫ φ(x) (Φ(x + w) - Φ(x))^(n - 1) dx.</summary>
    private static (double Mean, double Square) Range(int n)
    {
        const double Step = 0.02;
        var cumulative = Cumulative(Step);
        var (mean, square) = (0d, 0d);
        for (var k = 0; k < 600; k++)
        {
            var w = k * Step;
            var within = 0d;
            for (var i = 0; i + k < cumulative.Length; i++)
                within += n * Density(-8 + i * Step) * Math.Pow(cumulative[i + k] - cumulative[i], n - 1) * Step;
            for (var i = Math.Max(0, cumulative.Length - k); i < cumulative.Length; i++)
                within += n * Density(-8 + i * Step) * Math.Pow(1 - cumulative[i], n - 1) * Step;
            var weight =
                k == 0 ? 1 / 3d
                : k % 2 == 1 ? 4 / 3d
                : 2 / 3d;
            mean += weight * (1 - within) * Step;
            square += weight * 2 * w * (1 - within) * Step;
        }
        return (mean, square);
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double[] Cumulative(double step)
    {
        var table = new double[(int)(16 / step) + 1];
        for (var i = 1; i < table.Length; i++)
        {
            var (from, to) = (-8 + (i - 1) * step, -8 + i * step);
            table[i] = table[i - 1] + (Density(from) + 4 * Density((from + to) / 2) + Density(to)) * step / 6;
        }
        return table;
    }
}
