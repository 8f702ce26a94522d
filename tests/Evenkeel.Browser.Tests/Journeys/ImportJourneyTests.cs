using System.Globalization;
using System.Text;
using Evenkeel.Browser.Tests.Pages;

namespace Evenkeel.Browser.Tests.Journeys;

public sealed class ImportJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_uploads_a_spreadsheet_learns_which_rows_cannot_be_used_and_sees_the_charts(bool script)
    {
        var measure = script ? "Bed rails checked" : "Call bells in reach";
        await using var visit = await site.OpenAsync("analyst", script);
        await visit.GoAsync("/units/strathmore/measures");
        await visit.FollowAsync("Import readings");
        await ChooseAsync(visit, measure, FileOf(["Ward 5", "Ward 6"]));
        await visit.HeadingIsAsync("Check before storing");
        await visit.SaysAsync("One unit of the file is not known");
        await visit.SaysAsync("column Checked: 'many' is not a number");
        await visit.Page.Locator("select[name='Form.Rows[0].Do']").SelectOptionAsync("Leave its rows out");
        await visit.PressAsync("Apply these choices");
        await visit.SaysAsync("Store 24 readings in 2 units?");
        await visit.PressAsync("Store 24 readings");
        await visit.HeadingIsAsync("month.csv");
        await visit.SaysAsync("24 readings are stored.");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Ward 5: {measure}" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Ward 6: {measure}" }).ClickAsync();
        await visit.HeadingIsAsync(measure);
        await Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_staged_file_is_stored_and_undone_with_the_keyboard_alone()
    {
        const string measure = "Meals served warm";
        await using var visit = await site.OpenAsync("analyst");
        await visit.GoAsync("/units/medicine/import");
        await ChooseAsync(visit, measure, FileOf(["Ward 5"], unknown: false));
        await visit.HeadingIsAsync("Check before storing");
        var keys = new Keyboard(visit.Page);
        await keys.MoveToAsync("button[value=store]");
        await keys.PressAsync("Enter");
        await visit.HeadingIsAsync("month.csv");
        await keys.MoveToAsync("a[href$='/undo']");
        await keys.PressAsync("Enter");
        await visit.HeadingIsAsync("Undo the import of month.csv");
        await keys.MoveToAsync("main form.ek-form button[type=submit]");
        await keys.PressAsync("Enter");
        await visit.SaysAsync("The import is undone.");
        await visit.SaysAsync("No chart of it is left");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true, 21)]
    [InlineData(false, 21)]
    [InlineData(false, 120)]
    public async Task A_file_that_is_too_large_is_said_so_beside_the_field(bool script, int megabytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"evenkeel-{Guid.NewGuid():N}.csv");
        await using (var file = File.Create(path, 4096, FileOptions.DeleteOnClose))
        {
            file.SetLength(megabytes * 1024L * 1024);
            await using var visit = await site.OpenAsync("analyst", script);
            await visit.GoAsync("/units/strathmore/import");
            await Expect(visit.Page.Locator("#Form-File-hint")).ToContainTextAsync("up to 20 MB");
            await visit.Field("File").SetInputFilesAsync(path);
            if (!script)
            {
                await visit.PressAsync("See what it would do");
            }

            await Expect(visit.Page.Locator("#Form-File-error")).ToContainTextAsync("The file is larger than 20 MB.");
            await visit.HeadingIsAsync("Import readings");
            await visit.PressAsync("See what it would do");
            await visit.HeadingIsAsync("Import readings");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mistyped_form_keeps_the_file_and_a_saved_mapping_is_found_renamed_and_removed(bool script)
    {
        var measure = script ? "Hands washed" : "Notes signed";
        await using var visit = await site.OpenAsync("analyst", script);
        await visit.GoAsync("/units/medicine/import");
        await ChooseAsync(visit, "", FileOf(["Ward 5"], unknown: false).Replace("Checked", measure));
        await visit.SaysAsync("Enter the new measure's name.");
        await visit.SaysAsync("month.csv is here already");
        await visit.Field("Name of the new measure").FillAsync(measure);
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Check before storing");
        await visit.Page.GetByText("Save how this file is read").ClickAsync();
        await visit.Field("Name of the mapping").FillAsync($"{measure}, monthly");
        await visit.PressAsync("Save this mapping");
        await visit.SaysAsync("The next file with these columns is known by it.");
        await visit.GoAsync("/units/medicine/import");
        await ChooseFileAsync(visit, FileOf(["Ward 6"], unknown: false).Replace("Checked", measure));
        await visit.PressAsync("See what it would do");
        await visit.SaysAsync("This file has the columns of a kind that is known.");
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Check before storing");
        await visit.GoAsync("/units/medicine/import/mappings");
        await PageCheck.AssertGoodAsync(visit, "/units/medicine/import/mappings");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.FollowAsync($"Rename {measure}, monthly");
        await visit.Field("Name of the mapping").FillAsync($"{measure}, each month");
        await visit.PressAsync("Save the name");
        await visit.FollowAsync($"Remove {measure}, each month");
        await visit.SaysAsync("What was imported by it stays as it is.");
        await visit.PressAsync("Remove this mapping");
        await visit.SaysAsync("is removed.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_pages_of_an_import_are_axe_clean_and_keep_to_their_width()
    {
        await using var visit = await site.OpenAsync("analyst");
        await PageCheck.AssertGoodAsync(visit, "/units/maternity-ward/import");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.GoAsync("/units/strathmore/import");
        await ChooseAsync(visit, "Doors closed at night", FileOf(["Ward 5", "Ward 6"]));
        await visit.HeadingIsAsync("Check before storing");
        var preview = new Uri(visit.Page.Url).PathAndQuery;
        await PageCheck.AssertGoodAsync(visit, preview);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.Locator("button[value=store]").ClickAsync();
        await visit.HeadingIsAsync("month.csv");
        var done = new Uri(visit.Page.Url).PathAndQuery;
        await PageCheck.AssertGoodAsync(visit, done);
        await PageCheck.AssertGoodAsync(visit, $"{done}/undo");
        await PageCheck.AssertGoodAsync(visit, "/units/strathmore/imports");
        await PageCheck.AssertGoodAsync(visit, "/units/ward-6/imports");
    }

    private static async Task ChooseAsync(Visit visit, string measure, string file)
    {
        await ChooseFileAsync(visit, file);
        await visit.Field("A new measure").CheckAsync();
        await visit.Field("Name of the new measure").FillAsync(measure);
        await visit.Field("What kind of number is it?").SelectOptionAsync("Count");
        await visit.Field("How often is there a reading?").SelectOptionAsync("Every month");
        await visit.Field("What is counted or measured?").FillAsync("checked");
        await visit.PressAsync("See what it would do");
    }

    private static Task ChooseFileAsync(Visit visit, string file) =>
        visit
            .Field("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "month.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(file),
                }
            );

    /// <summary>A year of months; one unit that nobody knows and one number that is none.</summary>
    private static string FileOf(string[] wards, bool unknown = true)
    {
        var file = new StringBuilder("Ward,Month,Checked\n");
        for (var month = 1; month <= 12; month++)
        {
            foreach (var ward in wards)
            {
                file.Append(ward)
                    .Append(",2025-")
                    .Append(month.ToString("00", CultureInfo.InvariantCulture))
                    .Append(',')
                    .Append(10 + (month * 7 % 5))
                    .Append('\n');
            }
        }

        return unknown
            ? file.Append("Another place,2025-01,9\nWard 5,2025-13,8\nWard 6,2026-01,many\n").ToString()
            : file.ToString();
    }
}
