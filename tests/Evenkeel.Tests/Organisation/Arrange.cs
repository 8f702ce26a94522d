using Evenkeel.Organisation;
using Evenkeel.Organisation.ImportUnits;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Organisation;

/// <summary>Units and people of a test's own, so that the shared world stays as it is.</summary>
internal static class Arrange
{
    private static int count;

    public static string Unique(string word) => $"{word}-{Interlocked.Increment(ref count)}";

    public static Task<UnitId> UnitAsync(this World world, string code, Level level, params string[] parents) =>
        world.App.AsSystemAsync(async services =>
        {
            var organisation = services.GetRequiredService<OrganisationCatalogue>();
            var units = services.GetRequiredService<UnitFactory>();
            var above = new List<UnitId>();
            foreach (var parent in parents)
            {
                above.Add((await organisation.FindAsync(parent))!.Id);
            }

            var id = units.Add(
                new NewUnit(code, code, level)
                {
                    Parent = above.Count > 0 ? above[0] : null,
                    OverseenBy = above.Count > 1 ? above[1] : null,
                }
            );
            await units.FinishAsync();
            await services.GetRequiredService<AppDb>().SaveAsync(new Act("Test unit made"));
            return id;
        });

    /// <summary>A person with a role, and a browser in which they are signed in.</summary>
    public static async Task<(PersonId Id, Browser Browser)> PersonAsync(
        this World world,
        string name,
        Role role,
        string unit
    )
    {
        var (id, token) = await world.App.AsSystemAsync(async services =>
        {
            var people = services.GetRequiredService<PeopleFactory>();
            var at = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(unit);
            var person = people.Add(name, $"{name}@example.org");
            people.GiveRole(person, at!.Id, role, new DateOnly(2020, 1, 1));
            var link = await services.GetRequiredService<Invitations>().StageAsync(person, default);
            await services.GetRequiredService<AppDb>().SaveAsync(new Act("Test person made"));
            return (person, link);
        });
        var browser = new Browser(world.App);
        await browser.AcceptInvitationAsync(token, World.Password);
        return (id, browser);
    }

    /// <summary>The acts about an item; those of one instant (the clock stands still) in no order.</summary>
    public static Task<List<RecordedAct>> ActsAsync(this World world, string kind, Guid id) =>
        world.App.ReadAsync(db =>
            db.Acts.Include(a => a.Changes)
                .Where(a => a.AboutKind == kind && a.AboutId == id)
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.Id)
                .ToListAsync()
        );

    public static async Task<RecordedAct> ActAsync(this World world, string kind, Guid id, string name) =>
        Assert.Single(await world.ActsAsync(kind, id), act => act.Name == name);

    public static Task<UnitRow?> FindAsync(this World world, string code) =>
        world.App.AsSystemAsync(s => s.GetRequiredService<OrganisationCatalogue>().FindAsync(code));

    public static Task<List<string>> PathAsync(this World world, UnitId unit) =>
        world.App.AsSystemAsync(async s =>
            (await s.GetRequiredService<OrganisationCatalogue>().PathAsync(unit)).Select(u => u.Code).ToList()
        );

    public static Task<Guid> GiveRoleAsync(this TestApp app, PersonId person, string unit, Role role) =>
        app.AsSystemAsync(async services =>
        {
            var at = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(unit);
            services.GetRequiredService<PeopleFactory>().GiveRole(person, at!.Id, role, new DateOnly(2020, 1, 1));
            return await services.GetRequiredService<AppDb>().SaveAsync(new Act("Test role given"));
        });

    public static Task<int> ImportAsync(this World world, string under, string file) =>
        world.App.AsSystemAsync(async services =>
        {
            var unit = await services.GetRequiredService<OrganisationCatalogue>().FindAsync(under);
            var outcome = await services.GetRequiredService<ImportUnitsHandler>().Handle(file, unit, false, default);
            Assert.Empty(outcome.Refusals);
            return outcome.Value;
        });
}
