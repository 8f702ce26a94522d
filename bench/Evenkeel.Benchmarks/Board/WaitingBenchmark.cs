using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Board;

/// <summary>
/// What the head of every page asks: how much waits for one person, with 10,000 and with 1,000,000 issues in the database, all of them raised and owned by the same
/// person; for that person (30 open issues, 10 escalations held) and for somebody for whom nothing waits.
/// </summary>
public sealed class WaitingBenchmark : IBenchmark
{
    private const int Rounds = 1000;
    private const int WarmUp = 200;
    private const int Most = 100;

    public string Name => "waiting";
    public bool IsUsual => false;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        List<Row> rows =
        [
            .. MeasureAsync($"sqlite:{folder["small.db"]}", 200, 10_000).GetAwaiter().GetResult(),
            .. MeasureAsync($"sqlite:{folder["large.db"]}", 20_000, 1_000_000).GetAwaiter().GetResult(),
        ];
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(string database, int units, int issues)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        var teams = await services.RunAsync(s => BenchUnits.MakeAsync(s, units));
        await services.RunAsync(s => BenchIssues.MakeAsync(s, teams, issues));
        var nurse = await services.RunAsync(s =>
            s.GetRequiredService<OrganisationCatalogue>()
                .People.Where(p => p.Name == "Bench Nurse")
                .Select(p => p.Id)
                .SingleAsync()
        );
        return
        [
            await TimeAsync("who has it all", nurse),
            await TimeAsync("who has nothing", new PersonId(Guid.CreateVersion7())),
        ];

        async Task<Row> TimeAsync(string who, PersonId person)
        {
            var (times, count) = (new List<double>(), 0);
            for (var i = -WarmUp; i < Rounds; i++)
            {
                await services.RunAsync(async s =>
                {
                    var scope = s.GetRequiredService<Scope>();
                    scope.Enter(person, "Bench Nurse", [new HeldRole(teams[1], Role.Lead.Key)]);
                    // The connection is opened before the clock starts: a request has one.
                    await s.GetRequiredService<AppDb>().Database.OpenConnectionAsync();
                    var from = Stopwatch.GetTimestamp();
                    count = await s.GetRequiredService<IWaiting>().CountAsync(Most, default);
                    times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                });
            }

            var sorted = times.Skip(WarmUp).Order().ToArray();
            return new Row(issues, who, count, sorted[Rounds / 2], sorted[Rounds * 95 / 100]);
        }
    }

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Issues, 10:N0} issues  {row.Who, -16} counts {row.Count, 3}  p50 {row.P50, 6:F3} ms  p95 {row.P95, 6:F3} ms"
                    )
                )
                .Prepend($"what waits for one person, for the head of a page, on SQLite, {Rounds} warm")
        );

    private sealed record Row(int Issues, string Who, int Count, double P50, double P95);
}
