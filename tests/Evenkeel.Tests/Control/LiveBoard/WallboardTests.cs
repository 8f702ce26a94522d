using System.Net;
using AngleSharp.Html.Dom;
using Evenkeel.Control.FollowBoard;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control.LiveBoard;

public sealed class WallboardTests(World world)
{
    private const string Screens = "/units/ward-7/control/wallboard";
    private const string Wall = "/units/ward-7/control/wall";

    [Fact]
    public async Task The_browser_that_opens_the_link_is_the_wallboard_of_the_unit()
    {
        var (_, shown) = await HangAsync(world);
        Assert.Equal(Wall, shown.Path);
        Assert.Equal("Ward 7", shown.Heading);
        Assert.NotNull(shown.Document.QuerySelector("[data-wall]"));
        Assert.Contains("In use since", (await world.Lead.OpenAsync(Screens)).Text);
    }

    [Theory]
    [InlineData(Wall, HttpStatusCode.OK)]
    [InlineData("/units/ward-7/control", HttpStatusCode.OK)]
    [InlineData("/units/ward-7", HttpStatusCode.Forbidden)]
    [InlineData("/units/ward-7/control/issues", HttpStatusCode.Forbidden)]
    [InlineData("/units/ward-7/control/raise", HttpStatusCode.Forbidden)]
    [InlineData("/units/ward-7/measures", HttpStatusCode.Forbidden)]
    [InlineData("/units/ward-7/people", HttpStatusCode.Forbidden)]
    [InlineData("/measures", HttpStatusCode.Forbidden)]
    [InlineData("/waiting", HttpStatusCode.Forbidden)]
    [InlineData("/account", HttpStatusCode.Forbidden)]
    [InlineData("/people/choices?q=a", HttpStatusCode.Forbidden)]
    [InlineData("/search?q=ward", HttpStatusCode.Forbidden)]
    [InlineData("/units/ward-8/control", HttpStatusCode.NotFound)]
    [InlineData("/units/medicine/control/wall", HttpStatusCode.NotFound)]
    [InlineData("/units/ward-8/control/live", HttpStatusCode.NotFound)]
    public async Task It_sees_its_units_board_and_nothing_else(string address, HttpStatusCode status)
    {
        var (screen, _) = await HangAsync(world);
        Assert.Equal(status, (await screen.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task It_can_send_nothing()
    {
        var (screen, _) = await HangAsync(world);
        var sent = await screen.SendAsync("/units/ward-7/control", [KeyValuePair.Create("Form.Problem", "x")]);
        Assert.NotEqual(HttpStatusCode.OK, sent.Status);
    }

    [Fact]
    public void Only_the_board_the_wall_and_what_they_listen_to_are_open_to_it() =>
        Assert.Equal(
            ["/units/{Unit}/control", "/units/{Unit}/control/wall", "/units/{unit}/control/live"],
            world
                .App.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<OpenToWallboardsAttribute>() is not null)
                .Select(endpoint => endpoint.RoutePattern.RawText)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task A_board_of_a_higher_unit_does_not_open_those_below()
    {
        var (screen, shown) = await HangAsync(world, world.Admin, "medicine");
        Assert.Equal("Medicine", shown.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await screen.Client.GetAsync(Wall)).StatusCode);
    }

    [Fact]
    public async Task Its_first_page_is_the_wall()
    {
        var (screen, _) = await HangAsync(world);
        Assert.Equal(Wall, (await screen.OpenAsync("/")).Path);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await LinkAsync(world.Lead, "ward-7");
        await (await new Browser(world.App).OpenAsync(link)).SubmitAsync();
        Assert.Equal("This link no longer works", (await new Browser(world.App).OpenAsync(link)).Heading);
    }

    [Fact]
    public async Task A_new_link_puts_an_unused_one_out_of_use()
    {
        var first = await LinkAsync(world.Lead, "ward-7");
        var second = await LinkAsync(world.Lead, "ward-7");
        Assert.Equal("This link no longer works", (await world.Nobody.OpenAsync(first)).Heading);
        Assert.Equal("Show the board of Ward 7 on this screen", (await world.Nobody.OpenAsync(second)).Heading);
    }

    [Fact]
    public async Task Who_may_not_set_up_the_board_makes_no_link()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await world.Nurse.OpenAsync(Screens)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(Screens)).Status);
    }

    [Fact]
    public async Task A_screen_that_was_ended_shows_nothing_and_hears_nothing_more()
    {
        await using var own = new World();
        await own.InitializeAsync();
        var (screen, _) = await HangAsync(own);
        using var ear = await Ear.OpenAsync(screen, "ward-7");
        var page = await own.Lead.OpenAsync(Screens);
        var ended = await page.SubmitAsync();
        Assert.Contains("The screen shows nothing more.", ended.Text);
        Assert.DoesNotContain("In use since", ended.Text);
        Assert.StartsWith("/sign-in", (await screen.OpenAsync(Wall)).Path);
        Assert.Equal("changed", (await ear.NextAsync())!.Value.EventType);
        await Task.Delay(200);
        own.App.Clock.Advance(BoardEvents.AskedEvery);
        Assert.Null(await ear.NextAsync());
    }

    [Fact]
    public async Task It_is_not_signed_out_for_want_of_a_touch()
    {
        await using var own = new World();
        await own.InitializeAsync();
        var (screen, shown) = await HangAsync(own);
        Assert.Null(shown.Document.QuerySelector("idle-watch"));
        Assert.DoesNotContain("signs you out", shown.Text);
        own.App.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.OK, (await screen.Client.GetAsync(Wall)).StatusCode);
    }

    [Fact]
    public async Task A_reader_sees_the_wall_and_the_way_back_and_an_outsider_does_not()
    {
        var page = await world.Reader.OpenAsync(Wall);
        Assert.Equal("Ward 7", page.Heading);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/units/ward-7/control']"));
        // It is signed out like any page: said before, with the screen that stays.
        Assert.Contains("without a touch it signs you out after 15 minutes. For a screen that stays", page.Text);
        Assert.NotNull((await world.Lead.OpenAsync(Wall)).Document.QuerySelector($"main a[href='{Screens}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.Outsider.OpenAsync(Wall)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Reader.OpenAsync("/units/never-was/control/wall")).Status);
    }

    private static Task<(Browser Screen, Page Shown)> HangAsync(World in_) => HangAsync(in_, in_.Lead, "ward-7");

    private static async Task<(Browser Screen, Page Shown)> HangAsync(World in_, Browser who, string unit)
    {
        var screen = new Browser(in_.App);
        var page = await screen.OpenAsync(await LinkAsync(who, unit));
        return (screen, await page.SubmitAsync());
    }

    private static async Task<string> LinkAsync(Browser who, string unit)
    {
        var page = await who.OpenAsync($"/units/{unit}/control/wallboard");
        var made = await page.SubmitAsync(("_handler", "make-wallboard"));
        var link = ((IHtmlInputElement)made.Document.QuerySelector("#wall-link")!).Value;
        return new Uri(link).AbsolutePath;
    }
}
