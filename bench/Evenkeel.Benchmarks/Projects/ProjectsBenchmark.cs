using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Platform.Access;

namespace Evenkeel.Benchmarks.Projects;

/// <summary>
/// The pages of improvement in a database of 50 and of 5,000 projects that are served at once and asked in turn; beside them what any page costs. Then a diagram of 150
/// boxes in a real browser, one of them carried across it.
/// </summary>
public sealed class ProjectsBenchmark : IBenchmark
{
    private const int Few = 50;
    private const int Many = 5_000;
    private const int Teams = 200;

    public string Name => "projects";
    public bool IsUsual => false;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var (rows, dragged) = MeasureAsync(folder).GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(new { rows, dragged }) : Table(rows, dragged));
    }

    private static async Task<(List<Row> Rows, Row Dragged)> MeasureAsync(OwnFolder folder)
    {
        await using var small = await ServeAsync($"sqlite:{folder["small.db"]}", Few);
        await using var large = await ServeAsync($"sqlite:{folder["large.db"]}", Many);
        var rows = new List<Row>();
        foreach (var (page, path) in Pages())
        {
            var (few, many) = await InTurn.TimeAsync(small, large, path);
            rows.Add(new Row($"{Few:N0} projects", page, InTurn.At(few, 50), InTurn.At(few, 95)));
            rows.Add(new Row($"{Many:N0} projects", page, InTurn.At(many, 50), InTurn.At(many, 95)));
        }

        var dragged = await DraggedDiagram.RunAsync(small.Address("/projects/1/theory/diagram"), small.Cookies);
        return (
            rows,
            new Row(
                $"{dragged.Boxes} boxes",
                $"a box carried, per move; longest task {dragged.LongestTask:F1} ms",
                InTurn.At(dragged.PerMove, 50),
                InTurn.At(dragged.PerMove, 95)
            )
        );
    }

    private static IEnumerable<(string Page, string Path)> Pages() =>
        [
            ("about (what any page costs)", "/about"),
            ($"a project with {BenchProjects.Charts} charts and {BenchProjects.Cycles} cycles", "/projects/1"),
            ($"a theory of {BenchProjects.Boxes} boxes", "/projects/1/theory"),
            ("the portfolio of the Board", $"/units/{BenchUnits.Board}/improvement/portfolio"),
            ("… by the day of the last test", $"/units/{BenchUnits.Board}/improvement/portfolio?sort=tested"),
            ("… that are stuck", $"/units/{BenchUnits.Board}/improvement/portfolio?stuck=yes&sort=-progress"),
        ];

    private static async Task<WebProgram> ServeAsync(string database, int projects)
    {
        string token;
        await using (var services = new BenchServices(database))
        {
            await services.MigrateAsync();
            var teams = await services.RunAsync(s => BenchUnits.MakeAsync(s, Teams));
            await services.RunAsync(s =>
                BenchMeasures.GiveAsync(s, teams[1], "Measure", BenchProjects.Charts, [teams[1]])
            );
            await services.RunAsync(s => BenchProjects.MakeAsync(s, teams, projects));
            token = await services.RunAsync(s => BenchPeople.InviteAsync(s, Role.Advisor));
        }

        var web = await WebProgram.StartAsync(database);
        await web.AcceptInvitationAsync(token);
        return web;
    }

    private static string Table(List<Row> rows, Row dragged) =>
        string.Join(
            '\n',
            rows.Append(dragged)
                .Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Of, -16} {row.Page, -52} p50 {row.P50, 6:F1} ms  p95 {row.P95, 6:F1} ms"
                    )
                )
                .Prepend("improvement by the web program on SQLite, loopback, one client, body read to the end")
        );

    private sealed record Row(string Of, string Page, double P50, double P95);
}
