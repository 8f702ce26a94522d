using Evenkeel.Control;
using Evenkeel.Control.Issues;
using Evenkeel.Measurement.Imports;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>Issues with themes, and a third of them with a cause, of one Board's teams and of the rest of a country's; one team has many open ones.</summary>
internal static class BenchThemes
{
    public const string Rest = "bench-rest";
    private const int Years = 5;
    private const int OneInWithCause = 3;
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly string[] Names =
    [
        "Communication",
        "Environment",
        "Equipment",
        "Flow",
        "Medicines",
        "Safety",
        "Staffing",
        "Supplies",
    ];

    private sealed record One(Guid Id, int Number, UnitId Unit, Guid? Theme, DateTimeOffset RaisedAt, bool IsOpen);

    /// <summary>The teams of the rest of the country, below one other Board.</summary>
    public static async Task<IReadOnlyList<UnitId>> MakeRestAsync(IServiceProvider services, int teams)
    {
        const int TeamsAService = 100;
        var units = services.GetRequiredService<UnitFactory>();
        var country = (await services.GetRequiredService<OrganisationCatalogue>().FindAsync("scotland"))!;
        var board = units.Add(new NewUnit("NHS Rest", Rest, Level.Board) { Parent = country.Id });
        var ids = new List<UnitId>();
        UnitId service = default;
        for (var i = 0; i < teams; i++)
        {
            if (i % TeamsAService == 0)
            {
                service = units.Add(new NewUnit($"Rest {i}", $"RS{i}", Level.Service) { Parent = board });
            }
            ids.Add(units.Add(new NewUnit($"Rest team {i}", $"R{i}", Level.Team) { Parent = service }));
        }
        await units.FinishAsync();
        await services.GetRequiredService<AppDb>().SaveAsync(new Act("Units made"));
        return ids;
    }

    /// <param name="open">How many open issues the second team has.</param>
    public static async Task MakeAsync(IServiceProvider services, IReadOnlyList<UnitId> teams, int issues, int open)
    {
        var db = services.GetRequiredService<AppDb>();
        var themes = Names.Select(name => new Theme { KeptBy = teams[0], Name = name }).ToList();
        db.AddRange(themes);
        await db.SaveAsync(new Act("Themes made"));
        var factors = await db.Factors.Select(f => f.Id).ToListAsync();
        var chance = new Random(7);
        var all = Enumerable.Range(1, issues).Select(n => Make(n, teams, themes, chance, n <= open)).ToList();
        var causes = all.Where(i => i.Number % OneInWithCause == 0).ToList();
        await db.BulkAsync(new Act("Issues made"), _ => [Issues(all), Causes(causes, factors)]);
    }

    private static One Make(
        int number,
        IReadOnlyList<UnitId> teams,
        IReadOnlyList<Theme> themes,
        Random chance,
        bool isOpen
    ) =>
        new(
            Guid.CreateVersion7(),
            number,
            isOpen ? teams[1] : teams[chance.Next(teams.Count)],
            chance.Next(10) == 0 ? null : themes[chance.Next(chance.Next(themes.Count) + 1)].Id,
            Now.AddMinutes(-chance.Next(Years * 365 * 24 * 60)),
            isOpen
        );

    private static ObjectRows<One> Issues(List<One> all) =>
        new(
            "issues",
            all,
            [],
            new("id", typeof(Guid), i => i.Id),
            new("number", typeof(int), i => i.Number),
            new("unit_id", typeof(Guid), i => i.Unit.Value),
            new("went_well", typeof(bool), _ => false),
            new("problem", typeof(string), i => $"Something is in the way, number {i.Number}"),
            new("who_fixes", typeof(string), _ => nameof(WhoFixes.WeFix)),
            new("state", typeof(string), i => State(i).ToString()),
            new("theme_id", typeof(Guid), i => i.Theme),
            new("due_on", typeof(DateOnly), _ => null),
            new("name_is_hidden", typeof(bool), _ => false),
            new("raised_at", typeof(DateTimeOffset), i => i.RaisedAt),
            new("ended_at", typeof(DateTimeOffset), i => i.IsOpen ? null : i.RaisedAt.AddDays(2)),
            new("version", typeof(int), _ => 1)
        );

    private static IssueState State(One issue) => issue.IsOpen ? (IssueState)(issue.Number % 3) : IssueState.Fixed;

    private static ObjectRows<One> Causes(List<One> all, List<Guid> factors) =>
        new(
            "causes",
            all,
            [],
            new("id", typeof(Guid), _ => Guid.CreateVersion7()),
            new("issue_id", typeof(Guid), i => i.Id),
            new("unit_id", typeof(Guid), i => i.Unit.Value),
            new("text", typeof(string), _ => "It was so"),
            new("factor_id", typeof(Guid), i => factors[i.Number % factors.Count]),
            new("is_root", typeof(bool), _ => false),
            new("added_at", typeof(DateTimeOffset), i => i.RaisedAt),
            new("version", typeof(int), _ => 1)
        );
}
