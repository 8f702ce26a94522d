using System.Net;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Readings;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>What a check, the huddle or the sample feeds is not typed over: it is put right where it was written down.</summary>
public sealed class FedMeasureTests(World world)
{
    private const string Says = "“Mouth care” is fed by the standard work “Mouth care”, and nobody types it.";

    [Fact]
    public async Task Each_page_says_what_feeds_it_and_offers_nothing_to_type()
    {
        var (ward, measure) = await FedAsync("fm-pages");
        foreach (var page in new[] { "", "/readings", "/readings/paste", "/readings/2026-11-24" })
        {
            var shown = await ward.Lead.OpenAsync($"{measure}{page}");
            Assert.Contains(Says, shown.Text);
            Assert.Null(
                shown.Document.QuerySelector("main textarea, main a[href*='/record?'], main input[name^='Form.']")
            );
            Assert.NotNull(shown.Document.QuerySelector($"main a[href^='{ward.Work}/']"));
        }

        var grid = await ward.Lead.OpenAsync($"{ward.Address}/record");
        Assert.Contains(Says, grid.Text);
        Assert.Null(grid.Document.QuerySelector("main input[name^='Form.Rows']"));
    }

    [Fact]
    public async Task What_is_sent_all_the_same_is_refused_beside_the_field_and_the_rest_of_the_grid_goes_on()
    {
        var (ward, measure) = await FedAsync("fm-sent");
        var other = await ward.Lead.MeasureAsync("Falls", unit: ward.Code, frequency: "Day");
        var grid = await ward.Lead.OpenAsync($"{ward.Address}/record?on=2026-11-24");
        Assert.Equal($"{Arrange.Number(other)}", grid.ValueOf("Form.Rows[0].Series"));
        var refused = await grid.SubmitAsync(
            ("Form.Rows[0].First", "2"),
            ("Form.Rows[1].Series", $"{Arrange.Number(measure)}"),
            ("Form.Rows[1].First", "1"),
            ("Form.Rows[1].Second", "1")
        );
        Assert.StartsWith(Says, Assert.Single(refused.Errors));
        Assert.Contains("saved", (await grid.SubmitAsync(("Form.Rows[0].First", "2"))).Text);
        Assert.Equal(7, await FirstAsync(measure));
    }

    [Fact]
    public async Task A_file_for_it_is_refused_beside_the_file()
    {
        var (ward, measure) = await FedAsync("fm-file");
        var import = await ward.Lead.OpenAsync($"{ward.Address}/import");
        var id = import
            .Document.QuerySelectorAll("select[name='Form.Measure'] option")
            .First(o => o.TextContent.StartsWith("Mouth", StringComparison.Ordinal));
        var refused = await import.UploadAsync(
            "Form.File",
            "bundle.csv",
            Encoding.UTF8.GetBytes("day,good,of\n2026-11-24,1,1\n2026-11-23,1,1\n"),
            ("Form.Holds", "Measure"),
            ("Form.Measure", id.GetAttribute("value")!)
        );
        Assert.StartsWith(Says, Assert.Single(refused.Errors));
        Assert.Equal(7, await FirstAsync(measure));
    }

    [Fact]
    public async Task It_is_put_right_at_its_source_and_stays_as_it_was_fed_when_the_work_has_ended()
    {
        var (ward, measure) = await FedAsync("fm-end");
        var source = (await ward.Lead.OpenAsync(measure))
            .Document.QuerySelector($"main a[href^='{ward.Work}/']")!
            .GetAttribute("href")!;
        await (await ward.Nurse.OpenAsync($"{source}/record?day=2026-11-24")).SubmitAsync(
            ("Form.Said", "Done"),
            ("Form.Good", "8"),
            ("Form.Of", "10")
        );
        Assert.Equal(8, await FirstAsync(measure));
        await (await ward.Lead.OpenAsync($"{source}/end")).SubmitAsync(("Form.Reason", "Done otherwise now"));
        Assert.Contains(
            "which has ended: its readings stay as they were fed",
            (await ward.Lead.OpenAsync(measure)).Text
        );
    }

    [Fact]
    public async Task The_measures_of_the_huddle_are_fed_too()
    {
        var ward = await OwnWard.MakeAsync(world, "fm-huddle");
        await HuddleTests.PlanAsync(ward);
        var grid = await ward.Lead.OpenAsync($"{ward.Address}/record");
        Assert.Equal(HttpStatusCode.OK, grid.Status);
        Assert.Contains("“Huddles held” is fed by the team’s huddles", grid.Text);
        Assert.Empty(grid.Document.QuerySelectorAll("input[name$='.First']"));
    }

    private async Task<(OwnWard Ward, string Measure)> FedAsync(string stem)
    {
        var ward = await OwnWard.MakeAsync(world, stem);
        var id = await ward.CheckAsync("Mouth care", ("Form.Kind", "Sample"));
        await ward.SayAsync(ward.Nurse, id, "Done", more: [("Form.Good", "7"), ("Form.Of", "10")]);
        var check = await ward.Nurse.OpenAsync($"{ward.Work}/{id}");
        return (ward, check.Document.QuerySelector("main a[href*='/measures/']")!.GetAttribute("href")!);
    }

    private Task<double?> FirstAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.Set<Reading>()
                .Where(r => r.SeriesNumber == Arrange.Number(measure))
                .Select(r => r.Numerator)
                .SingleAsync()
        );
}
