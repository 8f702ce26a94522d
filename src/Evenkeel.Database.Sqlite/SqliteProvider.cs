using System.Data.Common;
using Evenkeel.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Database.Sqlite;

/// <summary>One file, one process: for a team or a small Board on one machine.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
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
        var current = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (!replace && File.Exists(current) && new FileInfo(current).Length > 0)
        {
            throw new InvalidOperationException($"{current} has data in it. Say --replace to replace it.");
        }

        await using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        await source.OpenAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        source.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
    }

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkRows rows, CancellationToken ct)
    {
        RawInsert.Run((SqliteConnection)connection, rows, ct);
        return Task.CompletedTask;
    }
}
