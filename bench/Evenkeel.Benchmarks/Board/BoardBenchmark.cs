using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Platform.Access;

namespace Evenkeel.Benchmarks.Board;

/// <summary>
/// A team's board with 12 charts, 30 open issues and 10 open escalations, at 20,000 units and 1,000,000 issues and at a hundredth of that; both databases are served at
/// once and asked in turn.
/// </summary>
public sealed class BoardBenchmark : IBenchmark
{
    public string Name => "board";
    public bool IsUsual => false;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var rows = MeasureAsync(folder).GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static async Task<List<Row>> MeasureAsync(OwnFolder folder)
    {
        await using var small = await ServeAsync($"sqlite:{folder["small.db"]}", 200, 10_000);
        await using var large = await ServeAsync($"sqlite:{folder["large.db"]}", 20_000, 1_000_000);
        var path = $"/units/{BenchUnits.Team(1).ToLowerInvariant()}/control";
        var (few, many) = await InTurn.TimeAsync(small, large, path);
        return [Of(200, 10_000, few), Of(20_000, 1_000_000, many)];
    }

    private static async Task<WebProgram> ServeAsync(string database, int units, int issues)
    {
        string token;
        await using (var services = new BenchServices(database))
        {
            await services.MigrateAsync();
            var teams = await services.RunAsync(s => BenchUnits.MakeAsync(s, units));
            await services.RunAsync(s => BenchMeasures.GiveAsync(s, teams[1], "Measure", 12, [teams[1]]));
            await services.RunAsync(s => BenchIssues.MakeAsync(s, teams, issues));
            token = await services.RunAsync(s => BenchPeople.InviteAsync(s, Role.Analyst));
        }

        var web = await WebProgram.StartAsync(database);
        await web.AcceptInvitationAsync(token);
        return web;
    }

    private static Row Of(int units, int issues, List<double> times) =>
        new(units, issues, InTurn.At(times, 50), InTurn.At(times, 95));

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Units, 7:N0} units {row.Issues, 10:N0} issues  p50 {row.P50, 6:F1} ms  p95 {row.P95, 6:F1} ms  {row.P95 / rows[0].P95:F2}×"
                    )
                )
                .Prepend(
                    "a team's board (12 charts, 30 issues, 10 escalations) on SQLite, loopback, one client, body read to the end"
                )
        );

    private sealed record Row(int Units, int Issues, double P50, double P95);
}
