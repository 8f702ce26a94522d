using System.Globalization;
using System.Text;

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

    private static async Task ChooseAsync(Visit visit, string measure, string file)
    {
        await visit
            .Field("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "month.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(file),
                }
            );
        await visit.Field("A new measure").CheckAsync();
        await visit.Field("Name of the new measure").FillAsync(measure);
        await visit.Field("What kind of number is it?").SelectOptionAsync("Count");
        await visit.Field("How often is there a reading?").SelectOptionAsync("Every month");
        await visit.Field("What is counted or measured?").FillAsync("checked");
        await visit.PressAsync("See what it would do");
    }

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
