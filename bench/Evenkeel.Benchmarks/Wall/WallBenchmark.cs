using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Platform.Access;

namespace Evenkeel.Benchmarks.Wall;

/// <summary>
/// 200 walls of 50 units with 12 measures each listen, and fetch the whole wall whenever they are told, and one real browser shows the first unit's; twice a second an
/// issue is raised through the web, every other time at the first unit. The time runs from sending the form to the last byte of the wall that shows it, in the
/// browser to the text that stands on it. On SQLite, and on PostgreSQL where scripts/bench has started one.
/// </summary>
public sealed class WallBenchmark : IBenchmark
{
    private const int Units = 50;
    private const int Walls = 200;
    private const int Measures = 12;
    private const int WarmUp = 25;
    private const int Changes = 40;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    public string Name => "wall";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        Report("SQLite", $"sqlite:{folder["wall.db"]}", output, json);
        if (Environment.GetEnvironmentVariable("EVENKEEL_BENCH_POSTGRES") is { Length: > 0 } server)
        {
            Report("PostgreSQL", $"postgres:{server};Database=evenkeel_wall", output, json);
        }
    }

    private static void Report(string name, string database, TextWriter output, bool json)
    {
        var figures = MeasureAsync(name, database).GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(figures) : figures.Line());
    }

    private static async Task<Figures> MeasureAsync(string name, string database)
    {
        var token = await MakeAsync(database);
        await using var web = await WebProgram.StartAsync(database);
        await web.AcceptInvitationAsync(token);
        using var end = new CancellationTokenSource();
        var walls = Enumerable.Range(0, Walls).Select(i => new ListeningWall(web.Client, Code(i % Units))).ToList();
        var listening = walls.ConvertAll(wall => wall.ListenAsync(end.Token));
        await Task.WhenAll(walls.Select(wall => wall.Listens));
        var forms = new List<IReadOnlyList<KeyValuePair<string, string>>>();
        for (var unit = 0; unit < Units; unit++)
        {
            forms.Add(await web.FieldsAsync($"/units/{Code(unit)}/control/raise"));
        }

        await using var browser = await BrowserWall.OpenAsync(
            web.Address($"/units/{Code(0)}/control/wall"),
            web.Cookies
        );
        await ChangeAsync(web, walls, browser, forms, WarmUp);
        walls.ForEach(wall => wall.Times.Clear());
        browser.Times.Clear();
        var (cpu, from) = (web.ProcessorTime, Stopwatch.GetTimestamp());
        await ChangeAsync(web, walls, browser, forms, Changes);
        var cores = (web.ProcessorTime - cpu) / Stopwatch.GetElapsedTime(from);
        await end.CancelAsync();
        await Task.WhenAll(listening);
        return new Figures(name, [.. walls.SelectMany(wall => wall.Times).Order()], [.. browser.Times.Order()], cores);
    }

    private static async Task ChangeAsync(
        WebProgram web,
        List<ListeningWall> walls,
        BrowserWall browser,
        List<IReadOnlyList<KeyValuePair<string, string>>> forms,
        int changes
    )
    {
        using var timer = new PeriodicTimer(Between);
        for (var change = 0; change < changes; change++)
        {
            await timer.WaitForNextTickAsync();
            var unit = change % 2 == 0 ? 0 : change % Units;
            walls.Where((_, i) => i % Units == unit).ToList().ForEach(wall => wall.Awaits());
            var seen = unit == 0 ? browser.SeesOtherAsync(await browser.TextAsync()) : Task.CompletedTask;
            var fields = forms[unit].Append(KeyValuePair.Create("Form.Problem", $"Something is in the way, {change}"));
            using var sent = await web.Client.PostAsync(
                $"/units/{Code(unit)}/control/raise",
                new FormUrlEncodedContent(fields)
            );
            sent.EnsureSuccessStatusCode();
            await seen;
        }

        await Task.Delay(Between * 2);
    }

    private static string Code(int unit) => BenchUnits.Team(unit).ToLowerInvariant();

    private static async Task<string> MakeAsync(string database)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        var ids = await services.RunAsync(s => BenchUnits.MakeAsync(s, Units));
        await services.RunAsync(s => BenchMeasures.GiveAsync(s, ids[0], "Measure", Measures, ids));
        return await services.RunAsync(s => BenchPeople.InviteAsync(s, Role.Member));
    }

    private sealed record Figures(string Database, double[] Times, double[] Browser, double Cores)
    {
        public string Line() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"wall, {Database}: {Walls} listening clients and a browser, {Units} units, 2 changes a second for {Changes / 2} s, loopback: form sent → wall fetched {Of(Times)}; on the browser's screen {Of(Browser)}; the program used {Cores:F2} cores"
            );

        private static string Of(double[] times) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"p50 {At(times, 50):F0} ms  p95 {At(times, 95):F0} ms  worst {times[^1]:F0} ms ({times.Length})"
            );

        private static double At(double[] times, int percent) => times[times.Length * percent / 100];
    }
}
