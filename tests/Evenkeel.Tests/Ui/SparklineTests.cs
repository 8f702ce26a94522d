using System.Xml.Linq;
using CsCheck;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

public sealed class SparklineTests
{
    [Fact]
    public void What_was_stored_draws_the_same_card()
    {
        var sketch = SparklineData.From(Pictures.Of(Pictures.Counts, phases: [8]).Result, new SparklineOptions());
        var stored = SparklineData.Decode(sketch.Encoded.ToArray());
        Assert.Equal(sketch, stored);
        Assert.Equal(SparklineSvg.Draw(sketch, 36), SparklineSvg.Draw(stored, 36));
        Assert.InRange(sketch.Encoded.Length, 1, 64);
    }

    [Fact]
    public void A_card_is_small_and_shows_only_the_points_that_mean_something()
    {
        var values = Enumerable.Range(0, 36).Select(month => (double)(month * 7 % 11)).ToArray();
        var drawn = SparklineSvg.Draw(SparklineData.From(Pictures.Of(values).Result, new SparklineOptions()));
        Assert.InRange(drawn.Length, 100, 1000);
        var paths = XDocument
            .Parse(drawn)
            .Root!.Elements("path")
            .ToDictionary(path => (string)path.Attribute("class")!, path => (string)path.Attribute("d")!);
        Assert.Equal(1, paths["pu"].Count(letter => letter == 'M'));
    }

    [Theory]
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
