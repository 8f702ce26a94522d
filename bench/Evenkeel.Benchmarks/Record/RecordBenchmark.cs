using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Record;

/// <summary>
/// One reading saved by a team, of a measure that its service and its Board sum, with what all three charts then say: where 200 and where 20,000 teams have
/// the measure; beside it a measure that nobody sums.
/// </summary>
public sealed class RecordBenchmark : IBenchmark
{
    private const int Rounds = 60;
    private const int WarmUp = 10;

    public string Name => "record";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var rows = new List<Row>();
        foreach (var teams in new[] { 200, 20_000 })
        {
            var database = $"sqlite:{folder[$"{teams}.db"]}";
            rows.AddRange(MeasureAsync(database, teams).GetAwaiter().GetResult());
        }
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static async Task<IReadOnlyList<Row>> MeasureAsync(string database, int teams)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        var ids = await services.RunAsync(s => BenchUnits.MakeAsync(s, teams));
        var organisation = await services.RunAsync(TopsAsync);
        await services.RunAsync(s => BenchMeasures.GiveAsync(s, organisation[0].Id, "Summed", 1, ids));
        await services.RunAsync(s => BenchMeasures.GiveAsync(s, organisation[0].Id, "Alone", 1, ids));
        await services.RunAsync(s => SumAsync(s, organisation));
        return
        [
            await TimeAsync(services, teams, "a reading that is summed twice", "Summed 0"),
            await TimeAsync(services, teams, "a reading that nobody sums", "Alone 0"),
        ];
    }

    private static async Task<UnitRow[]> TopsAsync(IServiceProvider services)
    {
        var catalogue = services.GetRequiredService<OrganisationCatalogue>();
        return [(await catalogue.FindAsync(BenchUnits.Board))!, (await catalogue.FindAsync("S0"))!];
    }

    private static async Task SumAsync(IServiceProvider services, UnitRow[] at)
    {
        var db = services.GetRequiredService<AppDb>();
        var measure = await db.Set<Measure>().SingleAsync(m => m.Name == "Summed 0");
        var series = await services
            .GetRequiredService<Adoption>()
            .StageAsync(measure.Id, [.. at.Select(unit => unit.Id)], rollUp: true, default);
        foreach (var one in series)
        {
            await services.GetRequiredService<RollUps>().RenewAsync(one, null, default);
        }
        await db.SaveAsync(new Act("Summed"));
    }

    private static async Task<Row> TimeAsync(BenchServices services, int teams, string what, string measure)
    {
        var times = new List<double>();
        for (var i = -WarmUp; i < Rounds; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await services.RunAsync(s => SaveAsync(s, measure, 60 + Math.Abs(i) % 30));
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        var sorted = times.Skip(WarmUp).Order().ToArray();
        return new Row(teams, what, sorted[Rounds / 2], sorted[Rounds * 95 / 100]);
    }

    private static async Task SaveAsync(IServiceProvider services, string measure, int count)
    {
        var db = services.GetRequiredService<AppDb>();
        var kept = await db.Set<Measure>().SingleAsync(m => m.Name == measure);
        var team = (await services.GetRequiredService<OrganisationCatalogue>().FindAsync(BenchUnits.Team(7)))!;
        var series = await db.Set<Series>().SingleAsync(s => s.MeasureId == kept.Id && s.UnitId == team.Id);
        var period = new DateOnly(2026, 9, 1).DayNumber;
        var change = new ReadingChange(period) { Numerator = count, Denominator = 100 };
        await services.GetRequiredService<ReadingWriter>().StageAsync(series, [change], default);
        await db.SaveAsync(new Act("Recorded"));
    }

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Teams, 8:N0} teams  {row.What, -32} p50 {row.P50, 7:F1} ms  p95 {row.P95, 7:F1} ms"
                    )
                )
                .Prepend($"one reading saved with what the charts then say, on SQLite, {Rounds} warm")
        );

    private sealed record Row(int Teams, string What, double P50, double P95);
}
