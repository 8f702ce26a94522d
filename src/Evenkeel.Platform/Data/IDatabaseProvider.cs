using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

/// <summary>What differs between the databases, and nothing else.</summary>
public interface IDatabaseProvider
{
    /// <summary>The word before the colon in EVENKEEL_DATABASE.</summary>
    string Name { get; }

    /// <summary>SQLite belongs to one process and is migrated when it starts; PostgreSQL only by <c>evenkeel db migrate</c>.</summary>
    bool MigratesOnStart { get; }

    void Use(DbContextOptionsBuilder options, string connection);

    /// <summary>Called before migrating a database that has something in it; returns where the copy is, if one was made.</summary>
    Task<string?> KeepCopyAsync(AppDb db, CancellationToken ct);

    Task BackUpAsync(AppDb db, string path, CancellationToken ct);

    /// <exception cref="InvalidOperationException">There is something in the database, and it is not to be replaced.</exception>
    Task RestoreAsync(AppDb db, string path, bool replace, CancellationToken ct);

    /// <summary>For a person: why the database cannot be used, and which; null where the problem is another.</summary>
    string? Explain(Exception problem, string connection);

    /// <summary>Tells the other programs on the database, on a connection that is in no transaction; nothing where there are none.</summary>
    Task TellNodesAsync(DbConnection connection, IReadOnlyList<string> messages);

    /// <summary>Hears what they tell until it is cancelled; ends at once where there are none, and throws when the connection is lost.</summary>
    Task HearNodesAsync(string connection, Action connected, Action<string> heard, CancellationToken ct);

    /// <summary>Inserts many rows in the current transaction, as fast as the database can: a column is an array of values.</summary>
    Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkRows rows, CancellationToken ct);
}
