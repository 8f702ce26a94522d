using System.Net;
using Evenkeel.Control.FollowBoard;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control.LiveBoard;

public sealed class FollowBoardTests(QuietWorld quiet) : IClassFixture<QuietWorld>
{
    private readonly World world = quiet.World;

    [Fact]
    public async Task A_board_hears_that_an_issue_was_raised_at_its_unit()
    {
        var (team, member) = await TeamAsync();
        using var ear = await Ear.OpenAsync(member, team);
        await RaiseAsync(member, team, "The bell of bed 4 does not ring");
        var heard = await ear.NextAsync();
        Assert.Equal("changed", heard!.Value.EventType);
        Assert.Equal("issue", heard.Value.Data);
    }

    [Fact]
    public async Task A_board_hears_nothing_of_another_unit()
    {
        var (team, member) = await TeamAsync();
        using var ear = await Ear.OpenAsync(member, team);
        await RaiseAsync(world.Outsider, "ward-x", "Nothing of theirs");
        await ear.HearsNothingAsync();
    }

    [Fact]
    public async Task Whoever_is_asked_hears_it_too()
    {
        var service = Arrange.Unique("service");
        await world.UnitAsync(service, Level.Service, "strathmore");
        var (_, manager) = await world.PersonAsync(Arrange.Unique("manager"), Role.Manager, service);
        var (team, member) = await TeamAsync(service);
        using var above = await Ear.OpenAsync(manager, service);
        await RaiseAsync(member, team, "No night pharmacist", ("Form.WhoFixes", "WeAsk"));
        Assert.Equal("changed", (await above.NextAsync())!.Value.EventType);
    }

    [Fact]
    public async Task Nothing_is_told_before_the_transaction_is_committed()
    {
        var (team, member) = await TeamAsync();
        using var ear = await Ear.OpenAsync(member, team);
        await InTransactionAsync(
            team,
            async transaction =>
            {
                await ear.HearsNothingAsync();
                await transaction.CommitAsync();
            }
        );
        Assert.Equal("changed", (await ear.NextAsync())!.Value.EventType);
    }

    [Fact]
    public async Task What_was_rolled_back_is_never_told()
    {
        var (team, member) = await TeamAsync();
        using var ear = await Ear.OpenAsync(member, team);
        await InTransactionAsync(team, transaction => transaction.RollbackAsync());
        await ear.HearsNothingAsync();
    }

    [Fact]
    public async Task Another_units_board_cannot_be_followed() =>
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Outsider.Client.GetAsync("/units/ward-7/control/live")).StatusCode
        );

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in() =>
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await world.Nobody.Client.GetAsync("/units/ward-7/control/live")).StatusCode
        );

    [Fact]
    public async Task A_quiet_board_hears_a_beat_and_the_end_of_a_role_ends_it()
    {
        await using var own = new World();
        await own.InitializeAsync();
        using var ear = await Ear.OpenAsync(own.Reader, "ward-7");
        await PassAsync(own, BoardEvents.Beat);
        Assert.Equal("beat", (await ear.NextAsync())!.Value.EventType);
        await EndRolesAsync(own);
        for (var passed = TimeSpan.Zero; passed < 2 * BoardEvents.AskedEvery; passed += BoardEvents.Beat)
        {
            await PassAsync(own, BoardEvents.Beat);
            if (await ear.NextAsync() is null)
            {
                return;
            }
        }

        Assert.Fail("The board went on to be followed.");
    }

    [Fact]
    public async Task The_page_names_where_it_is_followed_and_what_can_be_replaced()
    {
        var page = await world.Reader.OpenAsync("/units/ward-7/control");
        var board = page.Document.QuerySelector("live-board")!;
        Assert.Equal("/units/ward-7/control/live", board.GetAttribute("src"));
        Assert.True(board.QuerySelectorAll("section[data-live][id]").Length > 3);
        Assert.NotNull(board.QuerySelector(".ek-live[hidden][role=status]"));
    }

    [Fact]
    public async Task What_is_said_to_a_person_is_not_taken_by_the_board_that_looks_for_news_meanwhile()
    {
        var (team, member) = await TeamAsync();
        var form = await member.OpenAsync($"/units/{team}/control/raise");
        string[] hidden = ["__RequestVerificationToken", "_handler"];
        var fields = hidden.ToDictionary(
            name => name,
            name => form.Document.QuerySelector($"main [name='{name}']")!.GetAttribute("value")
        );
        fields["Form.Problem"] = "The lift stands still";
        using var content = new FormUrlEncodedContent(fields!);
        var next = (await member.Client.PostAsync(form.Address, content)).Headers.Location!.ToString();
        using var look = new HttpRequestMessage(HttpMethod.Get, next) { Headers = { { "evenkeel-live", "1" } } };
        var seen = await (await member.Client.SendAsync(look)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("ek-note__title", seen, StringComparison.Ordinal);
        Assert.NotNull((await member.OpenAsync(next)).Document.QuerySelector(".ek-note__title"));
        Assert.Null((await member.OpenAsync(next)).Document.QuerySelector(".ek-note__title"));
    }

    /// <summary>A team at which nobody else does anything, and somebody of it.</summary>
    private async Task<(string Team, Browser Member)> TeamAsync(string above = "medicine")
    {
        var team = Arrange.Unique("followed");
        await world.UnitAsync(team, Level.Team, above);
        var (_, member) = await world.PersonAsync(Arrange.Unique("follower"), Role.Member, team);
        return (team, member);
    }

    private static async Task RaiseAsync(
        Browser browser,
        string unit,
        string problem,
        params (string Field, string Value)[] also
    )
    {
        var page = await browser.OpenAsync($"/units/{unit}/control/raise");
        Assert.Empty((await page.SubmitAsync([("Form.Problem", problem), .. also])).Errors);
    }

    private Task InTransactionAsync(string team, Func<IDbContextTransaction, Task> end) =>
        world.App.AsSystemAsync(async services =>
        {
            var unit = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(team);
            var db = services.GetRequiredService<AppDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(
                new Involvement
                {
                    ItemId = Guid.CreateVersion7(),
                    UnitId = unit!.Id,
                    Part = Part.Follows,
                }
            );
            await db.SaveAsync(new Act("Something followed") { Unit = unit.Id });
            await end(transaction);
            return 0;
        });

    /// <summary>The clock goes on when the page has begun to wait.</summary>
    private static async Task PassAsync(World own, TimeSpan time)
    {
        await Task.Delay(200);
        own.App.Clock.Advance(time);
    }

    private static Task EndRolesAsync(World own) =>
        own.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var person = db.People.Single(p => p.Email == "reader@example.org");
            foreach (var role in db.RoleAssignments.Where(r => r.PersonId == person.PersonId))
            {
                role.End(new DateOnly(2026, 11, 24));
            }

            return await db.SaveAsync(new Act("Roles ended"));
        });
}
