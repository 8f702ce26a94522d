using System.Globalization;

namespace Evenkeel.Browser.Tests.Journeys;

public sealed class MeasureJourneyTests(Site site)
{
    [Theory]
    [ThreeMeans]
    public async Task An_analyst_adds_a_measure_gives_it_to_units_and_rebases_it(Means means)
    {
        var name = $"Bells answered by {means}";
        await using var visit = await site.OpenAsync("analyst", means);
        await visit.GoAsync("/units/medicine/measures");
        await AddAsync(visit, name);
        await GiveAsync(visit, name);
        await visit.GoAsync("/units/ward-1/measures?view=table");
        await visit.FollowAsync(name);
        await visit.SaysAsync("No reading yet");
        await PasteAsync(visit, name);
        await Expect(visit.Page.Locator("main figure svg").First).ToBeVisibleAsync();
        await RebaseAsync(visit, name);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(Means.Mouse, 0)]
    [InlineData(Means.Keyboard, 1)]
    [InlineData(Means.NoScript, 2)]
    public async Task Of_two_who_correct_one_reading_the_second_sees_both_and_nothing_is_lost(Means means, int row)
    {
        await using var first = await site.OpenAsync("service-manager", means);
        await using var second = await site.OpenAsync("analyst", means);
        await OpenReadingAsync(first, row);
        await OpenReadingAsync(second, row);
        await CorrectAsync(first, "41", "Save the correction");
        await first.SaysAsync("The correction is saved; what it was before is kept.");
        await CorrectAsync(second, "43", "Save the correction");
        await second.SaysAsync("Someone else changed this while you were working on it");
        var versions = second.Page.Locator(".ek-differs").First;
        await Expect(versions).ToContainTextAsync("41");
        await Expect(versions).ToContainTextAsync("43");
        await second.PressAsync("Keep mine");
        await second.SaysAsync("The correction is saved; what it was before is kept.");
        var reading = second.Page.Locator("main tbody tr").Nth(row);
        await Expect(reading).ToContainTextAsync("43");
        await second.PressAsync(reading.Locator("th a"));
        await Expect(second.Page.Locator(".ek-history")).ToContainTextAsync("41");
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    private static async Task AddAsync(Visit visit, string name)
    {
        await visit.FollowAsync("Add a measure");
        await visit.HeadingIsAsync("Add a measure");
        await visit.FillAsync("Name", name);
        await visit.ChooseAsync("Count");
        await visit.SelectAsync("How often is there a reading?", "Every month");
        await visit.ChooseAsync("Lower is better");
        await visit.PressAsync("Add the measure");
        await visit.HeadingIsAsync(name);
        await visit.SaysAsync("No reading yet");
    }

    private static async Task GiveAsync(Visit visit, string name)
    {
        await visit.FollowAsync("Give to units");
        await visit.HeadingIsAsync($"Give {name} to units");
        await visit.ChooseAsync("Ward 1 team");
        await visit.ChooseAsync("Ward 5 team");
        await visit.PressAsync("Give the measure");
        await visit.SaysAsync("2 more units have the measure now.");
    }

    private static async Task PasteAsync(Visit visit, string name)
    {
        await visit.FollowAsync("Readings");
        await visit.HeadingIsAsync($"Readings: {name}");
        await visit.FollowAsync("Paste many");
        await visit.FillAsync("Rows: period, number", string.Join('\n', Months()));
        await visit.PressAsync("Look at the rows");
        await visit.SaysAsync("24 readings to save");
        await visit.PressAsync("Save 24 readings");
        await visit.SaysAsync("24 readings are saved.");
        await visit.HeadingIsAsync(name);
    }

    private static async Task RebaseAsync(Visit visit, string name)
    {
        var why = "A second bell on the corridor";
        await visit.FollowAsync("Phases and ghost points");
        await visit.HeadingIsAsync($"Phases and ghost points: {name}");
        var form = visit.Page.Locator("form", new() { Has = visit.Page.Locator("[name='Start.Starts']") });
        await visit.SelectAsync(form.Locator("select"), "Jan 2025");
        await visit.FillAsync("What changed", why);
        await visit.PressAsync(form.GetByRole(AriaRole.Button));
        await visit.SaysAsync("The new phase has begun.");
        await visit.SaysAsync(why);
        await visit.FollowAsync("Back to the chart");
        await Expect(visit.Page.Locator("main figure").First).ToContainTextAsync("A second bell");
    }

    private static IEnumerable<string> Months() =>
        Enumerable
            .Range(0, 24)
            .Select(month => new DateOnly(2024, 1, 1).AddMonths(month))
            .Select(month =>
                string.Create(CultureInfo.InvariantCulture, $"{month:MMM yyyy}\t{10 + (month.Month * 7 % 5)}")
            );

    private async Task OpenReadingAsync(Visit visit, int row)
    {
        await visit.GoAsync(await site.AddressAsync("/units/ward-5/measures/[Complaints]/readings"));
        await visit.PressAsync(visit.Page.Locator("main tbody th a").Nth(row));
        await Expect(visit.Button("Save the correction")).ToBeVisibleAsync();
    }

    private static async Task CorrectAsync(Visit visit, string number, string verb)
    {
        await visit.FillAsync(visit.Page.Locator("[name='Form.First']"), number);
        await visit.FillAsync("Why is it corrected?", "Counted again");
        await visit.PressAsync(verb);
    }
}
