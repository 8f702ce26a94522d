using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Net.Sockets;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Evenkeel.Database.Postgres;

/// <summary>Any number of web nodes on one database; migrated by <c>evenkeel db migrate</c>, never on start.</summary>
public sealed class PostgresProvider : IDatabaseProvider
{
    private const string Channel = "evenkeel_changed";
    private const int MostConnections = 40;

    public string Name => "postgres";
    public bool MigratesOnStart => false;

    public void Use(DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(WithPool(connection), postgres => postgres.MigrationsAssembly(GetType().Assembly))
            .UseSnakeCaseNamingConvention();

    /// <summary>
    /// Two nodes and the command line fit into a server's usual 100 connections; who is the 41st at one node waits for a moment instead of being refused by the
    /// server (seen: 200 pages that opened at once). What the connection says itself holds.
    /// </summary>
    private static string WithPool(string connection)
    {
        var told = new NpgsqlConnectionStringBuilder(connection);
        if (!told.ShouldSerialize("Maximum Pool Size"))
        {
            told.MaxPoolSize = MostConnections;
        }

        return told.ConnectionString;
    }

    /// <summary>The copy of a server's database is the server's own (point-in-time recovery): none is made here.</summary>
    public Task<string?> KeepCopyAsync(AppDb db, CancellationToken ct) => Task.FromResult<string?>(null);

    public Task BackUpAsync(AppDb db, string path, CancellationToken ct) =>
        RunAsync(db, "pg_dump", ["--format=custom", $"--file={path}"], ct);

    public async Task RestoreAsync(AppDb db, string path, bool replace, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file {path}.");
        }

        if (!replace && await db.Database.CanConnectAsync(ct) && !await InstallationFacts.HoldsNothingAsync(db, ct))
        {
            throw new InvalidOperationException("The database has data in it. Say --replace to replace it.");
        }

        await RunAsync(db, "pg_restore", ["--clean", "--if-exists", "--single-transaction", "--no-owner", path], ct);
    }

    public string? Explain(Exception problem, string connection)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var (at, all) = ($"the PostgreSQL server at {server.Host}, port {server.Port}", Chain(problem).ToList());
        return all.OfType<PostgresException>().FirstOrDefault() switch
            {
                { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                    $"There is no database {server.Database} on {at}.",
                {
                    SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                } => $"Sign-in as {server.Username} was refused by {at}.",
                _ => null,
            }
            ?? (
                all.OfType<SocketException>().FirstOrDefault() is { } socket
                    ? $"Cannot reach {at}: {socket.Message}."
                    : null
            );
    }

    private static IEnumerable<Exception> Chain(Exception? problem)
    {
        for (; problem is not null; problem = problem.InnerException)
        {
            yield return problem;
        }
    }

    private static async Task RunAsync(AppDb db, string program, string[] arguments, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var argument in Server(connection).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGPASSWORD"] = connection.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {errors}");
        }
    }

    public async Task InsertAsync(
        DbConnection connection,
        DbTransaction transaction,
        BulkRows rows,
        CancellationToken ct
    ) => await CopyIn.RunAsync((NpgsqlConnection)connection, rows, ct);

    public async Task TellNodesAsync(DbConnection connection, IReadOnlyList<string> messages)
    {
        var wasClosed = connection.State == ConnectionState.Closed;
        if (wasClosed)
        {
            await connection.OpenAsync();
        }

        try
        {
            await using var tell = new NpgsqlCommand(
                "SELECT pg_notify($1, message) FROM unnest($2) AS message",
                (NpgsqlConnection)connection
            );
            tell.Parameters.Add(new() { Value = Channel });
            tell.Parameters.Add(new() { Value = messages.ToArray() });
            await tell.ExecuteNonQueryAsync();
        }
        finally
        {
            if (wasClosed)
            {
                await connection.CloseAsync();
            }
        }
    }

    public async Task HearNodesAsync(string connection, Action connected, Action<string> heard, CancellationToken ct)
    {
        // A connection of its own, which notices within a minute that the other end has gone.
        var own = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 30 };
        await using var ear = new NpgsqlConnection(own.ConnectionString);
        ear.Notification += (_, told) => heard(told.Payload);
        await ear.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", ear))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        connected();
        while (true)
        {
            await ear.WaitAsync(ct);
        }
    }

    private static string[] Server(NpgsqlConnectionStringBuilder connection) =>
        [
            $"--host={connection.Host}",
            $"--port={connection.Port}",
            $"--username={connection.Username}",
            $"--dbname={connection.Database}",
        ];
}
