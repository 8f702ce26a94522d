using Evenkeel.Spc;
using Evenkeel.Tests.Ui;
using Evenkeel.Ui;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Tests.Documents;

/// <summary>Charts of every kind as Office's own: what the page draws, and nothing that it does not.</summary>
public sealed class NativeChartTests
{
    private static readonly double[] Rebased = [8, 9, 7, 8, 9, 8, 7, 9, 8, 8, 9, 7, 4, 3, 5, 4, 3, 4, 5, 3, 4, 4, 3, 5];

    [Fact]
    public void Each_phase_has_lines_of_its_own_that_end_where_it_ends()
    {
        var chart = Chart(Pictures.Of(Rebased, phases: [12]));
        var (before, now) = (chart["Average to Jul 2026"].Values, chart["Average"].Values);
        Assert.Equal(Enumerable.Range(0, 12), Where(before));
        Assert.Equal(Enumerable.Range(12, 12), Where(now));
        Assert.Equal(24, chart["Value"].Values.Count(value => value is not null));
        Assert.Equal("Aug 2025", chart.Periods[0]);
    }

    [Fact]
    public void What_is_not_shown_and_what_cannot_be_is_in_no_cell()
    {
        double[] low = [2, 0, 4, 1, 0, 3, 1, double.NaN, 0, 4, 1, 2];
        var chart = Chart(Pictures.Of(low) with { Hidden = new HashSet<int> { 2 } });
        Assert.Equal([2, 7], Enumerable.Range(0, 12).Except(Where(chart["Value"].Values)));
        Assert.DoesNotContain(chart.Lines, line => line.Name.StartsWith("Lower limit", StringComparison.Ordinal));
        Assert.All(chart["Average"].Values, value => Assert.Equal(Math.Round(value!.Value), value));
    }

    [Fact]
    public void Limits_vary_as_their_denominators_do_and_the_target_is_a_line()
    {
        double[] of = [50, 80, 20, 60, 55, 90, 45, 70, 30, 65, 75, 40];
        var result = Evenkeel.Spc.Chart.Compute(
            new SeriesColumns([.. of.Select(n => Math.Round(n * 0.9))]) { Denominators = of },
            new ChartDefinition(ChartKind.P)
            {
                Multiplier = 100,
                Rules = RuleProfile.MakingDataCount,
                Improvement = Better.Up,
            }
        );
        var picture = Pictures.Of(of) with
        {
            Result = result,
            Ceiling = 100,
            Format = new MeasureFormat(1, "%"),
            Targets = [.. of.Select(_ => (double?)95)],
            Marks =
            [
                new ChartMark(3, new DateOnly(2025, 11, 4), "PDSA 1", "=A walk"),
                new ChartMark(3, new DateOnly(2025, 11, 9), "Note", "Snow"),
            ],
        };
        var chart = Chart(picture);
        Assert.Equal(result.Lower3.ToArray().Select(limit => (double?)limit), chart["Lower limit"].Values);
        Assert.All(chart["Target"].Values, value => Assert.Equal(95, value));
        Assert.Equal([3], Where(chart["What happened"].Values));
    }

    [Fact]
    public void What_is_wanted_and_where_it_was_are_lines_over_their_points_and_one_far_away_is_none()
    {
        var plain = Pictures.Of(Rebased);
        var start = new ChartAim("At the start", 8, 0, 11, ChartAimKind.Start);
        var wanted = new ChartAim("Wanted", 3, 12, 23, ChartAimKind.Wanted);
        var chart = Chart(plain with { Aims = [start, wanted] });
        Assert.Equal(Enumerable.Range(0, 12), Where(chart["At the start"].Values));
        Assert.Equal(Enumerable.Range(12, 12), Where(chart["Wanted"].Values));
        var far = Chart(plain with { Aims = [start, wanted with { Value = 900 }] });
        Assert.DoesNotContain(far.Lines, line => line.Name == "Wanted");
    }

    [Fact]
    public void A_chart_of_one_point_keeps_to_the_format() =>
        Assert.Equal([3], Chart(Pictures.Of([3]))["Value"].Values);

    private static IEnumerable<int> Where(IReadOnlyList<double?> values) =>
        Enumerable.Range(0, values.Count).Where(at => values[at] is not null);

    /// <summary>As both kinds of files have it: they keep to the format, and the workbook says what the chart says.</summary>
    private static OfficeChart Chart(ChartPicture picture)
    {
        var paper = new Paper("One chart")
        {
            Source = "A test",
            Made = new DateTimeOffset(2026, 11, 24, 8, 15, 0, TimeSpan.Zero),
            Parts = [new PaperChart(picture.Title, picture)],
        };
        using var word = new OfficeFile(WordFile.Write(paper), isDeck: false);
        using var deck = new OfficeFile(DeckFile.Write(paper), isDeck: true);
        Assert.Empty(word.Errors());
        Assert.Empty(deck.Errors());
        var chart = Assert.Single(word.ReadCharts());
        Assert.All(chart.Lines, line => Assert.Equal(line.Cells, line.Values));
        Assert.Equal(
            chart.Lines.Select(line => line.Values),
            Assert.Single(deck.ReadCharts()).Lines.Select(line => line.Values)
        );
        return chart;
    }
}
