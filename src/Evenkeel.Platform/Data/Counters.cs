using Evenkeel.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

/// <summary>The next number of something that is numbered in order (series, imports), the same on every database.</summary>
[NotRecorded]
public sealed class Counter
{
    public required string Name { get; init; }
    public int Next { get; set; }
}

public static class Counters
{
    /// <summary>Takes so many numbers at once and answers the first; two takers never get the same. Numbers of a save that fails stay unused.</summary>
    public static async Task<int> TakeAsync(this AppDb db, string name, int count = 1, CancellationToken ct = default)
    {
        var after = await db
            .Database.SqlQuery<int>(
                $"INSERT INTO counters (name, next) VALUES ({name}, {1 + count}) ON CONFLICT (name) DO UPDATE SET next = counters.next + {count} RETURNING next"
            )
            .ToListAsync(ct);
        return after.Single() - count;
    }
}
