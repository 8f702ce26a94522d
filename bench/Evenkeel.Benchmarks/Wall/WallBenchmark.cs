using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Platform.Access;

namespace Evenkeel.Benchmarks.Wall;

/// <summary>
/// 200 walls of 50 units with 12 measures each listen, and fetch the whole wall whenever they are told; twice a second an issue is raised at one of the units
/// through the web. The time runs from sending the form to the last byte of the wall that shows it.
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
        var figures = MeasureAsync($"sqlite:{folder["wall.db"]}").GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(figures) : figures.Line());
    }

    private static async Task<Figures> MeasureAsync(string database)
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

        await ChangeAsync(web, walls, forms, WarmUp);
        walls.ForEach(wall => wall.Times.Clear());
        var (cpu, from) = (web.ProcessorTime, Stopwatch.GetTimestamp());
        await ChangeAsync(web, walls, forms, Changes);
        var cores = (web.ProcessorTime - cpu) / Stopwatch.GetElapsedTime(from);
        await end.CancelAsync();
        await Task.WhenAll(listening);
        return new Figures([.. walls.SelectMany(wall => wall.Times).Order()], cores);
    }

    private static async Task ChangeAsync(
        WebProgram web,
        List<ListeningWall> walls,
        List<IReadOnlyList<KeyValuePair<string, string>>> forms,
        int changes
    )
    {
        using var timer = new PeriodicTimer(Between);
        for (var change = 0; change < changes; change++)
        {
            await timer.WaitForNextTickAsync();
            var unit = change % Units;
            walls.Where((_, i) => i % Units == unit).ToList().ForEach(wall => wall.Awaits());
            var fields = forms[unit].Append(KeyValuePair.Create("Form.Problem", $"Something is in the way, {change}"));
            using var sent = await web.Client.PostAsync(
                $"/units/{Code(unit)}/control/raise",
                new FormUrlEncodedContent(fields)
            );
            sent.EnsureSuccessStatusCode();
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

    private sealed record Figures(double[] Times, double Cores)
    {
        public string Line() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"wall: {Walls} listening clients, {Units} units, 2 changes a second for {Changes / 2} s, SQLite, loopback: form sent → wall fetched p50 {At(50):F0} ms  p95 {At(95):F0} ms  worst {Times[^1]:F0} ms ({Times.Length} of {Changes * Walls / Units} walls); the program used {Cores:F2} cores"
            );

        private double At(int percent) => Times[Times.Length * percent / 100];
    }
}
