using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Platform.Access;

namespace Evenkeel.Benchmarks.Pages;

/// <summary>
/// The measures page of a unit with 200 charts and of a team with 12, by the built web program over loopback, one client, in a database of 1,000 and of
/// 100,000 series; beside each the sign-in page, which reads almost nothing: what any page costs.
/// </summary>
public sealed class PagesBenchmark : IBenchmark
{
    private const int MeasuresATeam = 12;
    private const int Charts = 200;
    private const int Few = 1_000;
    private const int Many = 100_000;

    public string Name => "pages";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var rows = MeasureAsync(folder).GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    /// <summary>Both databases are served at once and asked in turn, so that a slow minute of the machine is a slow minute of both.</summary>
    private static async Task<List<Row>> MeasureAsync(OwnFolder folder)
    {
        await using var small = await ServeAsync($"sqlite:{folder["small.db"]}", Few);
        await using var large = await ServeAsync($"sqlite:{folder["large.db"]}", Many);
        var rows = new List<Row>();
        foreach (var (page, path) in Pages())
        {
            var (few, many) = await InTurn.TimeAsync(small, large, path);
            rows.Add(new Row(Few, page, few, await small.CompressedBytesAsync(path)));
            rows.Add(new Row(Many, page, many, await large.CompressedBytesAsync(path)));
        }
        return rows;
    }

    private static async Task<WebProgram> ServeAsync(string database, int series)
    {
        var token = await MakeAsync(database, series);
        var web = await WebProgram.StartAsync(database);
        await web.AcceptInvitationAsync(token);
        return web;
    }

    private static IEnumerable<(string Page, string Path)> Pages() =>
        [
            ("about (what any page costs)", "/about"),
            ("a team's 12 charts", $"/units/{BenchUnits.Team(1).ToLowerInvariant()}/measures"),
            ("a unit's 200 charts", $"/units/{BenchUnits.Team(0).ToLowerInvariant()}/measures"),
        ];

    private static async Task<string> MakeAsync(string database, int series)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        var teams = Math.Max(2, 1 + (series - Charts) / MeasuresATeam);
        var ids = await services.RunAsync(s => BenchUnits.MakeAsync(s, teams));
        await services.RunAsync(s => BenchMeasures.GiveAsync(s, ids[0], "Chart", Charts, [ids[0]]));
        await services.RunAsync(s => BenchMeasures.GiveAsync(s, ids[1], "Measure", MeasuresATeam, [.. ids.Skip(1)]));
        return await services.RunAsync(s => BenchPeople.InviteAsync(s, Role.Analyst));
    }

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Series, 8:N0} series  {row.Page, -28} p50 {row.P50, 6:F1} ms  p95 {row.P95, 6:F1} ms  {row.CompressedBytes / 1024.0, 6:F1} KB  {Ratio(rows, row)}"
                    )
                )
                .Prepend(
                    $"pages by the web program on SQLite, loopback, one client, {InTurn.Requests} warm requests, body read to the end"
                )
        );

    private static string Ratio(List<Row> rows, Row row) =>
        rows.Find(other => other.Page == row.Page) is { } small && small != row
            ? string.Create(CultureInfo.InvariantCulture, $"{row.P95 / small.P95:F2}× of {small.Series:N0} series")
            : "";

    private sealed record Row(int Series, string Page, double P50, double P95, int CompressedBytes)
    {
        public Row(int series, string page, List<double> times, int bytes)
            : this(series, page, InTurn.At(times, 50), InTurn.At(times, 95), bytes) { }
    }
}
