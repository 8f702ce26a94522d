using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Spc;

namespace Evenkeel.Tests.Measurement;

using Improvement = Evenkeel.Spc.Improvement;

/// <summary>The sentence of a chart, as the save stores it and every page and file says it.</summary>
public sealed class ChartWordsTests
{
    // 37 months of a ward: from the 23rd on, below the average, but for one month.
    private static readonly double[] FewerFalls =
    [
        4,
        8,
        6,
        8,
        6,
        7,
        9,
        5,
        5,
        8,
        5,
        9,
        5,
        9,
        8,
        12,
        8,
        6,
        8,
        7,
        5,
        7,
        5,
        4,
        2,
        2,
        5,
        3,
        3,
        2,
        6,
        1,
        0,
        2,
        3,
        4,
        1,
    ];

    [Fact]
    public void Few_crossings_are_told_as_what_the_eye_sees()
    {
        var chart = Draw(FewerFalls);
        Assert.Equal(
            "Better than usual since August 2025: about 3 a month, before about 7 (the points cross the middle line too seldom).",
            chart.Picture!.Sentence
        );
        Assert.Equal("Better than usual since Aug 2025", chart.Brief);
        var marks = Enumerable.Range(0, 37).Select(chart.Picture.MarkAt).ToList();
        Assert.All(marks[..22], mark => Assert.Equal(PointMark.CommonCause, mark));
        Assert.DoesNotContain(PointMark.Concern, marks);
        Assert.Contains(PointMark.Improvement, marks[22..]);
    }

    [Fact]
    public void A_side_is_not_said_where_the_latest_point_is_not_on_it()
    {
        var chart = Draw([.. FewerFalls, 9]);
        Assert.StartsWith(
            "An unusual pattern: the numbers stay above or below the average",
            chart.Picture!.Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal(VariationIcon.Undirected, chart.Picture.Variation);
        Assert.Equal("An unusual pattern", chart.Brief);
    }

    [Fact]
    public void A_long_run_says_since_when_and_what_the_level_was()
    {
        double[] counts = [4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 19, 20, 18, 19, 21, 20, 19, 20, 18, 19, 21];
        Assert.Equal(
            "Worse than usual since October 2024: about 19 a month, before about 5; 11 months in a row above the average (a long run).",
            Draw(counts).Picture!.Sentence
        );
    }

    [Fact]
    public void A_week_is_said_as_a_week_and_a_point_with_its_limit()
    {
        var chart = Draw([5, 6, 5, 6, 4, 5, 6, 5, 4, 6, 5, 6, 5, 30], Frequency.Week);
        Assert.StartsWith(
            "Worse than usual: the week of 1 January 2024 is above the upper limit, 30.0 against ",
            chart.Picture!.Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("Worse than usual, week of 1 Jan 2024", chart.Brief);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Too_few_points_have_no_icon_no_limits_and_say_so(int points)
    {
        var chart = Draw([.. Enumerable.Range(0, points).Select(i => 4.0 + (i % 3))]);
        var picture = chart.Picture!;
        Assert.StartsWith(
            $"Too few points yet to say what is usual: {points}",
            picture.Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("Too few points yet", chart.Brief);
        Assert.Equal(VariationIcon.None, picture.Variation);
        var file = Evenkeel.Ui.ChartSvg.File(picture);
        Assert.DoesNotContain("class=\"li\"", file);
        Assert.DoesNotContain("class=\"ce\"", file);
        Assert.DoesNotContain("Average", file);
        Assert.Contains("class=\"li\"", Evenkeel.Ui.ChartSvg.File(Draw(FewerFalls).Picture!));
    }

    [Fact]
    public void Small_counts_that_are_not_shown_are_counted()
    {
        var readings = Readings(FewerFalls, Frequency.Month);
        readings.ForEach(r => r.Status = r.Numerator < 3 ? ReadingStatus.Suppressed : r.Status);
        readings.ForEach(r => r.Numerator = r.Numerator < 3 ? null : r.Numerator);
        Assert.EndsWith(
            "7 of 37 months are not shown (small counts).",
            SeriesChart.Draw(Facts(Frequency.Month), readings, "Falls").Picture!.Sentence
        );
    }

    [Theory]
    [InlineData("5 of 7 units", 5, 7, 0)]
    [InlineData("1 of 26 units, 25 have not reported", 1, 26, 25)]
    [InlineData(null, 0, 0, 0)]
    [InlineData("a note of a person", 0, 0, 0)]
    public void How_much_of_a_sum_is_there_stands_in_its_note(string? note, int given, int of, int waiting)
    {
        Assert.Equal(new SumNote(given, of, waiting), SumNote.Read(note));
        if (given > 0)
        {
            Assert.Equal(note, new SumNote(given, of, waiting).ToString());
        }
    }

    [Fact]
    public void A_count_of_differing_units_says_so()
    {
        var readings = Readings(FewerFalls, Frequency.Month);
        (readings[3].Note, readings[3].IsProvisional) = ("5 of 7 units", true);
        var chart = SeriesChart.Draw(Facts(Frequency.Month) with { IsSum = true }, readings, "Falls");
        Assert.Contains("In 1 of 37 months some units are not in the sum (hollow points)", chart.Picture!.Sentence);
        Assert.True(chart.Picture.DetailAt(3).IsOutline);
    }

    private static SeriesChart Draw(double[] counts, Frequency frequency = Frequency.Month) =>
        SeriesChart.Draw(Facts(frequency), Readings(counts, frequency), "Falls");

    private static SeriesFacts Facts(Frequency frequency)
    {
        var measure = new Measure
        {
            KeptBy = default,
            Name = "Falls",
            Kind = MeasureKind.Count,
            Frequency = frequency,
            Improvement = Improvement.Down,
        };
        return new SeriesFacts(1, default, new ChartFacts(measure, ChartChoice.Define(measure, "anhoej")));
    }

    private static List<Reading> Readings(double[] counts, Frequency frequency)
    {
        var first = new DateOnly(2023, 10, frequency == Frequency.Week ? 2 : 1);
        return
        [
            .. counts.Select(
                (count, i) => new Reading { Period = frequency.Step(first, i).DayNumber, Numerator = count }
            ),
        ];
    }
}
