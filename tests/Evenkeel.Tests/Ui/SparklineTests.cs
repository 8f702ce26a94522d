using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

using Improvement = Evenkeel.Spc.Improvement;

public sealed class SparklineTests
{
    [Fact]
    public void What_was_stored_draws_the_same_card()
    {
        var sketch = SparklineData.From(
            Pictures.Of(Pictures.Counts, phases: [8]).Result,
            new SparklineOptions(Points: 36)
        );
        var stored = SparklineData.Decode(sketch.Encoded.ToArray());
        Assert.Equal(sketch, stored);
        Assert.Equal(SparklineSvg.Draw(sketch, 36), SparklineSvg.Draw(stored, 36));
        Assert.InRange(sketch.Encoded.Length, 1, 64);
    }

    [Fact]
    public void A_card_is_small_and_shows_only_the_points_that_mean_something()
    {
        var values = Enumerable.Range(0, 36).Select(month => (double)(month * 7 % 11)).ToArray();
        var drawn = SparklineSvg.Draw(SparklineData.From(Pictures.Of(values).Result, new SparklineOptions(Points: 36)));
        Assert.InRange(drawn.Length, 100, 1000);
        var paths = XDocument
            .Parse(drawn)
            .Root!.Elements("path")
            .ToDictionary(path => (string)path.Attribute("class")!, path => (string)path.Attribute("d")!);
        Assert.Equal(1, paths["pu"].Count(letter => letter == 'M'));
    }

    [Fact]
    public void The_card_of_a_risk_adjusted_CUSUM_has_both_lines_and_a_mark_on_the_one_that_crossed()
    {
        // Twenty survive whose risk was even: the lower sum crosses, the upper one stays at its start.
        double[] outcomes = [.. Enumerable.Repeat(0d, 20)];
        double[] risks = [.. Enumerable.Repeat(0.5, 20)];
        var result = Chart.Compute(
            new SeriesColumns(outcomes) { Denominators = risks },
            new ChartDefinition(ChartKind.RiskAdjustedCusum) { Improvement = Improvement.Down }
        );
        var crossed = Enumerable.Range(0, 20).Count(i => result.BrokenLow[i] == RuleSet.Cusum);
        Assert.InRange(crossed, 1, 19);
        var sketch = SparklineData.From(result, new SparklineOptions(Points: 36));
        var stored = SparklineData.Decode(sketch.Encoded.ToArray());
        Assert.Equal(sketch, stored);
        var paths = XDocument.Parse(SparklineSvg.Draw(stored)).Root!.Elements("path").ToList();
        var lines = Of("da").ToList();
        Assert.Equal(2, lines.Count);
        var start = Heights(lines[0]).First();
        Assert.All(Of("pi"), mark => Assert.True(Heights(mark).First() > start));
        Assert.Equal(crossed, Of("pi").Sum(mark => mark.Count(letter => letter == 'M')));

        IEnumerable<string> Of(string name) =>
            paths.Where(path => (string)path.Attribute("class")! == name).Select(path => (string)path.Attribute("d")!);
    }

    /// <summary>Of each stroke's first point, from the top.</summary>
    private static IEnumerable<int> Heights(string path) =>
        path.Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Select(stroke =>
                int.Parse(stroke.Split(' ', 'l', 'v', 'h', 'z', 'V', 'H', 'a')[1], CultureInfo.InvariantCulture)
            );

    [Theory]
    [InlineData(new byte[] { 2, 1, 0, 0, 7, 0 })]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 0, 0 })]
    [InlineData(new byte[] { 9, 0, 255, 0 })]
    public void What_is_not_a_sketch_draws_nothing(byte[] stored)
    {
        var sketch = SparklineData.Decode(stored);
        Assert.True(sketch.IsEmpty);
        Assert.Empty(XDocument.Parse(SparklineSvg.Draw(sketch)).Root!.Elements());
    }

    [Fact]
    public void Any_series_can_be_sketched_and_stays_on_the_card() =>
        Gen.Double[-1e6, 1e6]
            .Array[1, 200]
            .Sample(values =>
            {
                values[0] = double.NaN;
                var sketch = SparklineData.From(Pictures.Of(values).Result, new SparklineOptions(Points: 60));
                Assert.Equal(Math.Min(60, values.Length), sketch.Count);
                var drawn = SparklineSvg.Draw(SparklineData.Decode(sketch.Encoded));
                Assert.DoesNotContain("NaN", drawn, StringComparison.Ordinal);
            });
}
