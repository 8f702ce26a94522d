using System.Text.RegularExpressions;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Screening;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement.ImportPages;

public sealed class StoreImportTests(World world)
{
    [Fact]
    public async Task A_file_is_stored_as_one_act_and_leads_to_its_charts()
    {
        var (board, ward, measure) = await NewAsync();
        Assert.Contains("No imports yet", (await world.Analyst.OpenAsync($"/units/{board}/imports")).Text);
        var done = await StoreNewAsync(board, measure, ward, 3, 4, 5);
        Assert.Matches(@"/imports/\d+$", done.Path);
        Assert.Contains("3 readings are stored.", done.Text);
        Assert.Equal([3, 0, 0, 0, 0], done.Figures());
        Assert.Contains($"{ward}: {measure}", done.Document.QuerySelector(".ek-cards, main")!.TextContent);
        Assert.Equal([("2026-01", 3), ("2026-02", 4), ("2026-03", 5)], await world.ReadingsAsync(ward, measure));
        var at = await world.FindAsync(board);
        var act = await world.ActAsync("unit", at!.Id.Value, "Readings imported");
        Assert.Equal("f.csv", act.Reason);
        Assert.Equal(0, await world.DraftsAsync(board));
        Assert.Contains("f.csv", (await world.Analyst.OpenAsync($"/units/{board}/imports")).Text);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        var (board, ward, measure) = await NewAsync();
        await StoreNewAsync(board, measure, ward, 3, 4, 5);
        var again = await world.Analyst.SendNewAsync(board, "f.csv", FileOf(ward, 3, 4, 5), measure);
        Assert.Equal([0, 0, 3, 0, 0], again.Figures());
        Assert.Contains("Nothing would change", again.Text);
        Assert.Contains("the same file was imported on Tue 24 Nov 2026, 08:15 by Analyst Person", again.Text);
        Assert.Null(again.Document.QuerySelector("button[value=store]"));
    }

