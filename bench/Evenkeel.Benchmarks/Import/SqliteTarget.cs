using System.Globalization;
using Evenkeel.Benchmarks.Worlds;

namespace Evenkeel.Benchmarks.Import;

/// <summary>sqlite3 .import into the same WITHOUT ROWID table, in WAL with synchronous=FULL and the same cache.</summary>
internal sealed class SqliteTarget(string folder) : IImportTarget
{
    private readonly string path = Path.Combine(folder, "evenkeel.db");
    private readonly string start = Path.Combine(folder, "start.db");
    private readonly string peer = Path.Combine(folder, "peer.db");
    private readonly string rows = Path.Combine(folder, "rows.csv");

    public string Name => "SQLite";
    public string Peer => "sqlite3 .import";
    public string Database => $"sqlite:{path}";

    public void Prepare() => File.Delete(path);

    public void KeepStart()
    {
        Sql(path, "PRAGMA wal_checkpoint(TRUNCATE);");
        File.Copy(path, start, overwrite: true);
    }

    public void BackToStart()
    {
        Remove(path);
        File.Copy(start, path);
    }

    public ProgramRun LoadReadings()
    {
        Sql(path, ".mode csv", $".output {rows}", "SELECT * FROM readings ORDER BY series_number, period, sequence;");
        Remove(peer);
        var shape = Sql(path, ".schema readings").Output;
        Sql(peer, "PRAGMA journal_mode=WAL;", shape);
        return Sql(
            peer,
            "PRAGMA synchronous=FULL;",
            "PRAGMA cache_size=-65536;",
            ".mode csv",
            $".import {rows} readings"
        );
    }

    public (int Readings, int Statuses) Readings() =>
        (Count("SELECT count(*) FROM readings;"), Count("SELECT count(*) FROM series_status WHERE points > 0;"));

    private int Count(string sql) => int.Parse(Sql(path, sql).Output, CultureInfo.InvariantCulture);

    private static ProgramRun Sql(string database, params string[] commands) =>
        Programs.Run("sqlite3", ["-batch", database, .. commands]);

    private static void Remove(string database)
    {
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(database + end);
        }
    }
}
