using System.Globalization;
using Evenkeel.Spc;
using Evenkeel.Tests.House;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Cli;

/// <summary>The pictures of the guide are what the command line and the pages draw today.</summary>
public sealed class GuidePicturesTests
{
    private const string Folder = "docs/guide/pictures";

    public static TheoryData<string, string> Charts =>
        new()
        {
            { "usual", "--title Falls,·a·month --chart c --improvement down" },
            { "better", "--title Days·from·referral·to·visit --chart xmr --rules mdc --improvement down" },
            { "worse", "--title Seen·within·4·hours,·% --chart p --multiply 100 --target 95 --improvement up" },
            { "rare", "--title Days·between·falls·with·harm --chart t --improvement up" },
        };

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_of_the_guide_is_drawn_from_its_example(string example, string arguments)
    {
        var file = Path.Combine(Sources.Root, "docs", "guide", "examples", $"{example}.csv");
        var options = arguments.Split(' ').Select(word => word.Replace('·', ' '));
        var said = await CommandLine.RunAsync(null, ["spc", "run", file, "--format", "svg", .. options]);

        Assert.Equal((0, ""), (said.Code, said.Errors));
        Sources.IsReviewed($"{Folder}/{example}.svg", said.Output);
    }

    [Fact]
    public void The_icons_of_the_guide_are_those_of_the_pages()
    {
        foreach (var icon in Enum.GetValues<VariationIcon>().Where(icon => icon != VariationIcon.None))
        {
            Sources.IsReviewed($"{Folder}/icon-{icon}.svg".ToLowerInvariant(), Alone(ChartIcons.Of(icon)));
        }

        foreach (var icon in Enum.GetValues<AssuranceIcon>().Where(icon => icon != AssuranceIcon.None))
        {
            Sources.IsReviewed($"{Folder}/icon-{icon}.svg".ToLowerInvariant(), Alone(ChartIcons.Of(icon)));
        }
    }

    // In a page the style sheet gives colour and size.
    private static string Alone(string icon)
    {
        var kinds = icon.Split('"')[1].Split(' ');
        var colour = kinds switch
        {
            _ when kinds.Contains("ii") => "#1b7fb8",
            _ when kinds.Contains("ic") => "#b85c00",
            _ when kinds.Contains("is") => "#6b3fa0",
            _ => "#5b6b75",
        };
        var isFilled = kinds.Contains("if");
        var style = string.Create(
            CultureInfo.InvariantCulture,
            $"<style>svg{{fill:{(isFilled ? colour : "none")};stroke:{colour};stroke-width:2.5;overflow:visible}}text{{fill:{(isFilled ? "#fff" : "#212b32")};stroke:none;font:600 14px Arial,Helvetica,sans-serif;text-anchor:middle}}</style>"
        );
        var inside = icon[(icon.IndexOf('>', StringComparison.Ordinal) + 1)..];
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\" viewBox=\"-2 -2 36 36\">{style}{inside}\n";
    }
}
