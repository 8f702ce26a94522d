using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Web;

/// <summary>A ward's computer has many hands: what happens to a form when somebody else signs in, or nobody is signed in any more.</summary>
public sealed class SharedComputerTests(World world)
{
    [Fact]
    public async Task A_form_that_another_person_had_opened_is_not_saved_and_a_page_says_what_happened()
    {
        var (_, browser) = await world.PersonAsync(Arrange.Unique("first-hand"), Role.Lead, "ward-7");
        var form = await browser.OpenAsync("/units/ward-7/measures/add");
        await SignOutAsync(browser);
        await SignInAsync(browser, "lead@example.org");
        var page = await form.SubmitAsync(("Form.Name", "Typed by the first"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This was not saved", page.Heading);
        Assert.Contains("Lead Person is signed in in this browser now.", page.Text);
        Assert.Contains("Nothing was changed.", page.Text);
        var said = page.Document.QuerySelector("not-saved [data-lost]")!;
        Assert.Contains("Back button", said.TextContent);
        Assert.Equal("/units/ward-7/measures/add", said.QuerySelector("a")!.GetAttribute("href"));
        var back = page.Document.QuerySelector("not-saved [name=returnUrl]")!.GetAttribute("value");
        Assert.Equal("/sign-in?returnUrl=%2Funits%2Fward-7%2Fmeasures%2Fadd", back);
    }

    [Fact]
    public async Task A_form_that_the_next_person_may_not_send_either_was_not_saved_and_says_so()
    {
        var (_, browser) = await world.PersonAsync(Arrange.Unique("may"), Role.Lead, "ward-7");
        var form = await browser.OpenAsync("/units/ward-7/measures/add");
        await SignOutAsync(browser);
        await SignInAsync(browser, "nurse@example.org");
        var page = await form.SubmitAsync(("Form.Name", "Typed by the first"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This was not saved", page.Heading);
        Assert.Contains("Nurse Person is signed in in this browser now.", page.Text);
        Assert.NotNull(page.Document.QuerySelector("not-saved"));
    }

    [Fact]
    public async Task A_form_sent_after_signing_out_leads_to_signing_in_with_a_sentence_and_back_to_its_page()
    {
        var name = Arrange.Unique("signed-out");
        var (_, browser) = await world.PersonAsync(name, Role.Lead, "ward-7");
        var form = await browser.OpenAsync("/units/ward-7/measures/add");
        await SignOutAsync(browser);
        var page = await form.SubmitAsync(("Form.Name", "Typed before"));
        Assert.Equal("Sign in", page.Heading);
        Assert.Contains("You had been signed out, so that what you sent was not saved", page.Text);
        Assert.NotNull(page.Document.QuerySelector("not-saved [data-kept][hidden]"));
        var next = await page.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Password", World.Password));
        Assert.Equal("/units/ward-7/measures/add", next.Path);
    }

    [Fact]
    public async Task The_server_ends_a_session_that_asks_for_nothing_though_no_script_runs()
    {
        await using var own = new World();
        await own.InitializeAsync();
        own.App.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("My units", (await own.Nurse.OpenAsync("/")).Heading);
        own.App.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("My units", (await own.Nurse.OpenAsync("/")).Heading);
        var here = await own.Nurse.Client.PostAsync("/here", null);
        Assert.Equal(HttpStatusCode.NoContent, here.StatusCode);
        own.App.Clock.Advance(TimeSpan.FromMinutes(26));
        Assert.StartsWith("/sign-in", (await own.Nurse.OpenAsync("/units/ward-7")).Path);
    }

    [Theory]
    [InlineData("kept", "is kept on this computer for you")]
    [InlineData("lost", "could not be kept")]
    [InlineData("nothing", "Nothing that was typed had been left unsaved.")]
    public async Task Being_signed_out_says_what_became_of_what_was_typed(string idle, string sentence) =>
        Assert.Contains(sentence, (await world.Nobody.OpenAsync($"/sign-in?idle={idle}")).Text);

    private static async Task SignOutAsync(Browser browser)
    {
        var page = await browser.OpenAsync("/account");
        var token = page
            .Document.QuerySelector("form[action='/sign-out'] [name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        await browser.SendAsync("/sign-out", [new("__RequestVerificationToken", token)]);
    }

    private static async Task SignInAsync(Browser browser, string email)
    {
        var form = await browser.OpenAsync("/sign-in");
        await form.SubmitAsync(("Form.Email", email), ("Form.Password", World.Password));
    }
}
