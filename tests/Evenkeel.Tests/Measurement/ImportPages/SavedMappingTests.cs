using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Measurement.ImportPages;

public sealed class SavedMappingTests(World world)
{
    [Fact]
    public async Task A_file_of_a_known_kind_needs_no_answer_at_all()
    {
        var (board, name) = await SavedAsync();
        var form = await world.Analyst.OpenAsync($"/units/{board}/import");
        var file = Files.Bytes($"Sum,Place,When\n4,{board},2026-02\n");
        var known = await form.UploadAsync("Form.File", "feb.csv", file);
        Assert.Contains("This file has the columns of a kind that is known.", known.Text);
        Assert.Equal(name, known.Document.QuerySelector("[name='Form.Mapping'] option[selected]")!.TextContent.Trim());
        var preview = await known.SubmitAsync();
        Assert.Equal([1, 0, 0, 0, 0], preview.Figures());
        var other = await form.UploadAsync("Form.File", "x.csv", Files.Bytes("A,B\n1,2\n"));
        Assert.Equal(["Say what the file holds."], other.Errors);
    }

    [Fact]
    public async Task A_published_file_is_known_by_its_columns()
    {
        var board = await world.BoardAsync();
        var form = await world.Analyst.OpenAsync($"/units/{board}/import");
        var file = Files.Bytes(
            """
            HB,Quarter,CancerType,HBT,NumberOfEligibleReferrals62DayStandard,NumberOfEligibleReferralsTreatedWithin62Days
            S08000015,2023Q1,All Cancer Types,S08000015,40,30

            """
        );
        var known = await form.UploadAsync("Form.File", "cancer.csv", file);
        Assert.Equal(
            "Cancer: treated within 62 days, by board",
            known.Document.QuerySelector("[name='Form.Published'] option[selected]")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task A_mapping_is_renamed()
    {
        var (board, name) = await SavedAsync();
        var (_, second) = await SavedAsync(board);
        var list = await world.Analyst.OpenAsync($"/units/{board}/import/mappings");
        Assert.Contains(name, list.Text);
        var page = await world.Analyst.OpenAsync(
            $"/units/{board}/import/mappings/{(await world.MappingAsync(name)).Id}"
        );
        Assert.Equal(["Enter a name for this kind of file."], (await page.SubmitAsync(("Form.Name", ""))).Errors);
        Assert.Contains(
            $"Another mapping here is called {second}.",
            Assert.Single((await page.SubmitAsync(("Form.Name", second))).Errors)
        );
        var now = Arrange.Name("Renamed");
        var done = await page.SubmitAsync(("Form.Name", now));
        Assert.Contains($"The mapping is called “{now}” now.", done.Text);
        var late = await page.SubmitAsync(("Form.Name", Arrange.Name("Late")));
        Assert.Contains("Somebody else changed this mapping meanwhile.", late.Text);
        Assert.Contains(now, late.Text);
        var act = await world.ActAsync("unit", (await world.FindAsync(board))!.Id.Value, "Import mapping renamed");
        Assert.Equal($"{name}: now {now}", act.Reason);
    }

    [Fact]
    public async Task A_mapping_is_removed_and_stays_in_the_history()
    {
        var (board, name) = await SavedAsync();
        var id = (await world.MappingAsync(name)).Id;
        var page = await world.Analyst.OpenAsync($"/units/{board}/import/mappings/{id}/remove");
        Assert.Contains("What was imported by it stays as it is.", page.Text);
        var done = await page.SubmitAsync(("Form.Why", "The system was replaced"));
        Assert.Contains($"The mapping “{name}” is removed.", done.Text);
        Assert.Contains("No mapping is saved yet", done.Text);
        Assert.False(await world.App.ReadAsync(db => db.SavedMappings.AnyAsync(m => m.Id == id)));
        var history = await world.Analyst.OpenAsync($"/units/{board}/history");
        Assert.Contains("Import mapping removed", history.Text);
        Assert.Contains($"{name}: The system was replaced", history.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Analyst.OpenAsync(page.Path)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/remove")]
    public async Task Only_who_may_import_here_sees_and_changes_a_mapping(string page)
    {
        var (_, name) = await SavedAsync("ward-7");
        var address = $"/units/ward-7/import/mappings/{(await world.MappingAsync(name)).Id}{page}";
        Assert.Equal(HttpStatusCode.OK, (await world.Lead.OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Reader.OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(address)).Status);
        var elsewhere = address.Replace("ward-7", "ward-8", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Analyst.OpenAsync(elsewhere)).Status);
    }

    /// <summary>A mapping of a file with the columns Place, When and Sum.</summary>
    private async Task<(string Board, string Mapping)> SavedAsync(string? at = null)
    {
        var board = at ?? await world.BoardAsync();
        var file = Files.Bytes($"Place,When,Sum\n{board},2026-01,3\n");
        var first = await world.Analyst.SendNewAsync(board, "jan.csv", file, Arrange.Name("Mapped"));
        var read = await first.SubmitAsync(
            ("Form.HeaderRows", "1"),
            ("Form.UnitName", "Place"),
            ("Form.Period", "When"),
            ("Form.First", "Sum")
        );
        var name = Arrange.Name("Sums");
        await read.SubmitAsync(("Form.MappingName", name));
        return (board, name);
    }
}
