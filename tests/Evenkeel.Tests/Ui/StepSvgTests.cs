using System.Globalization;
using AngleSharp.Html.Parser;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

/// <summary>A step chart: what holds until the next is said.</summary>
public sealed class StepSvgTests
{
    private static readonly StepPicture Picture = new(
        "Progress & more",
        "The team says 3.0 now.",
        [
            new("Proposed", StepShape.Ring, [new(new(2026, 1, 5), 2.5)]),
            new("Team", StepShape.Disc, [new(new(2026, 1, 5), 1), new(new(2026, 3, 5), 3)]),
            new("Coach", StepShape.Square, [new(new(2026, 2, 5), 3)]),
            new("Nobody", StepShape.Disc, []),
        ],
        new DateOnly(2026, 5, 5),
        5
    );

    [Fact]
    public void A_line_is_level_until_the_next_is_said_and_up_to_the_end()
    {
        var svg = StepSvg.Draw(Picture, StepSvg.Wide, "s");
        // From 5 January (left edge) at 1 along to 5 March, up to 3, and along to the right edge.
        Assert.Contains("<path class=\"da\" d=\"M36 173H36V173H403V94H784\"/>", svg);
        Assert.Contains("Progress &amp; more", svg);
        Assert.DoesNotContain("Nobody", svg);
    }

    [Fact]
    public void Names_at_the_ends_do_not_stand_on_each_other()
    {
        var svg = new HtmlParser().ParseDocument(StepSvg.Draw(Picture, StepSvg.Narrow, "s"));
        var names = svg.QuerySelectorAll("text.ln")
            .ToDictionary(
                text => text.TextContent,
                text => int.Parse(text.GetAttribute("y")!, CultureInfo.InvariantCulture)
            );
        Assert.Equal(["Team 3.0", "Coach 3.0", "Proposed 2.5"], names.Keys);
        Assert.All(names.Values.Zip(names.Values.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 18));
    }

    [Fact]
    public void One_day_alone_is_drawn_too() =>
        Assert.Contains(
            "class=\"st\"",
            StepSvg.Draw(
                Picture with
                {
                    Lines = [new("Team", StepShape.Disc, [new(new(2026, 5, 5), 1)])],
                },
                StepSvg.Wide,
                "s"
            )
        );
}
