using CsCheck;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc.Tests;

/// <summary>Sums, means, medians and ranges against the same in plain words and, where digits matter, in decimal arithmetic.</summary>
public class NumericsTwinTests
{
    private static readonly Gen<double[]> Numbers = Gen.Frequency(
        (9, Gen.Int[-50, 50].Select(i => i / 4d)),
        (1, Gen.Const(double.NaN))
    ).Array[0, 40];

    private static List<double> Given(double[] numbers) => [.. numbers.Where(number => !double.IsNaN(number))];

    [Fact]
    public void Sums_and_means_pass_over_what_is_missing() =>
        Numbers.Sample(numbers =>
        {
            var given = Given(numbers);
            Assert.Equal(given.Sum(), Sums.Sum(numbers));
            var mean = Sums.MeanOf(numbers);
            Assert.Equal(given.Count, mean.Count);
            var exact = given.Count == 0 ? double.NaN : (double)(given.Sum(number => (decimal)number) / given.Count);
            Assert.Equal(exact, mean.Value, 1e-14);
        });

    [Theory]
    [InlineData(new[] { 1.5e308, 1.5e308, 1.5e308 }, 1.5e308)]
    [InlineData(new[] { 1.5e308, 1.5e308, 0, 0, 0 }, 6e307)]
    [InlineData(new[] { -1.7e308, double.NaN, -1.7e308 }, -1.7e308)]
    [InlineData(new[] { 1.7e308, -1.7e308, 1.7e308, -1.7e308 }, 0)]
    public void A_mean_whose_sum_overflows_is_still_a_mean(double[] numbers, double mean) =>
        Assert.Equal(1, Math.Abs(mean) < 1 ? Sums.MeanOf(numbers).Value + 1 : Sums.MeanOf(numbers).Value / mean, 1e-15);

    [Fact]
    public void The_median_is_the_middle_one_or_between_the_middle_two() =>
        Numbers.Sample(numbers =>
        {
            var given = Given(numbers).Order().ToList();
            var median = Medians.MedianOf(numbers, new double[numbers.Length]);
            Assert.Equal(given.Count, median.Count);
            var n = given.Count;
            var plain =
                n == 0 ? double.NaN
                : n % 2 == 1 ? given[n / 2]
                : (given[n / 2 - 1] + given[n / 2]) / 2;
            Assert.Equal(plain, median.Value);
        });

    [Fact]
    public void A_median_between_the_largest_numbers_is_no_infinity() =>
        Assert.Equal(1.6e308, Medians.MedianOf([1.5e308, 1.7e308], new double[2]).Value, 1e295);

    [Fact]
    public void Moving_ranges_are_averaged_and_screened() =>
        Gen.Select(Numbers, Gen.Bool)
            .Sample(
                (numbers, screen) =>
                {
                    var ranges = numbers.Zip(numbers.Skip(1), (a, b) => Math.Abs(b - a)).ToArray();
                    Assert.Equal(Screened(ranges, screen, 3.267), MovingRanges.MeanOf(numbers, screen), Alike);
                }
            );

    [Fact]
    public void Ranges_are_screened_by_their_own_factor() =>
        Gen.Select(Numbers, Gen.Bool, Gen.OneOf(1.5, 2, 2.574))
            .Sample(
                (numbers, screen, factor) =>
                {
                    double[] ranges = [.. numbers.Select(Math.Abs)];
                    Assert.Equal(Screened(ranges, screen, factor), Screen.Mean(ranges, screen, factor), Alike);
                }
            );

    /// <summary>Ranges below so many times their mean, unless less than two thirds or only zeros would be left.</summary>
    private static RangeMean Screened(double[] ranges, bool screen, double factor)
    {
        var given = Given(ranges);
        if (given.Count == 0)
            return new(double.NaN, 0, 0, Screening.NotAsked);
        var mean = given.Average();
        var kept = given.FindAll(range => range < factor * mean);
        if (!screen)
            return new(mean, given.Count, 0, Screening.NotAsked);
        if (kept.Sum() == 0)
            return new(mean, given.Count, 0, Screening.RefusedOnlyZeros);
        return kept.Count * 3 < given.Count * 2
            ? new(mean, given.Count, 0, Screening.RefusedTooFew)
            : new(kept.Average(), kept.Count, given.Count - kept.Count, Screening.Done);
    }

    private static bool Alike(RangeMean one, RangeMean other) =>
        one with { Mean = 0 } == other with { Mean = 0 }
        && (one.Mean.Equals(other.Mean) || Math.Abs(one.Mean - other.Mean) < 1e-12);

    [Theory]
    [InlineData(2, 3, Screening.Done)]
    [InlineData(1, 2, Screening.RefusedTooFew)]
    [InlineData(4, 6, Screening.Done)]
    [InlineData(3, 5, Screening.RefusedTooFew)]
    public void Two_thirds_of_the_ranges_are_enough(int kept, int of, Screening judged)
    {
        Assert.Equal(judged, Screen.Judge(1, kept, of));
        Assert.Equal(Screening.RefusedOnlyZeros, Screen.Judge(0, kept, of));
    }

    [Fact]
    public void The_root_of_squares_neither_overflows_nor_vanishes()
    {
        foreach (var power in new[] { -1000, -600, -501, -500, -499, -3, 0, 499, 500, 501, 900 })
        {
            var squares = new Squares();
            squares.Add(Math.ScaleB(3, power), 1);
            squares.Add(Math.ScaleB(-4, power), 1);
            squares.Add(Math.ScaleB(6, power), 2);
            Assert.Equal(Math.ScaleB(Math.Sqrt(97d / 4), power), squares.RootOver(4), Math.ScaleB(1, power - 48));
        }
        Assert.Equal(0, new Squares().RootOver(1));
    }

    [Fact]
    public void The_size_of_a_column() =>
        Gen.OneOf(Numbers, Gen.OneOf(double.NaN, double.NegativeInfinity, 3, -7).Array[0, 20])
            .Sample(numbers =>
            {
                var size = Magnitude.Of(numbers);
                var finite = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
                Assert.Equal(new Magnitude(finite, numbers.Any(double.IsNaN), numbers.Any(double.IsInfinity)), size);
                Assert.Equal(finite * Math.ScaleB(1, -50), size.Tolerance);
            });

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-9)]
    [InlineData(-1e-9)]
    [InlineData(0.3)]
    [InlineData(-0.3)]
    [InlineData(2.5)]
    public void Logarithms_keep_their_digits_near_nothing(double x)
    {
        // Their series, to more terms than the digits need.
        var (log, exp, power, factorial) = (0m, 0m, 1m, 1m);
        if (Math.Abs(x) < 0.5)
            for (var i = 1; i < 80; i++)
                log += (i % 2 == 1 ? 1 : -1) * (power *= (decimal)x) / i;
        power = 1;
        for (var i = 1; i < 27; i++)
            exp += (power *= (decimal)x) / (factorial *= i);
        Assert.Equal(1, Logarithms.ExpLess1(x) / (double)exp, 1e-14);
        if (Math.Abs(x) < 0.5)
            Assert.Equal(1, Logarithms.OfOneAnd(x) / (double)log, 1e-14);
    }
}
