using Evenkeel.Measurement;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.ImportPages;

/// <summary>Which measure a file's readings go to: one that is there already, or a new one.</summary>
public sealed class MeasureOfImportTests(World world)
{
    [Fact]
    public async Task A_measure_that_a_unit_above_keeps_is_found_by_its_name_and_kind()
    {
        var (board, measure) = (await world.BoardAsync(), Arrange.Name("Kept above"));
        await StoreAsync("strathmore", board, measure);
        var more = Files.Bytes($"Unit,Month,Falls\n{board},2026-01,3\n{board},2026-02,4\n");
        var preview = await world.Analyst.SendNewAsync(board, "f.csv", more, measure);
        Assert.Contains("(kept by NHS Strathmore)", preview.Text);
        Assert.Contains("that NHS Strathmore keeps.", preview.Text);
        Assert.DoesNotContain("is new: it is added", preview.Text);
        await preview.StoreAsync();
        Assert.Single(await KeepersAsync(measure));
    }

    [Fact]
    public async Task Of_two_beside_it_a_person_says_which_is_meant()
    {
        var measure = Arrange.Name("Kept beside");
        var (first, second, board) = (await world.BoardAsync(), await world.BoardAsync(), await world.BoardAsync());
        await StoreAsync(first, first, measure);
        var alone = await SendAsync(second, measure);
        Assert.Contains($"(kept by {first})", alone.Text);
        var own = await alone.SubmitAsync(("Form.Meant[0]", "new"));
        Assert.Contains("The rows are judged anew for the measure that you chose.", own.Text);
        Assert.Contains($"“{measure}” is new: it is added, and kept by {second}.", own.Text);
        await own.StoreAsync();

        var unsure = await SendAsync(board, measure);
        Assert.Contains("Say first which measure is meant", unsure.Text);
        Assert.Null(unsure.Document.QuerySelector("button[value=store]"));
        var unsaid = await unsure.SubmitAsync(("Form.Meant[0]", ""));
        Assert.Contains($"Say which “{measure}” is meant, or that it is a new one.", unsaid.Errors);
        var kept = unsure.Document.QuerySelectorAll("label").Single(l => l.TextContent.Contains($"that {first} keeps"));
        var id = kept.GetAttribute("for")!["Form-Meant-0-".Length..];
        var chosen = await unsure.SubmitAsync(("Form.Meant[0]", id));
        Assert.Contains($"(kept by {first})", chosen.Text);
        await chosen.StoreAsync();
        Assert.Equal(2, (await KeepersAsync(measure)).Count);
    }

    [Fact]
    public async Task A_measure_of_another_kind_or_of_a_unit_elsewhere_is_not_the_one()
    {
        var (board, measure) = (await world.BoardAsync(), Arrange.Name("Another kind"));
        await StoreAsync("strathmore", board, measure);
        var value = await world.Analyst.SendNewAsync(board, "f.csv", FileOf(board), measure, "Measurement");
        Assert.Contains($"“{measure}” is new", value.Text);
        var elsewhere = Arrange.Name("Kept by a ward");
        await StoreAsync("ward-7", "ward-7", elsewhere);
        Assert.Contains($"“{elsewhere}” is new", (await SendAsync(board, elsewhere)).Text);
    }

    [Fact]
    public async Task Who_may_not_change_the_measures_above_makes_a_measure_of_their_own()
    {
        var measure = Arrange.Name("Not mine");
        await StoreAsync("strathmore", await world.BoardAsync(), measure);
        var preview = await world.Lead.SendNewAsync("ward-7", "f.csv", FileOf("ward-7"), measure);
        Assert.Contains($"“{measure}” is new", preview.Text);
    }

    [Theory]
    [InlineData("Week ending", "2026-01-09", "2026-01-16", DayOfWeek.Friday)]
    [InlineData("Week commencing", "2026-01-10", "2026-01-17", DayOfWeek.Friday)]
    [InlineData("Week", "2026-01-05", "2026-01-12", DayOfWeek.Sunday)]
    [InlineData("Date", "2026-01-07", "2026-01-16", DayOfWeek.Sunday)]
    public async Task A_new_weekly_measure_has_the_week_of_its_file(
        string heading,
        string first,
        string second,
        DayOfWeek ends
    )
    {
        var (board, measure) = (await world.BoardAsync(), Arrange.Name("Weekly"));
        var file = Files.Bytes($"Unit,{heading},Falls\n{board},{first},3\n{board},{second},4\n");
        var preview = await world.Analyst.SendNewAsync(board, "w.csv", file, measure, frequency: "Week");
        Assert.Contains(
            $"Weeks end on{ends}",
            preview.Text.Replace("\n", "").Replace(" ", "").Replace("Weeksendon", "Weeks end on")
        );
        await preview.StoreAsync();
        var stored = await world.App.ReadAsync(db => db.Measures.SingleAsync(m => m.Name == measure));
        Assert.Equal(ends, stored.WeekEnds);
        Assert.Equal(2, (await world.ReadingsAsync(board, measure)).Count);
        var again = await world.Analyst.SendNewAsync(board, "w.csv", file, measure, frequency: "Week");
        Assert.Equal([0, 0, 2, 0, 0], again.Figures());
    }

    [Fact]
    public async Task A_ready_mapping_brings_its_target()
    {
        var board = await world.BoardAsync();
        var form = await world.Analyst.OpenAsync($"/units/{board}/import");
        var file = Files.Bytes(
            $"WeekEndingDate,TreatmentLocation,NumberWithin4HoursEpisode,NumberOfAttendancesEpisode,PercentageWithin4HoursEpisode,NumberOver12HoursEpisode\n20260104,{board},90,100,90,1\n"
        );
        var preview = await form.UploadAsync(
            "Form.File",
            "ae.csv",
            file,
            ("Form.Holds", "PublishedFile"),
            ("Form.Published", "ae-weekly-by-hospital")
        );
        await preview.StoreAsync();
        var at = (await world.FindAsync(board))!.Id;
        var target = await world.App.ReadAsync(db =>
        {
            var measures = db.Measures.Where(m => m.KeptBy == at && m.Name == "A&E: seen within 4 hours");
            return db.MeasureTargets.SingleAsync(t => measures.Any(m => m.Id == t.MeasureId));
        });
        Assert.Equal(95, target.Value);
    }

    private Task<Page> SendAsync(string board, string measure) =>
        world.Analyst.SendNewAsync(board, "f.csv", FileOf(board), measure);

    private async Task StoreAsync(string at, string unit, string measure) =>
        await (await world.Analyst.SendNewAsync(at, "f.csv", FileOf(unit), measure)).StoreAsync();

    private static byte[] FileOf(string unit) => Files.Bytes($"Unit,Month,Falls\n{unit},2026-01,3\n");

    private Task<List<UnitId>> KeepersAsync(string measure) =>
        world.App.ReadAsync(db => db.Measures.Where(m => m.Name == measure).Select(m => m.KeptBy).ToListAsync());
}
