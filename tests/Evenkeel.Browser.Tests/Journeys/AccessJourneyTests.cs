namespace Evenkeel.Browser.Tests.Journeys;

public sealed class AccessJourneyTests(Site site)
{
    [Theory]
    [ThreeMeans]
    public async Task A_reader_sees_what_the_ward_sees_and_changes_nothing(Means means)
    {
        await using var visit = await site.OpenAsync("", means);
        await visit.GoAsync("/demo");
        await visit.PressAsync("Chris Reader");
        await visit.HeadingIsAsync("My units");
        await visit.FollowAsync("Ward 7");
        await visit.HeadingIsAsync("Ward 7");
        await visit.FollowAsync("What the measures of Ward 7 say");
        await visit.HeadingIsAsync("Measures");
        await NothingToChangeAsync(visit);
        await visit.FollowAsync("Falls");
        await visit.HeadingIsAsync("Falls");
        await NothingToChangeAsync(visit);
        var response = await visit.GoAsync("/units/ward-7/record");
        Assert.Equal(403, response.Status);
        await visit.HeadingIsAsync("You may not do this");
        await visit.SaysAsync("record readings here");
        await visit.FollowAsync("Go to my units");
        await visit.HeadingIsAsync("My units");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [ThreeMeans]
    public async Task What_somebody_may_not_see_is_not_there(Means means)
    {
        await using var visit = await site.OpenAsync("charge-nurse", means);
        var response = await visit.GoAsync("/units/ward-6/measures");
        Assert.Equal(404, response.Status);
        await visit.HeadingIsAsync("Page not found");
    }

    [Theory]
    [ThreeMeans]
    public async Task The_first_administrator_sets_it_up_signs_out_and_in_again(Means means)
    {
        await using var application = await Application.StartAsync(demonstration: false);
        await using var visit = await site.OpenAsync(application, means);
        await FirstAdministrator.SetUpAsync(visit);
        await visit.SaysAsync("Evenkeel is set up.");
        await visit.SignOutAsync();
        await visit.FollowAsync("Sign in");
        await visit.HeadingIsAsync("Sign in");
        await visit.FillAsync("E-mail address", FirstAdministrator.Email);
        await visit.FillAsync("Password", FirstAdministrator.Password);
        await visit.PressAsync("Sign in");
        await visit.HeadingIsAsync("My units");
        await Expect(visit.Link(FirstAdministrator.Organisation).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [ThreeMeans]
    public async Task Somebody_turns_the_second_step_on_and_signs_in_with_a_code(Means means)
    {
        var person = new Newcomer($"Casey {means}", $"casey.{means}@strathmore.example");
        await using var administrator = await site.OpenAsync("administrator");
        await administrator.GoAsync("/units/ward-22/people");
        var link = await person.InviteAsync(administrator, "Team member");
        await using var visit = await site.OpenAsync("", means);
        await person.TakeLinkAsync(visit, link);
        await visit.PressAsync(visit.PersonMenu);
        await visit.FollowAsync("My account");
        await visit.FollowAsync("Turn on Second step");
        var key = await visit.Page.Locator("main code").InnerTextAsync();
        await EnterCodeAsync(visit, key);
        await visit.SignOutAsync();
        await person.SignInAsync(visit);
        await visit.HeadingIsAsync("Second step");
        await visit.FillAsync("Code", "12345");
        await visit.PressAsync("Sign in");
        await Expect(visit.Page.Locator(".nhsuk-error-summary")).ToBeVisibleAsync();
        await visit.FillAsync("Code", Totp.Now(key));
        await visit.PressAsync("Sign in");
        await visit.HeadingIsAsync("My units");
        await visit.SaysAsync("Ward 22");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Where the machine stood still for longer than a code is good for, the page asks for the newest one: the same key shows it.</summary>
    private static async Task EnterCodeAsync(Visit visit, string key)
    {
        await visit.FillAsync("Code", Totp.Now(key));
        await visit.PressAsync("Turn it on");
        var (isOn, isLate) = (
            visit.Page.GetByText("The second step is on"),
            visit.Page.GetByText("enter the newest code")
        );
        await Expect(isOn.Or(isLate).First).ToBeVisibleAsync();
        if (await isLate.First.IsVisibleAsync())
        {
            Assert.Equal(key, await visit.Page.Locator("main code").InnerTextAsync());
            await visit.FillAsync("Code", Totp.Now(key));
            await visit.PressAsync("Turn it on");
        }

        await visit.SaysAsync("The second step is on");
    }

    private static async Task NothingToChangeAsync(Visit visit)
    {
        foreach (
            var change in (string[])
                [
                    "Record readings",
                    "Record a reading",
                    "Import readings",
                    "Add a measure",
                    "Respond",
                    "Answer",
                    "Change the measure",
                ]
        )
        {
            await Expect(visit.Link(change)).ToHaveCountAsync(0);
        }
    }
}
