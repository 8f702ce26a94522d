using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement;

public sealed class RebaseMeasureTests(World world)
{
    private static readonly double[] Shift =
    [
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
        19,
        21,
    ];

    [Fact]
    public async Task A_lasting_shift_is_suggested_and_accepted_and_the_chart_says_usual_again()
    {
        var measure = await ShiftedAsync("Accepted");
        var page = await world.Lead.OpenAsync($"{measure}/phases");
        Assert.Contains("11 months in a row above the centre line since December 2025.", page.Text);
        var refused = await page.SubmitAsync(("Suggestion.Reason", ""));
        Assert.Contains(refused.Errors, e => e.StartsWith("Say why", StringComparison.Ordinal));
        var done = await refused.SubmitAsync(("Suggestion.Reason", "The new unit opened"));
        Assert.Contains("The new phase has begun.", done.Text);
        Assert.DoesNotContain("may no longer describe", done.Text);
        Assert.Equal(VariationRank.Usual, await RankAsync(measure));
        Assert.Contains("The new unit opened", (await world.Reader.OpenAsync(measure)).Source);
    }

    [Fact]
    public async Task A_suggestion_that_is_declined_is_kept_with_its_reason_and_not_made_again()
    {
        var measure = await ShiftedAsync("Declined");
        var page = await world.Lead.OpenAsync($"{measure}/phases");
        var done = await page.SubmitAsync(("Suggestion.Reason", "It will not stay"), ("Suggestion.Decline", "true"));
        Assert.Contains("The limits stay; the reason is kept.", done.Text);
        Assert.Contains("It will not stay", done.Text);
        Assert.Contains("declined", done.Text);
        Assert.DoesNotContain("may no longer describe", done.Text);
        Assert.Equal(VariationRank.Concern, await RankAsync(measure));
    }

    [Fact]
    public async Task What_is_suggested_is_said_with_its_evidence_on_the_page_to_those_who_may_decide()
    {
        var measure = await ShiftedAsync("Announced");
        var page = await world.Lead.OpenAsync(measure);
        Assert.Contains("11 months in a row above the centre line since December 2025.", page.Text);
        Assert.Contains("With a new phase the average would be 19.5, and not 11.9.", page.Text);
        Assert.NotNull(page.Document.QuerySelector($".ek-note a[href='{measure}/phases']"));
        Assert.DoesNotContain("may no longer describe", (await world.Nurse.OpenAsync(measure)).Text);
        var phases = await world.Lead.OpenAsync($"{measure}/phases");
        await phases.SubmitAsync(("Suggestion.Reason", "It will not stay"), ("Suggestion.Decline", "true"));
        Assert.DoesNotContain("may no longer describe", (await world.Lead.OpenAsync(measure)).Text);
    }

    [Fact]
    public async Task A_reader_reads_every_reason_in_full_below_the_chart()
    {
        var measure = await ShiftedAsync("Explained");
        var why = "The ward took over the twelve beds of the old stroke unit, and with them its way of counting";
        var page = await world.Lead.OpenAsync($"{measure}/phases");
        await page.SubmitAsync(("Start.Starts", "2025-12-01"), ("Start.Reason", why), ("Start.Freeze", ""));
        page = await world.Lead.OpenAsync($"{measure}/phases");
        await page.SubmitAsync(("Exclude.Point", "2025-03-01"), ("Exclude.Reason", "A fire drill"));
        var reader = await world.Reader.OpenAsync(measure);
        var marks = reader.Document.QuerySelectorAll(".ek-marks li").Select(li => li.TextContent).ToList();
        Assert.Equal(2, marks.Count);
        Assert.Contains("Left out of the limits: A fire drill", marks[0]);
        Assert.Contains($"New limits: {why}", marks[1]);
        Assert.Contains("1", reader.Document.QuerySelectorAll("svg .mn").Select(n => n.TextContent));
        Assert.Contains("the old stroke unit", await world.Reader.Client.GetStringAsync($"{measure}/chart.svg"));
    }

    [Fact]
    public async Task A_phase_is_started_and_taken_back()
    {
        var measure = await ShiftedAsync("Taken back");
        var page = await world.Lead.OpenAsync($"{measure}/phases");
        var started = await page.SubmitAsync(
            ("Start.Starts", "2025-12-01"),
            ("Start.Reason", "Moved"),
            ("Start.Freeze", "")
        );
        Assert.Equal(VariationRank.Usual, await RankAsync(measure));
        var again = await started.SubmitAsync(("Start.Starts", "2025-12-01"), ("Start.Reason", "Twice"));
        Assert.Contains("A phase begins here already. Withdraw it first, or choose another period.", again.Errors);
        var id = started.Document.QuerySelectorAll("select[name='Withdraw.Id'] option")[^1].GetAttribute("value")!;
        var back = await started.SubmitAsync(("Withdraw.Id", id), ("Withdraw.Reason", "Wrong ward"));
        Assert.Contains("withdrawn", back.Text);
        Assert.Equal(VariationRank.Concern, await RankAsync(measure));
        Assert.True(
            await world.App.ReadAsync(db =>
                db.Acts.AnyAsync(a => a.Name == "Phase withdrawn" && a.Reason == "Wrong ward")
            )
        );
    }

    [Fact]
    public async Task A_point_is_left_out_of_the_limits_and_counted_again()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Ghost"));
        await world.Lead.PasteMonthsAsync(measure, 4, 6, 5, 4, 60, 5, 4, 6, 5, 4, 6, 5);
        var before = await CentreAsync(measure);
        var page = await world.Lead.OpenAsync($"{measure}/phases");
        var without = await page.SubmitAsync(
            ("Exclude.Point", "2026-03-01"),
            ("Exclude.Reason", "Another ward's falls")
        );
        Assert.True(await CentreAsync(measure) < before);
        Assert.Contains("not in the limits", (await world.Reader.OpenAsync($"{measure}/readings")).Text);
        var id = without.Document.QuerySelectorAll("select[name='Withdraw.Id'] option")[^1].GetAttribute("value")!;
        await without.SubmitAsync(("Withdraw.Id", id), ("Withdraw.Reason", "Ours after all"));
        Assert.Equal(before, await CentreAsync(measure));
    }

    [Fact]
    public async Task A_nurse_may_not_rebase()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Not rebased"));
        var page = await world.Nurse.OpenAsync($"{measure}/phases");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("You may not rebase charts or exclude points here", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"{measure}/phases")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Lead.OpenAsync("/units/ward-7/measures/999999/phases")).Status
        );
    }

    private static class VariationRank
    {
        public const int Concern = 0;
        public const int Usual = 3;
    }

    private Task<int> RankAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure)).Select(s => s.Rank).SingleAsync()
        );

    private Task<double?> CentreAsync(string measure) =>
        world.App.ReadAsync(db =>
            db.SeriesStatuses.Where(s => s.SeriesNumber == Arrange.Number(measure)).Select(s => s.Centre).SingleAsync()
        );

    private async Task<string> ShiftedAsync(string stem)
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name(stem));
        await world.Lead.PasteMonthsAsync(measure, Shift);
        return measure;
    }
}
