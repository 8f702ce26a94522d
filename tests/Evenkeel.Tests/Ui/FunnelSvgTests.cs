using System.Xml.Linq;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

public sealed class FunnelSvgTests
{
    [Fact]
    public void Units_outside_are_named_at_their_points_and_the_axes_follow_the_units()
    {
        var words = Words(ChartSize.Large);
        Assert.Contains(words, text => text.Value == "Ward 9");
        Assert.Contains(words, text => text.Value == "Ward 2");
        Assert.DoesNotContain(words, text => text.Value == "Ward 1");
        var ticks = words.Where(text => (string?)text.Attribute("class") == "ax e").Select(text => text.Value).ToList();
        Assert.Contains("100\u00a0%", ticks);
        Assert.DoesNotContain("0\u00a0%", ticks);
        Assert.DoesNotContain(words, text => (string?)text.Attribute("class") == "ax m" && text.Value == "0");
        Assert.False(FunnelSvg.StartsAtZero(Picture));
    }

    [Fact]
    public void A_limit_is_labelled_at_its_line_and_not_where_there_can_be_none()
    {
        var labels = Words(ChartSize.Large)
            .Where(text => ((string)text.Attribute("class")!).StartsWith("ln", StringComparison.Ordinal))
            .ToDictionary(text => text.Value, text => (int)text.Attribute("y")!);
        Assert.DoesNotContain("99.8\u00a0% limit", labels.Keys.Where(name => labels[name] < labels["All 93.0\u00a0%"]));
        Assert.True(labels["95\u00a0% limit"] > labels["All 93.0\u00a0%"]);
        Assert.True(labels["99.8\u00a0% limit"] > labels["95\u00a0% limit"]);
    }

    [Fact]
    public void The_names_stay_on_a_phone()
    {
        var drawn = Words(ChartSize.Phone).Single(text => text.Value == "Ward 9");
        Assert.InRange((int)drawn.Attribute("x")!, 0, ChartSize.Phone.Width);
    }

    private static List<XElement> Words(ChartSize size) =>
        [.. XDocument.Parse(FunnelSvg.Draw(Picture, size, "f")).Root!.Elements("text")];

    private static FunnelPicture Picture { get; } =
        new(
            "Hand hygiene, Oct 2026",
            "One unit lies outside.",
            "moments observed",
            new MeasureFormat(1, "%"),
            [
                .. Enumerable
                    .Range(1, 8)
                    .Select(i => new FunnelPoint($"Ward {i}", null, 26 + i, 90 + i, FunnelMark.Usual, i == 2 ? 1 : 0)),
                new FunnelPoint("Ward 9", null, 34, 60, FunnelMark.Worse, 2),
            ],
            [
                .. Enumerable
                    .Range(1, 34)
                    .Select(size => new FunnelLimit(
                        size,
                        93 - (200 / Math.Sqrt(size)),
                        93 - (120 / Math.Sqrt(size)),
                        100,
                        100
                    )),
            ],
            93,
            true,
            100
        );
}
