using System.Net;
using AngleSharp.Html.Dom;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Organisation;

public sealed class PersonTests(World world)
{
    [Fact]
    public async Task A_person_is_seen_by_who_shares_a_unit_and_by_nobody_else()
    {
        var (id, self) = await world.PersonAsync(Arrange.Unique("seen"), Role.Member, "ward-7");
        Assert.Equal(HttpStatusCode.OK, (await self.OpenAsync($"/people/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Reader.OpenAsync($"/people/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync($"/people/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Admin.OpenAsync($"/people/{Guid.Empty}")).Status);
    }

    [Fact]
    public async Task Two_people_who_edit_one_person_lose_nothing()
    {
        var (id, _) = await world.PersonAsync(Arrange.Unique("edited"), Role.Member, "ward-7");
        var first = await world.Admin.OpenAsync($"/people/{id}/edit");
        var second = await world.Top.OpenAsync($"/people/{id}/edit");
        await first.SubmitAsync(("Form.Post", "First post"));
        var conflict = await second.SubmitAsync(("Form.Post", "Second post"));
        Assert.Contains("Someone else changed this", conflict.Text);
        Assert.Contains("First post", conflict.Text);
        Assert.Contains("Second post", (await conflict.SubmitAsync(("Form.Post", "Second post"))).Text);
    }

    [Fact]
    public async Task A_new_address_is_what_they_sign_in_with()
    {
        var name = Arrange.Unique("moved");
        var (id, _) = await world.PersonAsync(name, Role.Member, "ward-7");
        var form = await world.Admin.OpenAsync($"/people/{id}/edit");
        Assert.Contains(
            "Somebody else has",
            Assert.Single((await form.SubmitAsync(("Form.Email", "NURSE@example.org"))).Errors)
        );
        await form.SubmitAsync(("Form.Email", $"{name}-new@example.org"));
        var page = await SignInAsync($"{name}-new@example.org", World.Password);
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task A_new_link_sets_a_new_password_and_ends_a_lockout()
    {
        var name = Arrange.Unique("locked");
        var (id, _) = await world.PersonAsync(name, Role.Member, "ward-7");
        for (var i = 0; i < 5; i++)
        {
            await SignInAsync($"{name}@example.org", "wrong");
        }

        Assert.Contains("wait for 10 minutes", (await SignInAsync($"{name}@example.org", World.Password)).Text);
        var made = await (await world.Admin.OpenAsync($"/people/{id}/new-link")).SubmitAsync();
        var link = ((IHtmlInputElement)made.Document.QuerySelector("#one-time-link")!).Value;
        await new Browser(world.App).AcceptInvitationAsync(link.Split('/')[^1], "another good password");
        Assert.Equal("/", (await SignInAsync($"{name}@example.org", "another good password")).Path);
    }

    [Fact]
    public async Task A_leaver_hands_over_and_is_signed_out_at_once()
    {
        var (leaver, successor) = (Arrange.Unique("leaver"), Arrange.Unique("successor"));
        var (id, browser) = await world.PersonAsync(leaver, Role.Lead, "ward-8");
        var (_, next) = await world.PersonAsync(successor, Role.Reader, "ward-7");
        var form = await world.Admin.OpenAsync($"/people/{id}/leave");
        Assert.Contains("Ward 8", form.Text);
        var unknown = await form.SubmitAsync(("Form.Successor", "nobody@example.org"));
        Assert.Contains("Nobody else with this e-mail address", Assert.Single(unknown.Errors));
        var page = await form.SubmitAsync(("Form.Successor", $"{successor}@example.org"));
        Assert.Contains("has left", page.Text);
        Assert.StartsWith("/sign-in", (await browser.OpenAsync("/units/ward-8")).Path);
        Assert.Equal(HttpStatusCode.OK, (await next.OpenAsync("/units/ward-8")).Status);
        await world.ActAsync("person", id.Value, "Person left");
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave_without_a_successor()
    {
        var top = Arrange.Unique("other-top");
        await world.UnitAsync(top, Level.National);
        var (id, browser) = await world.PersonAsync(Arrange.Unique("only"), Role.Administrator, top);
        var form = await browser.OpenAsync($"/people/{id}/leave");
        Assert.Contains("is the last administrator", Assert.Single((await form.SubmitAsync()).Errors));
    }

    private async Task<Page> SignInAsync(string email, string password)
    {
        var form = await new Browser(world.App).OpenAsync("/sign-in");
        return await form.SubmitAsync(("Form.Email", email), ("Form.Password", password));
    }
}
