namespace Evenkeel.Browser.Tests.Journeys;

public sealed class UnitJourneyTests(Site site)
{
    [Theory]
    [InlineData(Means.Mouse, "Ward 31")]
    [InlineData(Means.Keyboard, "Ward 32")]
    [InlineData(Means.NoScript, "Ward 33")]
    public async Task An_administrator_adds_and_moves_a_unit_and_people_come_and_go(Means means, string ward)
    {
        var code = ward.Replace(' ', '-').ToLowerInvariant();
        var person = new Newcomer($"Lee {means}", $"lee.{means}@strathmore.example");
        await using var visit = await site.OpenAsync("administrator", means);
        await AddAsync(visit, ward);
        await MoveAsync(visit, ward);
        await visit.FollowAsync("People");
        await visit.HeadingIsAsync("People");
        var link = await person.InviteAsync(visit, "Team lead");
        await using var own = await site.OpenAsync("", means);
        await person.TakeLinkAsync(own, link);
        await own.SaysAsync(ward);
        await AssertSpentAsync(link, means);
        await GiveAndEndAsync(visit, person);
        await LeaveAsync(visit, person, code);
        await visit.GoAsync($"/units/{code}/people");
        await visit.SaysAsync("Jo Service");
        await Expect(visit.Link(person.Name)).ToHaveCountAsync(0);
        var after = await own.GoAsync($"/units/{code}");
        Assert.True(
            after.Status == 404 || after.Url.Contains("/sign-in", StringComparison.Ordinal),
            $"{after.Status} {after.Url}"
        );
        Assert.Empty(visit.Complaints);
    }

    private static async Task AddAsync(Visit visit, string ward)
    {
        await visit.GoAsync("/units/older-people");
        await visit.FollowAsync("Add a unit");
        await visit.HeadingIsAsync("Add a unit");
        await visit.FillAsync("Name", ward);
        await visit.ChooseAsync("Team");
        await visit.PressAsync("Add the unit");
        await visit.HeadingIsAsync(ward);
        await visit.SaysAsync($"{ward} is added.");
    }

    private static async Task MoveAsync(Visit visit, string ward)
    {
        await visit.FollowAsync("Move it, or let a second unit oversee it");
        await visit.HeadingIsAsync($"Move {ward}");
        await visit.ChooseAsync("It moves to another unit");
        await visit.FillAsync("The other unit", "surgery");
        await visit.PressAsync("See what this means");
        await visit.SaysAsync("This is what will happen");
        await visit.PressAsync("Do it");
        await visit.SaysAsync($"{ward} has its new place.");
        await Expect(visit.Link("Surgery").First).ToBeVisibleAsync();
    }

    private async Task AssertSpentAsync(string link, Means means)
    {
        await using var second = await site.OpenAsync("", means);
        await second.GoAsync(link);
        await second.HeadingIsAsync("This link no longer works");
    }

    private static async Task GiveAndEndAsync(Visit visit, Newcomer person)
    {
        await visit.GoAsync("/units/surgery/people");
        await visit.FollowAsync("Give a role");
        await visit.HeadingIsAsync("Give a role");
        await visit.FillAsync("E-mail address", person.Email);
        await visit.ChooseAsync("Reader");
        await visit.PressAsync("Give the role");
        await visit.HeadingIsAsync("People");
        await visit.FollowAsync($"End the role of {person.Name}");
        await visit.HeadingIsAsync($"End the role of {person.Name}");
        await visit.PressAsync("End the role");
        await visit.SaysAsync("no longer has this role");
    }

    private static async Task LeaveAsync(Visit visit, Newcomer person, string code)
    {
        await visit.GoAsync($"/units/{code}/people");
        await visit.FollowAsync(person.Name);
        await visit.HeadingIsAsync(person.Name);
        await visit.FollowAsync($"{person.Name} leaves: hand over and close the account");
        await visit.HeadingIsAsync($"{person.Name} leaves");
        await visit.SaysAsync("What they hold");
        await visit.FillAsync("Hand over to (optional)", "service-manager@strathmore.example");
        await visit.PressAsync($"Mark {person.Name} as left");
        await visit.SaysAsync("has left. What they recorded stays, with their name.");
    }
}
