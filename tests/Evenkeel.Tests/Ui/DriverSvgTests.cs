using AngleSharp.Html.Parser;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

/// <summary>A driver diagram: what is written in a box stays inside it.</summary>
public sealed class DriverSvgTests
{
    private const string Long = "Everybody who is at risk of a fall is seen within the first hour of the evening";

    /// <summary>A box has 194 px for its letters; in a wide font one is 8 px wide, a bold one 9 and a small one 7.</summary>
    [Theory]
    [InlineData("b", 21)]
    [InlineData("tx", 24)]
    [InlineData("sm", 27)]
    public void A_line_ends_early_enough_for_a_wide_font(string kind, int most)
    {
        var idea = new DriverBox("2", "1", Long, DriverKind.Idea, [Long]);
        var driver = new DriverBox("1", "1", Long, DriverKind.Primary, []) { Below = [idea] };
        var svg = new HtmlParser().ParseDocument(DriverSvg.File(new DriverPicture(Long, [driver])));
        var lines = svg.QuerySelectorAll($"text.{kind}").Select(line => line.TextContent).ToList();
        Assert.Contains(Long, string.Join(' ', lines), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, most));
    }
}
