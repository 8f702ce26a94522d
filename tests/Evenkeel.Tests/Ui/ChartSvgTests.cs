using System.Globalization;
using System.Xml.Linq;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Tests.Ui;

using Improvement = Evenkeel.Spc.Improvement;

public sealed class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_is_the_same_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            var swedish = ChartSvg.File(Pictures.Of(Pictures.Counts));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(ChartSvg.File(Pictures.Of(Pictures.Counts)), swedish);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_is_well_formed_and_says_what_the_chart_says()
    {
        var picture = Pictures.Of(Pictures.Counts, title: "<b>Falls & \"slips\"</b>");
        var root = XDocument.Parse(ChartSvg.File(picture)).Root!;
        Assert.Equal("<b>Falls & \"slips\"</b>", root.Element(Svg + "title")!.Value);
        Assert.Equal("Usual variation.", root.Element(Svg + "desc")!.Value);
        Assert.DoesNotContain("NaN", root.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Improvement.Down, "pc")]
    [InlineData(Improvement.Up, "pi")]
    [InlineData(Improvement.Neutral, "ps")]
    public void A_signal_has_the_shape_of_what_it_means(Improvement improvement, string kind)
    {
        var root = XDocument.Parse(ChartSvg.File(Pictures.Of(Pictures.Counts, improvement))).Root!;
        var points = root.Elements(Svg + "path").Select(path => (string?)path.Attribute("class")).ToList();
        Assert.Contains(kind, points);
        Assert.Contains("pu", points);
        Assert.Empty(new[] { "pc", "pi", "ps" }.Where(other => other != kind).Intersect(points));
    }

    [Fact]
    public void A_number_that_cannot_be_below_zero_has_no_limit_there()
    {
        var picture = Pictures.Of([2, 0, 4, 1, 0, 3, 1, 2, 0, 4, 1, 2]);
        Assert.True(picture.Result.Lower3[0] < 0);
        var words = XDocument
            .Parse(ChartSvg.File(picture))
            .Descendants(Svg + "text")
            .Select(text => text.Value)
            .ToList();
        Assert.Contains(words, text => text.StartsWith("Upper limit", StringComparison.Ordinal));
        Assert.DoesNotContain(words, text => text.StartsWith("Lower limit", StringComparison.Ordinal));
        Assert.DoesNotContain(words, text => text.StartsWith('−'));
    }

    [Fact]
    public void The_axis_leaves_zero_only_where_zero_would_hide_the_variation()
    {
        Assert.False(ChartSvg.HidesZero(Pictures.Of(Pictures.Counts)));
        Assert.True(ChartSvg.HidesZero(Pictures.Of([97, 98, 96, 97, 98, 97, 96, 98, 97, 97, 98, 96])));
    }

    [Fact]
    public void An_excluded_point_is_an_outline_and_a_missing_one_a_gap()
    {
        double[] values = [4, 6, double.NaN, 7, 3, 5, 6, 4, 5, 6, 4, 5];
        var picture = Pictures.Of(values) with
        {
            Details = [.. values.Select((_, index) => new PointDetail(null, Ghost: index == 4 ? "ward closed" : null))],
        };
        var root = XDocument.Parse(ChartSvg.File(picture)).Root!;
        var paths = root.Elements(Svg + "path")
            .ToLookup(path => (string)path.Attribute("class")!, path => (string)path.Attribute("d")!);
        Assert.Single(paths["pu po"]);
        Assert.Equal(2, Assert.Single(paths["da"]).Count(letter => letter == 'M'));
        Assert.Equal(values.Length, ChartSvg.Places(picture, ChartSize.Large).Split(',').Length);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void The_numbered_flags_stay_on_the_paper_and_beside_each_other(int flags)
    {
        var picture = Pictures.Of(Pictures.Counts) with
        {
            Marks =
            [
                .. Enumerable
                    .Range(0, flags)
                    .Select(i => new ChartMark(15 - (i % 3), new DateOnly(2026, 11, 1), "Note", $"Note {i}")),
            ],
        };
        foreach (var size in new[] { ChartSize.Phone, ChartSize.Large })
        {
            var drawn = XDocument.Parse(ChartSvg.Draw(picture, size, "c")).Root!;
            var places = drawn
                .Elements("text")
                .Where(text => (string?)text.Attribute("class") == "mn")
                .Select(text => ((int)text.Attribute("x")!, (int)text.Attribute("y")!))
                .ToList();
            Assert.Equal(flags, places.Count);
            Assert.All(places, place => Assert.InRange(place.Item1, size.Left + 9, size.Width - size.Right - 9));
            Assert.Equal(places.Count, places.Select(place => (place.Item1 / 20, place.Item2)).Distinct().Count());
        }
    }

    [Fact]
    public void Many_signals_do_not_run_into_a_band()
    {
        double[] many = [.. Enumerable.Range(0, 436).Select(week => week < 300 ? 20 + (week % 5) : 40.0 + (week % 5))];
        var drawn = XDocument.Parse(ChartSvg.File(Pictures.Of(many))).Root!;
        var marks = drawn
            .Elements(Svg + "path")
            .Where(path => ((string)path.Attribute("class")!).StartsWith('p'))
            .Sum(path => ((string)path.Attribute("d")!).Count(letter => letter == 'M'));
        Assert.InRange(marks, 3, 120);
    }

    [Fact]
    public void Events_far_apart_have_their_dates_on_the_axis()
    {
        var picture = Pictures.Of(Pictures.Counts) with
        {
            Step = PeriodStep.Event,
            Periods = [.. Enumerable.Range(0, 16).Select(i => new DateOnly(2023, 11, 5).AddDays(70 * i))],
        };
        var words = XDocument.Parse(ChartSvg.File(picture)).Root!.Elements(Svg + "text").ToList();
        Assert.InRange(words.Count(text => (string?)text.Attribute("class") == "ax m"), 6, 9);
        Assert.Equal(4, words.Count(text => (string?)text.Attribute("class") == "ax m yr"));
    }

    [Fact]
    public void A_series_without_points_is_drawn_empty()
    {
        var root = XDocument.Parse(ChartSvg.File(Pictures.Of([]))).Root!;
        Assert.DoesNotContain(root.Elements(Svg + "path"), path => (string?)path.Attribute("class") == "da");
    }
}
