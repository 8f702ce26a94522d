namespace Evenkeel.Browser.Tests.Journeys;

public sealed class AccessJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_is_told_why_nothing_can_be_recorded(bool script)
    {
        await using var visit = await site.OpenAsync("reader", script);
        var response = await visit.GoAsync("/units/ward-7/record");
        Assert.Equal(403, response.Status);
        await visit.HeadingIsAsync("You may not do this");
        await visit.SaysAsync("record readings here");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_somebody_may_not_see_is_not_there(bool script)
    {
        await using var visit = await site.OpenAsync("charge-nurse", script);
        var response = await visit.GoAsync("/units/ward-6/measures");
        Assert.Equal(404, response.Status);
        await visit.HeadingIsAsync("Page not found");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_administrator_sets_it_up_signs_out_and_in_again(bool script)
    {
        await using var application = await Application.StartAsync(demonstration: false);
        await using var visit = await site.OpenAsync(application, script);
        await FirstAdministrator.SetUpAsync(visit);
        await visit.SaysAsync("Evenkeel is set up.");
        await visit.Page.Locator(".ek-menu__name").ClickAsync();
        await visit.PressAsync("Sign out");
        await visit.HeadingIsAsync("Quality, in balance");
        await visit.FollowAsync("Sign in");
        await visit.Field("E-mail address").FillAsync(FirstAdministrator.Email);
        await visit.Field("Password").FillAsync(FirstAdministrator.Password);
        await visit.PressAsync("Sign in");
        await visit.HeadingIsAsync("My units");
        await Expect(visit.Link(FirstAdministrator.Organisation).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }
}
