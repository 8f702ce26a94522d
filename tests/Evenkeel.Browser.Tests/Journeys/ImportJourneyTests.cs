namespace Evenkeel.Browser.Tests.Journeys;

public sealed class ImportJourneyTests(Site site)
{
    private const string Published = "ae_weekly_by_hospital_2015-2023.csv";

    [Theory]
    [ThreeMeans]
    public async Task An_analyst_uploads_a_spreadsheet_learns_which_rows_cannot_be_used_and_sees_the_charts(Means means)
    {
        var measure = $"Call bells in reach by {means}";
        await using var visit = await site.OpenAsync("analyst", means);
        await visit.GoAsync("/units/strathmore/measures");
        await visit.FollowAsync("Import readings");
        await visit.HeadingIsAsync("Import readings");
        await Spreadsheet.ChooseAsync(
            visit,
            measure,
            Spreadsheet.FileOf([.. Spreadsheet.YearOf("Ward 5"), .. Spreadsheet.YearOf("Ward 6"), .. Spreadsheet.Odd])
        );
        await visit.HeadingIsAsync("Check before storing");
        await visit.SaysAsync("One unit of the file is not known");
        await visit.SaysAsync("column Checked: 'many' is not a number");
        await visit.SelectAsync(visit.Page.Locator("select[name='Form.Rows[0].Do']"), "Leave its rows out");
        await visit.PressAsync("Apply these choices");
        await visit.SaysAsync("Store 24 readings in 2 units?");
        await visit.PressAsync("Store 24 readings");
        await visit.HeadingIsAsync(Spreadsheet.Name);
        await visit.SaysAsync("24 readings are stored.");
        await Expect(visit.Link($"Ward 5: {measure}")).ToBeVisibleAsync();
        await visit.FollowAsync($"Ward 6: {measure}");
        await visit.HeadingIsAsync(measure);
        await Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [ThreeMeans]
    public async Task An_analyst_imports_a_real_published_file_sees_the_charts_and_undoes_it(Means means)
    {
        var path = Path.Combine(Folders.Data, "time_series", Published);
        Assert.SkipUnless(File.Exists(path), "The shared data are absent.");
        await using var visit = await site.OpenAsync("analyst", means);
        await visit.GoAsync("/units/S92000003/import");
        await visit.AttachAsync(
            "File",
            new()
            {
                Name = Published,
                MimeType = "text/csv",
                Buffer = await File.ReadAllBytesAsync(path),
            }
        );
        await visit.ChooseAsync("A published file that Evenkeel knows");
        await visit.SelectAsync("Published file", "A&E by hospital, weekly");
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Check before storing");
        await visit.PressAsync(visit.Page.Locator("button[value=store]"));
        await visit.HeadingIsAsync(Published);
        await visit.SaysAsync("readings are stored.");
        await visit.PressAsync(visit.Page.Locator("main .ek-card a").First);
        await Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        await visit.GoAsync("/units/S92000003/imports");
        await visit.FollowAsync(Published);
        await visit.FollowAsync("Undo this import");
        await visit.HeadingIsAsync($"Undo the import of {Published}");
        await visit.PressAsync("Undo this import");
        await visit.SaysAsync("The import is undone.");
        await visit.SaysAsync("No chart of it is left");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(Means.Mouse, 21)]
    [InlineData(Means.NoScript, 21)]
    [InlineData(Means.NoScript, 120)]
    public async Task A_file_that_is_too_large_is_said_so_beside_the_field(Means means, int megabytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"evenkeel-{Guid.CreateVersion7():N}.csv");
        await using var file = new FileStream(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete,
            4096,
            FileOptions.DeleteOnClose
        );
        file.SetLength(megabytes * 1024L * 1024);
        await using var visit = await site.OpenAsync("analyst", means);
        await visit.GoAsync("/units/strathmore/import");
        await Expect(visit.Page.Locator("#Form-File-hint")).ToContainTextAsync("up to 20 MB");
        await visit.Field("File").SetInputFilesAsync(path);
        if (means == Means.NoScript)
        {
            await visit.PressAsync("See what it would do");
        }

        await Expect(visit.Page.Locator("#Form-File-error")).ToContainTextAsync("The file is larger than 20 MB.");
        await visit.HeadingIsAsync("Import readings");
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Import readings");
    }

    [Theory]
    [ThreeMeans]
    public async Task A_mistyped_form_keeps_the_file_and_a_saved_mapping_is_found_renamed_and_removed(Means means)
    {
        var measure = $"Hands washed by {means}";
        await using var visit = await site.OpenAsync("analyst", means);
        await visit.GoAsync("/units/medicine/import");
        await Spreadsheet.ChooseAsync(visit, "", Spreadsheet.FileOf(measure, Spreadsheet.YearOf("Ward 5")));
        await visit.SaysAsync("Enter the new measure's name.");
        await visit.SaysAsync("month.csv is here already");
        await visit.FillAsync("Name of the new measure", measure);
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Check before storing");
        await visit.PressAsync(visit.Page.Locator("summary", new() { HasText = "Save how this file is read" }));
        await visit.FillAsync("Name of the mapping", $"{measure}, monthly");
        await visit.PressAsync("Save this mapping");
        await visit.SaysAsync("The next file with these columns is known by it.");
        await visit.GoAsync("/units/medicine/import");
        await visit.AttachAsync("File", Spreadsheet.FileOf(measure, Spreadsheet.YearOf("Ward 6")));
        await visit.PressAsync("See what it would do");
        await visit.SaysAsync("This file has the columns of a kind that is known.");
        await visit.PressAsync("See what it would do");
        await visit.HeadingIsAsync("Check before storing");
        await visit.GoAsync("/units/medicine/import/mappings");
        await visit.FollowAsync($"Rename {measure}, monthly");
        await visit.FillAsync("Name of the mapping", $"{measure}, each month");
        await visit.PressAsync("Save the name");
        await visit.FollowAsync($"Remove {measure}, each month");
        await visit.SaysAsync("What was imported by it stays as it is.");
        await visit.PressAsync("Remove this mapping");
        await visit.SaysAsync("is removed.");
        Assert.Empty(visit.Complaints);
    }
}
