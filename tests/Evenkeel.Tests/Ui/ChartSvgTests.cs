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
    public void What_is_wanted_and_where_it_was_are_lines_with_words_beside_the_target()
    {
        var picture = Aimed(3, 6) with { FromZero = false, Targets = [.. Pictures.Counts.Select(_ => (double?)2)] };
        foreach (var size in new[] { ChartSize.Large, ChartSize.Phone, ChartSize.Small })
        {
            var root = XDocument.Parse(ChartSvg.Draw(picture, size, "c")).Root!;
            var paths = root.Elements("path").Select(path => (string?)path.Attribute("class")).ToList();
            Assert.Equal(["bl", "ta", "wa"], paths.Where(kind => kind is "wa" or "bl" or "ta").Order());
            var words = root.Elements("text").Where(IsAtAnEnd).ToList();
            Assert.All(
                new[] { "Target", "Wanted", "At the start", "Upper", "Lower" },
                word => Assert.Contains(words, text => text.Value.StartsWith(word, StringComparison.Ordinal))
            );
            var places = words.Select(text => (int)text.Attribute("y")!).Order().ToList();
            Assert.InRange(places[0], 0, size.Height);
            Assert.InRange(places[^1], 0, size.Height);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 17));
            Assert.Equal("Usual variation. At the start: 6.0. Wanted: 3.0.", root.Element("desc")!.Value);
        }
    }

    [Fact]
    public void What_is_wanted_far_away_is_said_at_the_edge_and_leaves_the_chart_as_it_was()
    {
        var (plain, far) = (ChartSvg.Draw(Pictures.Of(Pictures.Counts), ChartSize.Large, "c"), Aimed(400, 6));
        var root = XDocument.Parse(ChartSvg.Draw(far, ChartSize.Large, "c")).Root!;
        Assert.DoesNotContain(root.Elements("path"), path => (string?)path.Attribute("class") == "wa");
        Assert.Contains(root.Elements("text"), text => text.Value == "Wanted 400.0 (above)");
        Assert.Equal(DataOf(XDocument.Parse(plain).Root!), DataOf(root));
    }

    [Fact]
    public void A_stretch_of_a_chart_is_drawn_with_the_lines_of_the_whole_and_keeps_its_numbers()
    {
        var whole = Pictures.Of([.. Pictures.Counts, .. Pictures.Counts]) with
        {
            Marks =
            [
                new ChartMark(2, new DateOnly(2025, 10, 4), "PDSA 1", "Early"),
                new ChartMark(20, new DateOnly(2027, 4, 4), "PDSA 2", "Late"),
            ],
        };
        var part = whole with { Window = (16, 27), Targets = [.. Enumerable.Repeat<double?>(4, 32)] };
        var target = XDocument
            .Parse(ChartSvg.File(part))
            .Descendants(Svg + "path")
            .Single(p => (string?)p.Attribute("class") == "ta");
        Assert.DoesNotContain('-', ((string)target.Attribute("d")!).AsEnumerable());
        var (all, cut) = (WordsOf(whole), WordsOf(part));
        var average = Assert.Single(all, word => word.StartsWith("Average", StringComparison.Ordinal));
        Assert.Contains(average, cut);
        Assert.Equal(["1", "2"], FlagsOf(whole));
        Assert.Equal(["2"], FlagsOf(part));
        var places = ChartSvg.Places(part, ChartSize.Small).Split(',');
        Assert.Equal(Enumerable.Range(16, 12), Enumerable.Range(0, 32).Where(at => places[at].Length > 0));
        Assert.All(
            places
                .Where(place => place.Length > 0)
                .Select(place => int.Parse(place.Split(' ')[0], CultureInfo.InvariantCulture)),
            x => Assert.InRange(x, ChartSize.Small.Left, ChartSize.Small.Width - ChartSize.Small.Right)
        );
    }

    [Fact]
    public void A_series_without_points_is_drawn_empty()
    {
        var root = XDocument.Parse(ChartSvg.File(Pictures.Of([]))).Root!;
        Assert.DoesNotContain(root.Elements(Svg + "path"), path => (string?)path.Attribute("class") == "da");
    }

    /// <summary>A project that began after eight points.</summary>
    private static ChartPicture Aimed(double wanted, double start) =>
        Pictures.Of(Pictures.Counts) with
        {
            Aims =
            [
                new ChartAim("At the start", start, 0, 7, ChartAimKind.Start),
                new ChartAim("Wanted", wanted, 8, Pictures.Counts.Length - 1, ChartAimKind.Wanted),
            ],
        };

    private static bool IsAtAnEnd(XElement text) =>
        ((string?)text.Attribute("class"))?.StartsWith("ln", StringComparison.Ordinal) == true;

    private static string DataOf(XElement root) =>
        (string)root.Elements("path").Single(path => (string?)path.Attribute("class") == "da").Attribute("d")!;

    private static List<string> WordsOf(ChartPicture picture) =>
        [.. Drawn(picture).Elements("text").Where(IsAtAnEnd).Select(text => text.Value)];

    private static List<string> FlagsOf(ChartPicture picture) =>
        [
            .. Drawn(picture)
                .Elements("text")
                .Where(text => (string?)text.Attribute("class") == "mn")
                .Select(text => text.Value),
        ];

    private static XElement Drawn(ChartPicture picture) =>
        XDocument.Parse(ChartSvg.Draw(picture, ChartSize.Large, "c")).Root!;
}
