using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Data;

/// <summary>Brings a database to this version: a copy first, then the migrations.</summary>
public sealed class DatabaseStart(AppDb db, ILogger<DatabaseStart> log)
{
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken ct = default) =>
        [.. await db.Database.GetPendingMigrationsAsync(ct)];

    public async Task MigrateAsync(CancellationToken ct = default)
    {
        var pending = await PendingAsync(ct);
        if (pending.Count == 0)
        {
            return;
        }

        var copy = await db.Provider.KeepCopyAsync(db, ct);
        if (copy is not null)
        {
            log.LogInformation("Copied the database to {Copy} before migrating", copy);
        }

        await db.Database.MigrateAsync(ct);
        log.LogInformation("Applied {Count} migrations, up to {Last}", pending.Count, pending[^1]);
    }
}
