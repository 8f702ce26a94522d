using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class EditMeasureTests(World world)
{
    [Fact]
    public async Task A_change_of_direction_renews_what_the_chart_says_in_the_same_save()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Turned"));
        await world.Lead.PasteMonthsAsync(
            measure,
            4,
            6,
            5,
            4,
            6,
            5,
            4,
            6,
            5,
            4,
            6,
            5,
            19,
            20,
            18,
            19,
            21,
            20,
            19,
            20,
            18,
            19
        );
        Assert.Equal(0, await RankAsync(measure));
        var page = await world.Lead.OpenAsync($"{measure}/edit");
        var done = await page.SubmitAsync(("Form.Improvement", "Up"), ("Form.Owner", "Ward sister"));
        Assert.Contains("every chart of the measure is renewed", done.Text);
        Assert.Contains("Ward sister", done.Text);
        Assert.Equal(2, await RankAsync(measure));
    }

    [Fact]
    public async Task Whoever_changes_second_sees_both_versions()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Two editors"));
        var mine = await world.Lead.OpenAsync($"{measure}/edit");
        await (await world.Analyst.OpenAsync($"{measure}/edit")).SubmitAsync(("Form.Owner", "Analysts"));
        var both = await mine.SubmitAsync(("Form.Owner", "Ward"));
        Assert.Matches(
            @"(?s)Owner \(differs\)\s*Ward\s*Analysts",
            both.Document.QuerySelector(".ek-versions")!.TextContent
        );
        Assert.Contains("Analyst Person saved a change on Tue 24 Nov", both.Text);
        Assert.Contains("Ward", (await both.SubmitAsync(("Form.Owner", "Ward"))).Text);
    }

    [Fact]
    public async Task Another_chart_needs_a_reason()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Other chart"));
        var page = await world.Lead.OpenAsync($"{measure}/edit");
        var refused = await page.SubmitAsync(("Form.Chart", "run"), ("Form.Name", ""));
        Assert.Contains(
            "Say why this chart or these rules fit better than the usual ones.",
            refused.Errors.Concat((await page.SubmitAsync(("Form.Chart", "run"))).Errors)
        );
        Assert.Contains("Enter the measure's name.", refused.Errors);
        var done = await page.SubmitAsync(("Form.Chart", "run"), ("Form.ChartReason", "Few readings"));
        Assert.Contains("Run chart (median)", done.Text);
    }

    [Fact]
    public async Task Targets_have_dates_and_the_chart_knows_the_latest()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Targets"));
        await world.Lead.PasteMonthsAsync(measure, 4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5);
        await TargetAsync(measure, "2025", "7");
        var page = await TargetAsync(measure, "2026", "3");
        Assert.Contains("1 Jan 2025", page.Text);
        var target = await world.App.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure)).Select(s => s.Target).SingleAsync()
        );
        Assert.Equal(3, target);
    }

    [Fact]
    public async Task A_retired_measure_is_gone_from_the_list_and_its_readings_are_kept()
    {
        var name = Arrange.Name("Retired");
        var measure = await world.Lead.MeasureAsync(name);
        await world.Lead.RecordAsync(measure, "2026-10-01", "3");
        var page = await world.Lead.OpenAsync($"{measure}/edit");
        var fields = page
            .Document.QuerySelectorAll("form")
            .Single(f => f.TextContent.Contains("Retire this measure?", StringComparison.Ordinal))
            .QuerySelectorAll("input")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        await world.Lead.SendAsync($"{measure}/edit", fields);
        Assert.Contains(
            "No measure fits",
            (await world.Lead.OpenAsync("/units/ward-7/measures?q=" + Uri.EscapeDataString(name))).Text
        );
        Assert.Equal(
            1,
            await world.App.ReadAsync(db => db.Readings.CountAsync(r => r.SeriesNumber == Arrange.Number(measure)))
        );
    }

    [Fact]
    public async Task A_nurse_may_not_change_a_measure()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Fixed"));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Nurse.OpenAsync($"{measure}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Nurse.OpenAsync($"{measure}/units")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{measure}/edit")).Status);
    }

    private async Task<Page> TargetAsync(string measure, string year, string value)
    {
        var page = await world.Lead.OpenAsync($"{measure}/edit");
        return await page.SubmitAsync(
            ("Target.Value", value),
            ("Target.From.Day", "1"),
            ("Target.From.Month", "1"),
            ("Target.From.Year", year)
        );
    }

    private Task<int> RankAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure)).Select(s => s.Rank).SingleAsync()
        );
}
