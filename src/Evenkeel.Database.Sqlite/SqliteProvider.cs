using System.Data.Common;
using Evenkeel.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Database.Sqlite;

/// <summary>One file, one process: for a team or a small Board on one machine.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public string Name => "sqlite";
    public bool MigratesOnStart => true;

    public void Use(DbContextOptionsBuilder options, string connection)
    {
        var path = Path.GetFullPath(connection);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        options
            .UseSqlite(builder.ToString(), sqlite => sqlite.MigrationsAssembly(GetType().Assembly))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(Pragmas.Instance);
    }

    public async Task<string?> KeepCopyAsync(AppDb db, CancellationToken ct)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return null;
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "empty";
        var copy = $"{path}.before-{applied}.bak";
        await BackUpAsync(db, copy, ct);
        return copy;
    }

    /// <summary>SQLite's own online backup: consistent while others write.</summary>
    public async Task BackUpAsync(AppDb db, string path, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var target = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        await target.OpenAsync(ct);
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(target);
    }

    public async Task RestoreAsync(AppDb db, string path, bool replace, CancellationToken ct)
    {
        await using var source = await OpenCopyAsync(path, ct);
        var current = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var isThere = File.Exists(current) && new FileInfo(current).Length > 0;
        if (!replace && isThere && !await InstallationFacts.HoldsNothingAsync(db, ct))
        {
            throw new InvalidOperationException($"{current} has data in it. Say --replace to replace it.");
        }

        await db.Database.OpenConnectionAsync(ct);
        source.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
    }

    public string? Explain(Exception problem, string connection) =>
        problem is not SqliteException sqlite
            ? null
            : sqlite.SqliteErrorCode switch
            {
                NotADatabase => $"{Path.GetFullPath(connection)} is not an SQLite database.",
                CannotOpen =>
                    $"{Path.GetFullPath(connection)} cannot be opened: it is a folder, or may not be read here.",
                Busy => $"{Path.GetFullPath(connection)} is in use by another program. Try again when that is done.",
                _ => null,
            };

    /// <summary>Looked at before anything is replaced: is it a copy of ours?</summary>
    private static async Task<SqliteConnection> OpenCopyAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path}.");
        }

        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        var source = new SqliteConnection(builder.ToString());
        try
        {
            await source.OpenAsync(ct);
            await using var look = source.CreateCommand();
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('acts', 'installation')";
            if (await look.ExecuteScalarAsync(ct) is 2L)
            {
                return source;
            }
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is NotADatabase or CannotOpen)
        {
            await source.DisposeAsync();
            throw new IOException(
                $"{path} is not an SQLite database, so no copy made by 'evenkeel db backup'.",
                problem
            );
        }

        await source.DisposeAsync();
        throw new IOException($"{path} is an SQLite database, but not one of Evenkeel's.");
    }

    /// <summary>The file belongs to one process: there is nobody else.</summary>
    public Task TellNodesAsync(DbConnection connection, IReadOnlyList<string> messages) => Task.CompletedTask;

    public Task HearNodesAsync(string connection, Action connected, Action<string> heard, CancellationToken ct) =>
        Task.CompletedTask;

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkRows rows, CancellationToken ct)
    {
        RawInsert.Run((SqliteConnection)connection, rows, ct);
        return Task.CompletedTask;
    }
}
