using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Spc;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

public sealed class ChartChoiceTests(World world)
{
    public static TheoryData<string, string> Choices()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in new[] { MeasureKind.Count, MeasureKind.Proportion, MeasureKind.Rate })
        {
            foreach (var chart in ChartChoice.For(kind))
            {
                data.Add(kind.ToString(), chart);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Every_chart_that_fits_a_kind_is_chosen_with_a_reason_and_drawn(string kind, string chart)
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name($"Drawn as {chart}"), kind);
        for (var month = 1; month <= 3; month++)
        {
            await world.Lead.RecordAsync(measure, $"2026-0{month}-01", $"{3 + month}", kind == "Count" ? "" : "80");
        }

        var page = await world.Lead.OpenAsync($"{measure}/edit");
        var asked = await page.SubmitAsync(("Form.Chart", chart));
        Assert.Contains("Say why this chart or these rules fit better than the usual ones.", asked.Errors);
        await asked.SubmitAsync(("Form.Chart", chart), ("Form.ChartReason", "It fits"));
        var shown = await world.Reader.OpenAsync(measure);
        Assert.Contains($"{ChartChoice.Charts.Single(c => c.Key == chart).Title};", shown.Text);
        Assert.Contains("It fits", shown.Text);
        Assert.NotNull(shown.Document.QuerySelector("svg.ek-chart"));
    }

    [Fact]
    public void Every_profile_of_the_library_can_be_chosen() =>
        Assert.Equal(
            RuleProfile.All.Select(profile => profile.Name).Order(),
            ChartChoice.Profiles.Select(p => p.Rules.Name).Order()
        );

    [Fact]
    public async Task Rules_that_need_limits_are_refused_on_a_run_chart()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Nelson on a run chart"));
        var page = await world.Lead.OpenAsync($"{measure}/edit");
        var refused = await page.SubmitAsync(
            ("Form.Chart", "run"),
            ("Form.Rules", "nelson"),
            ("Form.ChartReason", "Try")
        );
        Assert.Contains(
            "These rules need limits, and a run chart has none. Choose other rules, or a chart with limits.",
            refused.Errors
        );
    }

    [Fact]
    public async Task How_often_chance_alone_signals_at_this_length_is_shown()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("By chance"));
        await world.Lead.PasteMonthsAsync(
            measure,
            [.. Enumerable.Range(0, 24).Select(i => (double)new[] { 4, 6, 5 }[i % 3])]
        );
        Assert.Contains(
            "of charts of 24 points on which nothing changed",
            (await world.Reader.OpenAsync(measure)).Text
        );
    }
}
