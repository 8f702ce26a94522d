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
}
