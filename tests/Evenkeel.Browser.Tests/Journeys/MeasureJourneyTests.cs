namespace Evenkeel.Browser.Tests.Journeys;

public sealed class MeasureJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_adds_a_measure_and_sees_its_first_reading_on_a_chart(bool script)
    {
        var name = script ? "Bells answered in time" : "Meals kept for later";
        await using var visit = await site.OpenAsync("analyst", script);
        await visit.GoAsync("/units/ward-6/measures");
        await visit.FollowAsync("Add a measure");
        await visit.HeadingIsAsync("Add a measure");
        await visit.Field("Name").FillAsync(name);
        await visit.Field("Count").CheckAsync();
        await visit.Field("How often is there a reading?").SelectOptionAsync("Every month");
        await visit.Field("Lower is better").CheckAsync();
        await visit.PressAsync("Add the measure");
        await visit.HeadingIsAsync(name);
        await visit.SaysAsync("No reading yet");
        await visit.FollowAsync("Record a reading");
        await visit.Page.Locator("[name='Form.Rows[0].First']").FillAsync("7");
        await visit.PressAsync("Save these readings");
        await visit.SaysAsync("One reading is saved.");
        await visit.FollowAsync(name);
        await visit.HeadingIsAsync(name);
        await Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Of_two_who_correct_one_reading_the_second_sees_both(bool script, int row)
    {
        await using var first = await site.OpenAsync("service-manager", script);
        await using var second = await site.OpenAsync("analyst", script);
        await OpenReadingAsync(first, row);
        await OpenReadingAsync(second, row);
        await CorrectAsync(first, "41");
        await first.SaysAsync("The correction is saved; what it was before is kept.");
        await CorrectAsync(second, "43");
        await second.SaysAsync("Someone else changed this while you were working on it");
        var versions = second.Page.Locator(".ek-differs").First;
        await Expect(versions).ToContainTextAsync("41");
        await Expect(versions).ToContainTextAsync("43");
        await second.PressAsync("Keep mine");
        await second.SaysAsync("The correction is saved; what it was before is kept.");
        await Expect(second.Page.Locator("main tbody tr").Nth(row)).ToContainTextAsync("43");
    }

    private async Task OpenReadingAsync(Visit visit, int row)
    {
        await visit.GoAsync(await site.AddressAsync("/units/ward-5/measures/[Complaints]/readings"));
        await visit.Page.Locator("main tbody th a").Nth(row).ClickAsync();
        await Expect(visit.Button("Save the correction")).ToBeVisibleAsync();
    }

    private static async Task CorrectAsync(Visit visit, string number)
    {
        await visit.Page.Locator("[name='Form.First']").FillAsync(number);
        await visit.Field("Why is it corrected?").FillAsync("Counted again");
        await visit.PressAsync("Save the correction");
    }
}
