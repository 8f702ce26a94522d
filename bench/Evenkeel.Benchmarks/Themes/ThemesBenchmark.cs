using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Pages;
using Evenkeel.Benchmarks.Worlds;
using Evenkeel.Control;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Themes;

/// <summary>
/// What is gathered by theme, cause and place over a year, of one of fourteen Boards in a country with 1,000,000 issues of five years in 20,000 teams, and of all the
/// others together; and a team's board by state with 1,000 open issues beside its list.
/// </summary>
public sealed class ThemesBenchmark : IBenchmark
{
    private const int Teams = 20_000;
    private const int OwnTeams = Teams / 14;
    private const int Issues = 1_000_000;
    private const int Open = 1_000;
    private const int Times = 100;
    private const int Pages = 200;

    public string Name => "themes";
    public bool IsUsual => false;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var rows = MeasureAsync($"sqlite:{folder["themes.db"]}").GetAwaiter().GetResult();
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static async Task<List<Row>> MeasureAsync(string database)
    {
        var rows = new List<Row>();
        string token;
        await using (var services = new BenchServices(database))
        {
            await services.MigrateAsync();
            var own = await services.RunAsync(s => BenchUnits.MakeAsync(s, OwnTeams));
            var rest = await services.RunAsync(s => BenchThemes.MakeRestAsync(s, Teams - OwnTeams));
            await services.RunAsync(s => BenchThemes.MakeAsync(s, [.. own, .. rest], Issues, Open));
            token = await services.RunAsync(s => BenchPeople.InviteAsync(s, Role.Analyst));
            foreach (var (board, words) in new[] { (BenchUnits.Board, "a Board"), (BenchThemes.Rest, "all others") })
            {
                foreach (var by in Enum.GetValues<GatheredBy>())
                {
                    rows.Add(await GatherAsync(services, board, $"{words}, a year by {by}", by));
                }
            }
        }

        await using var web = await WebProgram.StartAsync(database);
        await web.AcceptInvitationAsync(token);
        var team = $"/units/{BenchUnits.Team(1).ToLowerInvariant()}/control/issues";
        foreach (var (words, path) in Paths(team))
        {
            await web.TimeAsync(path, Pages);
            rows.Add(Of(words, 0, [.. await web.TimeAsync(path, Pages)]));
        }

        return rows;
    }

    private static IEnumerable<(string Words, string Path)> Paths(string team) =>
        [
            ($"page: {Open:N0} open issues by state", $"{team}/board"),
            ($"page: {Open:N0} open issues as a list", team),
            ("page: a Board's themes of a year", $"/units/{BenchUnits.Board}/control/themes"),
        ];

    private static async Task<Row> GatherAsync(BenchServices services, string board, string words, GatheredBy by)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        var times = new List<double>();
        var count = 0;
        for (var i = 0; i < Times; i++)
        {
            var from = Stopwatch.GetTimestamp();
            count = await services.RunAsync(async s =>
            {
                var unit = (await s.GetRequiredService<OrganisationCatalogue>().FindAsync(board))!.Id;
                var asked = new Gathering(unit, today.AddYears(-1).AddDays(1), today, GatheredWhat.Issues, by);
                return (await s.GetRequiredService<ControlCatalogue>().GatherAsync(asked))!.Total;
            });
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return Of(words, count, times);
    }

    private static Row Of(string words, int issues, List<double> times) =>
        new(words, issues, InTurn.At(times, 50), InTurn.At(times, 95));

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.What, -40} {(row.Issues > 0 ? $"{row.Issues:N0} issues" : ""), 16}  p50 {row.P50, 7:F1} ms  p95 {row.P95, 7:F1} ms"
                    )
                )
                .Prepend(
                    $"{Issues:N0} issues of five years in {Teams:N0} teams on SQLite; the catalogue in process, pages over loopback, one client"
                )
        );

    private sealed record Row(string What, int Issues, double P50, double P95);
}