    [Fact]
    public async Task Two_who_store_one_staged_file_store_it_once()
    {
        var (board, ward, measure) = await NewAsync();
        var first = await world.Analyst.SendNewAsync(board, "f.csv", FileOf(ward, 3), measure);
        var second = await world.Admin.OpenAsync(first.Path);
        var pages = await Task.WhenAll(first.StoreAsync(), second.StoreAsync());
        Assert.All(pages, page => Assert.Contains("/imports/", page.Path));
        Assert.Single(pages, page => page.Text.Contains("1 reading is stored.", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Text.Contains("This file is stored already", StringComparison.Ordinal));
        Assert.Single(await world.ReadingsAsync(ward, measure));
        var third = await first.StoreAsync();
        Assert.Equal(pages[0].Path, third.Path);
        Assert.Single(await world.ReadingsAsync(ward, measure));
    }

    [Fact]
    public async Task What_somebody_changed_since_the_page_was_made_is_shown_before_it_is_stored()
    {
        var (board, ward, measure) = await NewAsync();
        await StoreNewAsync(board, measure, ward, 3, 4);
        var preview = await world.Analyst.SendAsync(board, measure, TextOf(ward, 3, 4, 5));
        var address = $"/units/{ward}/measures/{await world.SeriesAsync(ward, measure)}";
        await world.Admin.PasteAsync(address, "2026-01-01\t8");
        var again = await preview.StoreAsync();
        Assert.Contains("Somebody else changed these readings, or this file, meanwhile.", again.Text);
        Assert.Equal([1, 1, 1, 0, 0], again.Figures());
        Assert.Equal([8, 4], (await world.ReadingsAsync(ward, measure)).Select(r => r.Number));
        await again.StoreAsync();
        Assert.Equal([3, 4, 5], (await world.ReadingsAsync(ward, measure)).Select(r => r.Number));
    }

    [Fact]
    public async Task A_revised_file_corrects_and_keeps_what_was()
    {
        var (board, ward, measure) = await NewAsync();
        await StoreNewAsync(board, measure, ward, 3, 4, 5);
        var preview = await world.Analyst.SendAsync(board, measure, TextOf(ward, 3, 9, 5, 6));
        Assert.Equal([1, 1, 2, 0, 0], preview.Figures());
        var corrected = Assert.Single(preview.Rows(), row => row[1] == "Corrects");
        Assert.Equal(("9", "It was 4; the old value is kept."), (corrected[4], corrected[5]));
        var done = await preview.StoreAsync();
        Assert.Equal([1, 1, 2, 0, 0], done.Figures());
        Assert.Equal([3, 9, 5, 6], (await world.ReadingsAsync(ward, measure)).Select(r => r.Number));
        var history = await world.Analyst.OpenAsync(
            $"/units/{ward}/measures/{await world.SeriesAsync(ward, measure)}/readings/2026-02-01"
        );
        Assert.Contains("Imported from f.csv", history.Text);
        Assert.Contains("Corrected", history.Text);
    }

    [Fact]
    public async Task Undoing_brings_back_the_old_values_and_statuses()
    {
        var (board, ward, measure) = await NewAsync();
        await StoreNewAsync(board, measure, ward, 3, 4, 5);
        var before = await StatusAsync(ward, measure);
        var revised = await (await world.Analyst.SendAsync(board, measure, TextOf(ward, 3, 40, 5, 60))).StoreAsync();
        Assert.NotEqual(before, await StatusAsync(ward, measure));
        var undone = await UndoAsync(revised);
        Assert.Contains("The import is undone.", undone.Text);
        Assert.Equal([3, 4, 5], (await world.ReadingsAsync(ward, measure)).Select(r => r.Number));
        Assert.Equal(before, await StatusAsync(ward, measure));
        Assert.Equal(0, (await RescreenAsync(ward, measure)).Differed);
        var at = await world.FindAsync(board);
        await world.ActAsync("unit", at!.Id.Value, "Import undone");
        Assert.DoesNotContain("Undo this import", undone.Text);
        Assert.Contains("It was undone on", (await world.Analyst.OpenAsync($"{undone.Path}/undo")).Text);
    }

    [Fact]
    public async Task What_was_undone_can_be_imported_and_recorded_again_and_its_history_tells_all()
    {
        var (board, ward, measure) = await NewAsync();
        await UndoAsync(await StoreNewAsync(board, measure, ward, 3, 4));
        Assert.Empty(await world.ReadingsAsync(ward, measure));
        Assert.DoesNotContain(measure, (await world.Analyst.OpenAsync($"/units/{ward}/measures")).Text);
        var again = await StoreNewAsync(board, measure, ward, 3, 4);
        Assert.Equal([2, 0, 0, 0, 0], again.Figures());
        var address = $"/units/{ward}/measures/{await world.SeriesAsync(ward, measure)}";
        var history = await world.Analyst.OpenAsync($"{address}/readings/2026-02-01");
        Assert.Contains("Taken away: its import was undone", history.Text);
        await UndoAsync(again);
        await world.Analyst.PasteAsync(address, "2026-02-01\t7");
        Assert.Equal([("2026-02", 7)], await world.ReadingsAsync(ward, measure));
        Assert.Equal(0, (await RescreenAsync(ward, measure)).Differed);
    }

    [Fact]
    public async Task An_import_over_which_something_was_changed_is_not_undone_and_the_page_says_what()
    {
        var (board, ward, measure) = await NewAsync();
        var first = await StoreNewAsync(board, measure, ward, 3, 4);
        var second = await (await world.Analyst.SendAsync(board, measure, TextOf(ward, 3, 9))).StoreAsync();
        var refused = await world.Analyst.OpenAsync($"{first.Path}/undo");
        Assert.Contains(
            $"{measure}, {ward}, Feb 2026: import {NumberOf(second)} (revised.csv) has changed it since",
            refused.Text
        );
        Assert.Null(refused.Document.QuerySelector(".ek-confirm"));
        await UndoAsync(second);
        var page = await world.Analyst.OpenAsync($"{first.Path}/undo");
        await world.Analyst.PasteAsync(
            $"/units/{ward}/measures/{await world.SeriesAsync(ward, measure)}",
            "2026-01-01\t8"
        );
        var overtaken = await page.SubmitAsync(("Form.Why", "Wrong file"));
        Assert.Contains("Jan 2026: Analyst Person corrected it on", Assert.Single(overtaken.Errors));
        Assert.Equal([8, 4], (await world.ReadingsAsync(ward, measure)).Select(r => r.Number));
    }

    [Fact]
    public async Task A_reader_sees_what_an_import_did_and_cannot_undo_it()
    {
        var done = await (
            await world.Lead.SendNewAsync("ward-7", "f.csv", FileOf("ward-7", 3), Arrange.Name("Seen by a reader"))
        ).StoreAsync();
        var seen = await world.Reader.OpenAsync(done.Path);
        Assert.Equal("f.csv", seen.Heading);
        Assert.DoesNotContain("Undo this import", seen.Text);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await world.Reader.OpenAsync($"{done.Path}/undo")).Status);
    }

    [Fact]
    public async Task Two_events_of_one_day_are_two_readings()
    {
        var (board, ward, measure) = await NewAsync();
        var file = Files.Bytes($"Unit,Date\n{ward},2026-01-03\n{ward},2026-01-03\n{ward},2026-02-01\n");
        var preview = await world.Analyst.SendNewAsync(board, "e.csv", file, measure, "DaysBetween", "Event");
        Assert.Equal(3, preview.Figures()[0]);
        await preview.StoreAsync();
        Assert.Equal(3, (await world.ReadingsAsync(ward, measure)).Count);
        var again = await world.Analyst.SendNewAsync(board, "e.csv", file, measure, "DaysBetween", "Event");
        Assert.Equal(3, again.Figures()[2]);
    }

    [Fact]
    public async Task Sums_above_are_renewed_with_the_import_and_with_its_undoing()
    {
        var (board, ward, measure) = await NewAsync();
        await StoreNewAsync(board, measure, ward, 10, 20);
        var form = await world.Analyst.OpenAsync($"/units/{board}/measures/roll-up");
        var option = form
            .Document.QuerySelectorAll("option")
            .Single(o => o.TextContent.StartsWith(measure, StringComparison.Ordinal));
        await form.SubmitAsync(("Form.Measure", option.GetAttribute("value")!));
        Assert.Equal([10, 20], (await world.ReadingsAsync(board, measure)).Select(r => r.Number));
        var revised = await (await world.Analyst.SendAsync(board, measure, TextOf(ward, 10, 25, 30))).StoreAsync();
        Assert.Equal([10, 25, 30], (await world.ReadingsAsync(board, measure)).Select(r => r.Number));
        await UndoAsync(revised);
        Assert.Equal([10, 20], (await world.ReadingsAsync(board, measure)).Select(r => r.Number));
    }

    private async Task<(string Board, string Ward, string Measure)> NewAsync()
    {
        var ward = Tests.Organisation.Arrange.Unique("store-ward");
        return (await world.BoardAsync(ward), ward, Arrange.Name("Imported falls"));
    }

    private async Task<Page> StoreNewAsync(string board, string measure, string ward, params int[] counts) =>
        await (await world.Analyst.SendNewAsync(board, "f.csv", FileOf(ward, counts), measure)).StoreAsync();

    private static async Task<Page> UndoAsync(Page import)
    {
        var page = await import.Browser.OpenAsync($"{import.Path}/undo");
        return await page.SubmitAsync(("Form.Why", "Wrong file"));
    }

    private static string NumberOf(Page import) => Regex.Match(import.Path, @"\d+$").Value;

    private static byte[] FileOf(string ward, params int[] counts) => Files.Bytes(TextOf(ward, counts));

    private static string TextOf(string ward, params int[] counts) =>
        "Unit,Month,Falls\n" + string.Concat(counts.Select((count, i) => $"{ward},2026-{i + 1:00},{count}\n"));

    private async Task<(string, double?, int, byte[])> StatusAsync(string ward, string measure)
    {
        var number = await world.SeriesAsync(ward, measure);
        var status = await world.App.ReadAsync(db => db.SeriesStatuses.SingleAsync(s => s.SeriesNumber == number));
        return (status.Sentence, status.LastValue, status.Points, []);
    }

    private async Task<RescreenReport> RescreenAsync(string ward, string measure)
    {
        var number = await world.SeriesAsync(ward, measure);
        return await world.App.AsSystemAsync(s =>
            s.GetRequiredService<Rescreen>().RunAsync(new Act("Test rescreen"), [number], default)
        );
    }
}
