using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Organisation;
using Evenkeel.Organisation.ShowUnit;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Scopes;

/// <summary>
/// What a person of one service asks within their scope, with 200 and with 20,000 units in the database: a unit that is theirs and one that is not, the
/// list below their service (four queries), a search; beside it a unit by its key without the filter.
/// </summary>
public sealed class ScopeBenchmark : IBenchmark
{
    private const int Rounds = 1000;
    private const int WarmUp = 200;

    public string Name => "scope";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var rows = new List<Row>();
        foreach (var units in new[] { 200, 20_000 })
        {
            rows.AddRange(MeasureAsync($"sqlite:{folder[$"{units}.db"]}", units).GetAwaiter().GetResult());
        }
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(string database, int units)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        var ids = await services.RunAsync(s => BenchUnits.MakeAsync(s, units));
        var service = await services.RunAsync(s => s.GetRequiredService<OrganisationCatalogue>().FindAsync("S0"));
        var (inside, outside) = (ids[50], ids[^1]);
        return
        [
            await TimeAsync("one unit in scope", s => Units(s).SingleOrDefaultAsync(u => u.Id == inside)),
            await TimeAsync("one unit out of scope", s => Units(s).SingleOrDefaultAsync(u => u.Id == outside)),
            await TimeAsync(
                "the page of 100 units below",
                s =>
                    s.GetRequiredService<UnitsBelowHandler>()
                        .Handle(service!, new UnitsBelowFilter(null, null, false, 1), default)
            ),
            await TimeAsync(
                "units found by two words",
                s => s.GetRequiredService<UnitFinder>().Matching("team 50").OrderBy(u => u.Name).Take(20).ToListAsync()
            ),
            await TimeAsync(
                "by key, no filter",
                s => s.GetRequiredService<OrganisationCatalogue>().AllUnits.SingleOrDefaultAsync(u => u.Id == inside)
            ),
        ];

        async Task<Row> TimeAsync<T>(string what, Func<IServiceProvider, Task<T>> query)
        {
            var times = new List<double>();
            for (var i = -WarmUp; i < Rounds; i++)
            {
                await services.RunAsync(async s =>
                {
                    s.GetRequiredService<Scope>()
                        .Enter(
                            new PersonId(Guid.CreateVersion7()),
                            "Bench Reader",
                            [new HeldRole(service!.Id, Role.Reader.Key)]
                        );
                    // The connection is opened before the clock starts: a request has one.
                    await s.GetRequiredService<AppDb>().Database.OpenConnectionAsync();
                    var from = Stopwatch.GetTimestamp();
                    await query(s);
                    times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                });
            }
            var sorted = times.Skip(WarmUp).Order().ToArray();
            return new Row(units, what, sorted[Rounds / 2], sorted[Rounds * 95 / 100]);
        }
    }

    private static IQueryable<UnitRow> Units(IServiceProvider services) =>
        services.GetRequiredService<OrganisationCatalogue>().Units;

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Units, 8:N0} units  {row.Query, -24} p50 {row.P50, 6:F3} ms  p95 {row.P95, 6:F3} ms  {Ratio(rows, row)}"
                    )
                )
                .Prepend($"queries within a scope of one service on SQLite, {Rounds} warm")
        );

    private static string Ratio(List<Row> rows, Row row) =>
        rows.Find(other => other.Query == row.Query) is { } small && small != row
            ? string.Create(CultureInfo.InvariantCulture, $"{row.P95 / small.P95:F2}× of {small.Units:N0} units")
            : "";

    private sealed record Row(int Units, string Query, double P50, double P95);
}
