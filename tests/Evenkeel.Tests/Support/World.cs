using Evenkeel.Organisation;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(World))]

namespace Evenkeel.Tests.Support;

/// <summary>A small country that the tests share: two Boards, an IJB, a service, three wards, and the people who work there.</summary>
public sealed class World : IAsyncLifetime
{
    public const string Password = "correct horse battery";
    private readonly Dictionary<string, Browser> browsers = [];

    public TestApp App { get; } = new();
    public Browser Admin => browsers["admin"];
    public Browser Analyst => browsers["analyst"];
    public Browser Lead => browsers["lead"];
    public Browser Nurse => browsers["nurse"];
    public Browser Reader => browsers["reader"];

    /// <summary>Leads a ward of the other Board.</summary>
    public Browser Outsider => browsers["outsider"];
    public Browser Nobody => new(App);

    /// <summary>Administers the one unit at the top.</summary>
    public Browser Top => browsers["top"];

    public async ValueTask InitializeAsync()
    {
        await App.PrepareAsync();
        var links = await App.AsSystemAsync(MakeAsync);
        foreach (var (name, token) in links)
        {
            var browser = new Browser(App);
            await browser.AcceptInvitationAsync(token, Password);
            browsers[name] = browser;
        }
    }

    /// <summary>After a long time the session has ended.</summary>
    public async Task SignInAgainAsync(string name)
    {
        var form = await browsers[name].OpenAsync("/sign-in");
        await form.SubmitAsync(("Form.Email", $"{name}@example.org"), ("Form.Password", Password));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task<Dictionary<string, string>> MakeAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var units = services.GetRequiredService<UnitFactory>();
        var scotland = units.Add("Scotland", "scotland", Level.National);
        var board = units.Add("NHS Strathmore", "strathmore", Level.Board, "", scotland.UnitId);
        var ijb = units.Add("Strathmore IJB", "strathmore-ijb", Level.Ijb, "", board.UnitId);
        var medicine = units.Add("Medicine", "medicine", Level.Service, "", board.UnitId);
        var ward7 = units.Add("Ward 7", "ward-7", Level.Team, "ward", medicine.UnitId);
        units.Add("Ward 8", "ward-8", Level.Team, "ward", medicine.UnitId, ijb.UnitId);
        var elsewhere = units.Add("NHS Elsewhere", "elsewhere", Level.Board, "", scotland.UnitId);
        var wardX = units.Add("Ward X", "ward-x", Level.Team, "ward", elsewhere.UnitId);
        await units.FinishAsync(default);
        var people = services.GetRequiredService<Invitations>();
        var links = new Dictionary<string, string>
        {
            ["top"] = await PersonAsync(db, people, "top", Role.Administrator, scotland.UnitId),
            ["admin"] = await PersonAsync(db, people, "admin", Role.Administrator, board.UnitId),
            ["analyst"] = await PersonAsync(db, people, "analyst", Role.Analyst, board.UnitId),
            ["lead"] = await PersonAsync(db, people, "lead", Role.Lead, ward7.UnitId),
            ["nurse"] = await PersonAsync(db, people, "nurse", Role.Member, ward7.UnitId),
            ["reader"] = await PersonAsync(db, people, "reader", Role.Reader, ward7.UnitId),
            ["outsider"] = await PersonAsync(db, people, "outsider", Role.Lead, wardX.UnitId),
        };
        await db.SaveAsync(new Act("World made"));
        return links;
    }

    private static Task<string> PersonAsync(AppDb db, Invitations invitations, string name, Role role, UnitId unit)
    {
        var person = new Person
        {
            Name = $"{char.ToUpperInvariant(name[0])}{name[1..]} Person",
            Email = $"{name}@example.org",
        };
        db.Add(person);
        db.Add(
            new RoleAssignment
            {
                PersonId = person.PersonId,
                UnitId = unit,
                RoleKey = role.Key,
                From = new DateOnly(2020, 1, 1),
            }
        );
        return invitations.StageAsync(person.PersonId, default);
    }
}
