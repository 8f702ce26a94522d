using System.Net;
using AngleSharp.Html.Dom;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Organisation;

public sealed class PeopleTests(World world)
{
    [Theory]
    [InlineData("invite")]
    [InlineData("give-role")]
    public async Task Only_an_administrator_of_the_unit_may_change_its_people(string page)
    {
        var nurse = await world.Nurse.OpenAsync($"/units/ward-7/people/{page}");
        Assert.Equal(HttpStatusCode.Forbidden, nurse.Status);
        Assert.Contains("You may not invite people or change their roles. Who may: administrator.", nurse.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"/units/ward-7/people/{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Admin.OpenAsync($"/units/elsewhere/people/{page}")).Status);
    }

    [Fact]
    public async Task The_list_shows_who_counts_here_and_above()
    {
        var page = await world.Nurse.OpenAsync("/units/ward-7/people");
        Assert.Contains("Lead Person", page.Text);
        Assert.Contains("Admin Person", page.Text);
        Assert.DoesNotContain("Outsider Person", page.Text);
        var here = await world.Nurse.OpenAsync("/units/ward-7/people?where=Here&role=lead");
        Assert.Contains("Lead Person", here.Text);
        Assert.DoesNotContain("Admin Person", here.Text);
        Assert.Contains("Nobody matches", (await world.Nurse.OpenAsync("/units/ward-7/people?q=zzz")).Text);
    }

    [Fact]
    public async Task An_empty_invitation_says_what_is_missing()
    {
        var page = await (await world.Admin.OpenAsync("/units/ward-7/people/invite")).SubmitAsync();
        Assert.Equal(
            ["Enter the person's name.", "Enter the person's e-mail address.", "Choose the role."],
            page.Errors
        );
    }

    [Fact]
    public async Task Who_is_invited_chooses_a_password_once_and_sees_the_unit()
    {
        var email = $"{Arrange.Unique("new")}@example.org";
        var page = await InviteAsync(email);
        var link = ((IHtmlInputElement)page.Document.QuerySelector("#one-time-link")!).Value;
        var path = new Uri(link).AbsolutePath;
        var browser = new Browser(world.App);
        await (await browser.OpenAsync(path)).SubmitAsync(("Form.Password", World.Password));
        Assert.Equal("Ward 7", (await browser.OpenAsync("/units/ward-7")).Heading);
        Assert.Contains("no longer works", (await new Browser(world.App).OpenAsync(path)).Text);
        Assert.Contains("known already", Assert.Single((await InviteAsync(email.ToUpperInvariant())).Errors));
    }

    [Fact]
    public async Task A_role_is_given_and_ended_and_counts_no_longer()
    {
        var name = Arrange.Unique("helper");
        var (id, browser) = await world.PersonAsync(name, Role.Reader, "ward-x");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/units/ward-8")).Status);
        var form = await world.Admin.OpenAsync("/units/ward-8/people/give-role");
        var given = await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Role", "reader"));
        Assert.Contains($"{name} is reader at Ward 8.", given.Text);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/units/ward-8")).Status);
        var again = await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Role", "reader"));
        Assert.Equal([$"{name} holds this role at Ward 8 already."], again.Errors);
        await EndAsync(world.Admin, "ward-8", name);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/units/ward-8")).Status);
        await world.ActAsync("person", id.Value, "Role ended");
    }

    [Fact]
    public async Task A_role_from_a_later_day_counts_from_then()
    {
        var name = Arrange.Unique("later");
        var (_, browser) = await world.PersonAsync(name, Role.Reader, "ward-x");
        var form = await world.Admin.OpenAsync("/units/ward-8/people/give-role");
        await form.SubmitAsync(
            ("Form.Email", $"{name}@example.org"),
            ("Form.Role", "reader"),
            ("Form.From.Year", "2027")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/units/ward-8")).Status);
    }

    [Fact]
    public async Task The_last_administrator_of_the_top_stays()
    {
        var page = await EndAsync(world.Top, "scotland", "Top Person");
        Assert.Contains("is the last administrator here", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task An_administrator_of_one_unit_cannot_open_the_account_of_somebody_with_a_role_elsewhere()
    {
        var (ward, name) = (Arrange.Unique("small-ward"), Arrange.Unique("powerful"));
        await world.UnitAsync(ward, Level.Team, "medicine");
        var (powerful, _) = await world.PersonAsync(name, Role.Reader, ward);
        var (_, administrator) = await world.PersonAsync(Arrange.Unique("local"), Role.Administrator, ward);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync($"/people/{powerful}/new-link")).Status);
        await world.App.GiveRoleAsync(powerful, "strathmore", Role.Administrator);
        foreach (var page in new[] { "new-link", "edit", "leave" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/people/{powerful}/{page}")).Status);
        }
    }

    private async Task<Page> InviteAsync(string email)
    {
        var form = await world.Admin.OpenAsync("/units/ward-7/people/invite");
        return await form.SubmitAsync(("Form.Name", "New Person"), ("Form.Email", email), ("Form.Role", "reader"));
    }

    private static async Task<Page> EndAsync(Browser browser, string unit, string name)
    {
        var people = await browser.OpenAsync($"/units/{unit}/people?where=Here");
        var row = people
            .Document.QuerySelectorAll("tbody tr")
            .Single(tr => tr.TextContent.Contains(name, StringComparison.Ordinal));
        var link = row.QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        return await (await browser.OpenAsync(link)).SubmitAsync();
    }
}
