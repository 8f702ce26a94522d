using System.Text.Json;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Cli;

/// <summary>Without --unit: all units are listed and taken out, and a file is the one unit's that stands below no other.</summary>
public sealed class WhichUnitsTests
{
    private const string Csv =
        "Month,Team,Falls,BedDays\n2024-01,team-1,3,700\n2024-01,team-2,8,700\n2024-01,far,9,600\n";

    [Fact]
    public async Task Without_a_unit_the_whole_country_is_imported_listed_and_taken_out()
    {
        await using var database = new CommandLineDatabase();
        await MakeCountryAsync(database, tops: 1);
        var run = await ImportAsync(database);
        Assert.Contains("3 readings added", run.Output);
        Assert.Equal(3, Lines(await database.RunAsync("series", "list")).Length);
        Assert.Equal(2, Lines(await database.RunAsync("series", "list", "--unit", "board")).Length);
        Assert.Equal(1 + 3, Lines(await database.RunAsync("series", "export")).Length);
    }

    [Fact]
    public async Task Several_units_at_the_top_are_named_and_nothing_is_guessed()
    {
        await using var database = new CommandLineDatabase();
        await MakeCountryAsync(database, tops: 2);
        var run = await ImportAsync(database);
        Assert.Equal(2, run.Code);
        Assert.Contains("Scotland (scotland), A board (another)", run.Errors);
        Assert.Contains("--unit", run.Errors);
    }

    [Fact]
    public async Task Small_counts_are_taken_out_only_when_their_owner_asks()
    {
        await using var database = new CommandLineDatabase();
        await MakeCountryAsync(database, tops: 1);
        await ImportAsync(database);
        var (usual, whole) = (
            await database.RunAsync("series", "export"),
            await database.RunAsync("series", "export", "--unsuppressed")
        );
        Assert.Contains("team-1,Team 1,Falls,2024-01-01,0,,,,suppressed,,", usual.Output);
        // The Board's two teams: the other count would tell the small one beside a sum.
        Assert.Contains("team-1,Team 1,Falls,2024-01-01,0,3,700,,given,,", whole.Output);
        Assert.Contains("far,Far,Falls,2024-01-01,0,9,600,,given,,", usual.Output);
    }

    [Fact]
    public async Task The_decision_on_every_row_comes_as_json_too()
    {
        await using var database = new CommandLineDatabase();
        await MakeCountryAsync(database, tops: 1);
        var said = await ImportAsync(database, "--json");
        using var json = JsonDocument.Parse(said.Output);
        Assert.Equal(3, json.RootElement.GetProperty("stored").GetProperty("added").GetInt32());
        Assert.Equal(4, json.RootElement.GetProperty("measures")[0].GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Units_are_ordered_by_their_level_and_not_by_its_word()
    {
        await using var database = new CommandLineDatabase();
        await MakeCountryAsync(database, tops: 1);
        var levels = await database.AsSystemAsync(s =>
            s.GetRequiredService<OrganisationCatalogue>().Units.HighestFirst().Select(u => u.Level).ToListAsync()
        );
        Assert.Equal(levels.Order(), levels);
        Assert.Equal(Level.National, levels[0]);
        Assert.Equal(5, levels.Distinct().Count());
    }

    private static string[] Lines(Said said) => said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Task<Said> ImportAsync(CommandLineDatabase database, params string[] more) =>
        database.RunAsync([
            "import",
            "run",
            database.Write("falls.csv", Csv),
            "--mapping",
            database.Write("m.json", CommandLineDatabase.Mapping),
            .. more,
        ]);

    /// <summary>Made from the bottom, so that only the level can tell which is highest.</summary>
    private static async Task MakeCountryAsync(CommandLineDatabase database, int tops)
    {
        await database.MakeAsync(teams: 2);
        await database.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            var (units, tree) = (s.GetRequiredService<UnitFactory>(), s.GetRequiredService<UnitTree>());
            var board = (await s.GetRequiredService<OrganisationCatalogue>().FindAsync("board"))!;
            var far = units.Add("Far", "far", Level.Team);
            var service = units.Add("Service", "service", Level.Service);
            var ijb = units.Add("IJB", "ijb", Level.Ijb);
            var scotland = units.Add("Scotland", "scotland", Level.National);
            units.Place(far.UnitId, service.UnitId, Bond.Manages);
            units.Place(service.UnitId, scotland.UnitId, Bond.Manages);
            units.Place(ijb.UnitId, scotland.UnitId, Bond.Manages);
            units.Place(board.Id, scotland.UnitId, Bond.Manages);
            if (tops > 1)
            {
                units.Add("A board", "another", Level.Board);
            }

            await units.FinishAsync();
            await tree.RenewAsync([board.Id], default);
            return await db.SaveAsync(new Act("Country made for a test"));
        });
    }
}
