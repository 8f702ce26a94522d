using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Measurement.ImportReadings;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement.ImportPages;

public sealed class StageImportTests(World world)
{
    private const string Good = "Unit,Month,Falls\nWard 7,2026-01,3\nWard 7,2026-02,4\n";

    [Fact]
    public async Task A_reader_cannot_import_and_is_not_offered_it()
    {
        var page = await world.Reader.OpenAsync("/units/ward-7/import");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("You may not import readings here", page.Text);
        Assert.DoesNotContain("Import readings", (await world.Reader.OpenAsync("/units/ward-7/measures")).Text);
        Assert.Contains("Import readings", (await world.Lead.OpenAsync("/units/ward-7/measures")).Text);
    }

    [Theory]
    [InlineData("/units/ward-7/import")]
    [InlineData("/units/ward-7/imports")]
    [InlineData("/units/ward-7/imports/1")]
    public async Task Somebody_of_another_unit_finds_no_import(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(address)).Status);

    [Theory]
    [InlineData("/units/ward-7/import/01a210ca-e5a2-7a60-a371-3a1816c89021")]
    [InlineData("/units/ward-7/imports/999999")]
    [InlineData("/units/ward-7/imports/999999/undo")]
    public async Task What_never_was_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await world.Lead.OpenAsync(address)).Status);

    [Fact]
    public async Task A_staged_file_is_found_at_its_own_unit_only()
    {
        var preview = await world.Lead.SendNewAsync("ward-7", "f.csv", Files.Bytes(Good), Arrange.Name("Staged"));
        Assert.Equal("Check before storing", preview.Heading);
        var elsewhere = preview.Path.Replace("ward-7", "ward-8", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Analyst.OpenAsync(elsewhere)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Analyst.OpenAsync(preview.Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Reader.OpenAsync(preview.Path)).Status);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var form = await world.Lead.OpenAsync("/units/ward-7/import");
        var again = await form.UploadAsync("Form.File", "empty.csv", []);
        Assert.Equal(["Choose a file that has something in it.", "Say what the file holds."], again.Errors.Order());
        var unsaid = await world.Lead.SendNewAsync("ward-7", "f.csv", Files.Bytes(Good), "", "Rate");
        Assert.Contains("Enter the new measure's name.", unsaid.Errors);
        Assert.Contains("Say in words what the number is out of.", unsaid.Errors);
        Assert.Contains("Enter per how many the rate is, such as 1000.", unsaid.Errors);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var page = await world.Lead.SendNewAsync(
            "ward-7",
            "large.csv",
            new byte[(20 * 1024 * 1024) + 1],
            Arrange.Name("Large")
        );
        Assert.Contains("The file is larger than 20 MB", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task A_file_that_is_too_large_for_the_server_is_thrown_away_and_said_so_beside_the_field()
    {
        var body = new byte[(100 * 1024 * 1024) + 1];
        var page = await world.Lead.SendNewAsync("ward-7", "huge.csv", body, Arrange.Name("Huge"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Import readings", page.Heading);
        Assert.Contains("The file is larger than 20 MB", Assert.Single(page.Errors));
        Assert.Contains("up to 20 MB", page.Document.QuerySelector("#Form-File-hint")!.TextContent);
        Assert.Contains("larger than 20 MB", page.Document.QuerySelector("#Form-File-error")!.TextContent);
        var refused = await world.Reader.Client.PostAsync(
            "/units/ward-7/import",
            new MultipartFormDataContent { { new ByteArrayContent(body), "Form.File", "huge.csv" } }
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("hard_inputs", "14_patient_identifiers.csv", "CHI Number", "9999999999")]
    [InlineData("more_inputs", "14b_identifier_in_a_comment.csv", "row 3, column Comment", "943 476 5919")]
    public async Task A_file_with_patients_details_is_refused_and_never_kept(
        string folder,
        string name,
        string where,
        string value
    )
    {
        var board = await world.BoardAsync();
        var file = await File.ReadAllBytesAsync(Path.Combine(HardInputs.Folder(folder), name));
        var page = await world.Analyst.SendNewAsync(
            board,
            name,
            file,
            Arrange.Name("Refused"),
            more: ("Form.Numerator", "pressure ulcers")
        );
        Assert.Contains("patient", page.Errors[0]);
        Assert.Contains(where, Assert.Single(page.Errors));
        Assert.DoesNotContain(value, page.Source);
        Assert.Equal(0, await world.DraftsAsync(board));
        var at = await world.App.AsSystemAsync(s => s.GetRequiredService<OrganisationCatalogue>().FindAsync(board));
        Assert.Empty(
            await world.App.ReadAsync(db => db.Acts.Where((RecordedAct a) => a.UnitId == at!.Id).ToListAsync())
        );
    }

    [Fact]
    public async Task A_file_whose_columns_are_not_understood_is_searched_as_well()
    {
        var board = await world.BoardAsync();
        var file = Files.Bytes("What,When,Which\nalpha,beta,943 476 5919\n");
        var page = await world.Analyst.SendNewAsync(board, "odd.csv", file, Arrange.Name("Odd"));
        Assert.Contains("Row 2, column 3 looks as if it has a patient's details in it", Assert.Single(page.Errors));
        Assert.DoesNotContain("5919", page.Source);
        Assert.Equal(0, await world.DraftsAsync(board));
    }

    [Fact]
    public async Task The_other_sheets_of_a_workbook_are_searched_as_well()
    {
        var board = await world.BoardAsync();
        var data =
            Workbooks.Row(1, Workbooks.Text("Unit"), Workbooks.Text("Month"), Workbooks.Text("Falls"))
            + Workbooks.Row(2, Workbooks.Text(board), Workbooks.Text("2026-01"), Workbooks.Number("3"));
        var hidden = Workbooks.Row(1, Workbooks.Text("943 476 5919"));
        var file = Workbooks.Of(("Data", "visible", data), ("Notes", "hidden", hidden)).ToArray();
        var page = await world.Analyst.SendNewAsync(board, "book.xlsx", file, Arrange.Name("Sheets"));
        Assert.Contains("Sheet Notes, row 1, column 1", Assert.Single(page.Errors));
        Assert.Equal(0, await world.DraftsAsync(board));
        var clean = Workbooks.Of(("Data", "visible", data), ("Notes", "hidden", "")).ToArray();
        var good = await world.Analyst.SendNewAsync(board, "book.xlsx", clean, Arrange.Name("Sheets"));
        Assert.Equal([1, 0, 0, 0, 0], good.Figures());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_reason()
    {
        var board = await world.BoardAsync();
        var pdf = await world.Analyst.SendNewAsync(board, "a.csv", Files.Bytes("%PDF-1.7 …"), Arrange.Name("Pdf"));
        Assert.Equal(["This is a PDF. Save the table as CSV or XLSX and upload that."], pdf.Errors);
        var quote = await File.ReadAllBytesAsync(
            Path.Combine(HardInputs.Folder("more_inputs"), "11_unclosed_quote.csv")
        );
        var page = await world.Analyst.SendNewAsync(board, "q.csv", quote, Arrange.Name("Quote"), "Count");
        Assert.Contains("opens a quotation mark that is never closed", page.Text);
        Assert.Equal(0, await world.DraftsAsync(board));
    }

    [Fact]
    public async Task A_file_that_nobody_came_back_to_is_forgotten_when_somebody_opens_the_page()
    {
        var board = await world.BoardAsync();
        var at = await world.App.AsSystemAsync(s => s.GetRequiredService<OrganisationCatalogue>().FindAsync(board));
        await world.App.ReadAsync(async db =>
        {
            db.ImportDrafts.Add(Old(at!, world.App.Clock.GetUtcNow().AddHours(-25)));
            return await db.SaveAsync(new Act("Test draft made"));
        });
        Assert.Equal(1, await world.DraftsAsync(board));
        await world.Lead.OpenAsync("/units/ward-7/import");
        Assert.Equal(0, await world.DraftsAsync(board));
    }

    private static ImportDraft Old(UnitRow at, DateTimeOffset then) =>
        new()
        {
            UnitId = at.Id,
            FileName = "old.csv",
            Sha256 = "",
            Content = [],
            Choice = "{}",
            By = "Somebody",
            At = then,
        };
}
