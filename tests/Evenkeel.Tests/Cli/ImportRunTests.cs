using System.Globalization;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Cli;

/// <summary>evenkeel import run, series list, db: on the run's database, by the program itself.</summary>
public sealed class ImportRunTests
{
    [Fact]
    public async Task A_file_is_imported_and_again_changes_nothing_and_revised_corrects()
    {
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(teams: 2);
        var (file, mapping) = (
            database.Write("falls.csv", Csv(2, 24)),
            database.Write("m.json", CommandLineDatabase.Mapping)
        );
        string[] run = ["import", "run", file, "--mapping", mapping, "--unit", "board"];
        Assert.Contains("Dry run: nothing was stored.", (await database.RunAsync([.. run, "--dry-run"])).Output);
        Assert.Contains("48 readings added, 0 corrected, 0 unchanged.", (await database.RunAsync(run)).Output);
        Assert.Contains("Nothing changed: all 48 readings are there already.", (await database.RunAsync(run)).Output);
        await File.WriteAllTextAsync(
            file,
            Csv(2, 24).Replace("2024-03,team-2,4,", "2024-03,team-2,9,", StringComparison.Ordinal)
        );
        Assert.Contains("0 readings added, 1 corrected, 47 unchanged.", (await database.RunAsync(run)).Output);
        var list = await database.RunAsync("series", "list", "--unit", "team-2");
        Assert.Contains("Falls", list.Output);
        Assert.Contains("2 series rescreened, 0 differed.", (await database.RunAsync("db", "rescreen")).Output);
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_says_what_to_do()
    {
        await using var database = new CommandLineDatabase();
        if (!Support.TestDatabase.IsPostgres)
        {
            var said = await database.RunAsync("series", "list");
            Assert.Contains("Run 'evenkeel db migrate' first.", said.Errors);
            Assert.NotEqual(0, said.Code);
        }

        Assert.Contains("Applied", (await database.RunAsync("db", "migrate")).Output);
        Assert.Contains("Nothing to migrate.", (await database.RunAsync("db", "migrate")).Output);
    }

    [Fact]
    public async Task A_mapping_that_is_not_there_is_named()
    {
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(teams: 1);
        var said = await database.RunAsync(
            "import",
            "run",
            database.Write("falls.csv", Csv(1, 1)),
            "--mapping",
            "never-was"
        );
        Assert.Contains("There is no mapping 'never-was'", said.Errors);
        Assert.NotEqual(0, said.Code);
    }

    [Fact]
    public async Task Killed_while_it_imports_it_leaves_nothing_half_stored()
    {
        const int teams = 200;
        const int months = 240;
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(teams);
        var (file, mapping) = (
            database.Write("falls.csv", Csv(teams, months)),
            database.Write("m.json", CommandLineDatabase.Mapping)
        );
        string[] run = ["import", "run", file, "--mapping", mapping, "--unit", "board"];
        foreach (var after in new[] { 0.9, 1.3, 1.7, 2.1 })
        {
            using var program = CommandLine.Start(database.Choice, run);
            await Task.Delay(TimeSpan.FromSeconds(after));
            program.Kill();
            await program.WaitForExitAsync();
            var (readings, statuses, imports) = await CountsAsync(database);
            Assert.Contains((readings, statuses, imports), new[] { (0, 0, 0), (teams * months, teams, 1) });
        }

        var said = await database.RunAsync(run);
        Assert.Equal(0, said.Code);
        Assert.Equal((teams * months, teams, 1), await CountsAsync(database));
    }

    private static Task<(int, int, int)> CountsAsync(CommandLineDatabase database) =>
        database.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            return (
                await db.Readings.CountAsync(),
                await db.SeriesStatuses.CountAsync(),
                await db.Imports.CountAsync()
            );
        });

    private static string Csv(int teams, int months)
    {
        var text = new StringBuilder("Month,Team,Falls,BedDays\n");
        for (var month = 0; month < months; month++)
        {
            var period = new DateOnly(2024, 1, 1).AddMonths(months > 24 ? -month : month);
            for (var team = 1; team <= teams; team++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{period:yyyy-MM},team-{team},{2 + month % 3},{700 + team}\n"
                );
            }
        }

        return text.ToString();
    }
}
