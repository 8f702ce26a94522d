using System.Globalization;
using System.Text.Json;
using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Import;

/// <summary>
/// A file of a million readings in 20,000 series, by the command line into a database that knows the units, through to what every chart says;
/// beside it the database's own loader, which is given the same rows of the readings table, resolved. Whole programs, in turn, median.
/// </summary>
public sealed class ImportBenchmark : IBenchmark
{
    private const int Series = 20_000;
    private const int Periods = 50;
    private const int Rounds = 3;

    public string Name => "import";
    public bool IsUsual => true;

    public void Run(TextWriter output, bool json)
    {
        using var folder = new OwnFolder();
        var file = folder["readings.csv"];
        ReadingsFileMaker.Write(file, Series, Periods);
        File.WriteAllText(folder["mapping.json"], ReadingsFileMaker.Mapping);
        var rows = Targets(folder.ToString()).Select(target => Measure(target, folder.ToString())).ToList();
        output.WriteLine(json ? JsonSerializer.Serialize(rows) : Table(rows));
    }

    private static IEnumerable<IImportTarget> Targets(string folder)
    {
        yield return new SqliteTarget(folder);
        if (Environment.GetEnvironmentVariable("EVENKEEL_BENCH_POSTGRES") is { Length: > 0 } connection)
        {
            yield return new PostgresTarget(folder, connection);
        }
    }

    private static Row Measure(IImportTarget target, string folder)
    {
        target.Prepare();
        MakeUnitsAsync(target.Database).GetAwaiter().GetResult();
        target.KeepStart();
        var (ours, theirs) = (new List<ProgramRun>(), new List<ProgramRun>());
        for (var round = 0; round < Rounds; round++)
        {
            target.BackToStart();
            ours.Add(
                Programs.Evenkeel(
                    target.Database,
                    "import",
                    "run",
                    Path.Combine(folder, "readings.csv"),
                    "--mapping",
                    Path.Combine(folder, "mapping.json"),
                    "--unit",
                    BenchUnits.Board
                )
            );
            theirs.Add(target.LoadReadings());
        }
        if (target.Readings() != (Series * Periods, Series))
        {
            throw new InvalidOperationException(
                $"{target.Name}: {target.Readings()} readings and statuses were stored."
            );
        }
        var (mine, peer) = (Median(ours), Median(theirs));
        return new Row(target.Name, mine, target.Peer, peer, mine / peer, ours.Max(run => run.PeakMegabytes));
    }

    private static async Task MakeUnitsAsync(string database)
    {
        await using var services = new BenchServices(database);
        await services.MigrateAsync();
        await services.RunAsync(s => BenchUnits.MakeAsync(s, Series));
    }

    private static double Median(List<ProgramRun> runs) =>
        runs.Select(run => run.Time.TotalSeconds).Order().ElementAt(runs.Count / 2);

    private static string Table(List<Row> rows) =>
        string.Join(
            '\n',
            rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Database, -10} {row.Seconds, 8:F2} s  {row.Peer, -16} {row.PeerSeconds, 8:F2} s  {row.Ratio, 5:F2}×  {row.PeakMegabytes, 6:F0} MB"
                    )
                )
                .Prepend(
                    "1,000,000 readings in 20,000 series, from the file to every chart's status; the loader beside it, median of 3"
                )
        );

    private sealed record Row(
        string Database,
        double Seconds,
        string Peer,
        double PeerSeconds,
        double Ratio,
        double PeakMegabytes
    );
}
