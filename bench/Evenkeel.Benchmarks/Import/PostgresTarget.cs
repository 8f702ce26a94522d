using System.Globalization;
using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Import;

/// <summary>\copy into the same table in the same cluster. <paramref name="server"/> is "Host=…;Port=…;Username=…".</summary>
internal sealed class PostgresTarget(string folder, string server) : IImportTarget
{
    private const string Own = "evenkeel_bench";
    private const string Start = "evenkeel_bench_start";
    private readonly string rows = Path.Combine(folder, "postgres-rows.csv");

    public string Name => "PostgreSQL";
    public string Peer => "psql \\copy";
    public string Database => $"postgres:{server};Database={Own}";

    public void Prepare()
    {
        Sql("postgres", $"DROP DATABASE IF EXISTS {Start} WITH (FORCE)");
        Make("template1");
    }

    public void KeepStart()
    {
        // A template must have no visitors, and a pool of this program's stays connected.
        Sql("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Own}'");
        Sql("postgres", $"CREATE DATABASE {Start} TEMPLATE {Own}");
    }

    public void BackToStart() => Make(Start);

    public ProgramRun LoadReadings()
    {
        Sql(Own, $"\\copy (SELECT * FROM readings ORDER BY series_number, period, sequence) TO '{rows}' CSV");
        Sql(Own, "DROP TABLE IF EXISTS peer");
        Sql(Own, "CREATE TABLE peer (LIKE readings INCLUDING ALL)");
        return Sql(Own, $"\\copy peer FROM '{rows}' CSV");
    }

    public (int Readings, int Statuses) Readings() =>
        (Count("SELECT count(*) FROM readings"), Count("SELECT count(*) FROM series_status WHERE points > 0"));

    private int Count(string sql) => int.Parse(Sql(Own, sql).Output, CultureInfo.InvariantCulture);

    private void Make(string template)
    {
        Sql("postgres", $"DROP DATABASE IF EXISTS {Own} WITH (FORCE)");
        Sql("postgres", $"CREATE DATABASE {Own} TEMPLATE {template}");
    }

    private ProgramRun Sql(string database, string sql) =>
        Programs.Run(
            "psql",
            ["-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-d", $"{Address()} dbname={database}", "-c", sql]
        );

    private string Address() =>
        server
            .Replace(";", " ", StringComparison.Ordinal)
            .Replace("Host=", "host=", StringComparison.Ordinal)
            .Replace("Port=", "port=", StringComparison.Ordinal)
            .Replace("Username=", "user=", StringComparison.Ordinal);
}
