using Evenkeel.Platform.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Evenkeel.Platform.Data;

/// <summary>
/// A save of many rows under one act: rows first, as they come, and at the end what is tracked and the act. A save that is not completed leaves nothing,
/// where the transaction is its own; where it is the caller's, the caller does not commit.
/// </summary>
public sealed class BulkSave : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly Act act;
    private readonly RecordedAct recorded;
    private readonly IDbContextTransaction? own;

    internal BulkSave(AppDb db, Act act, IDbContextTransaction? own) =>
        (this.db, this.act, this.own, recorded) = (db, act, own, db.Record(act));

    /// <summary>The id of the act, for rows that carry it.</summary>
    public Guid Act => recorded.Id;

    public Task WriteAsync(BulkRows rows, CancellationToken ct) =>
        db.Provider.InsertAsync(
            db.Database.GetDbConnection(),
            db.Database.CurrentTransaction!.GetDbTransaction(),
            rows,
            ct
        );

    public async Task CompleteAsync(CancellationToken ct)
    {
        await db.WriteAsync(recorded, act, evenIfEmpty: true, ct);
        if (own is not null)
        {
            await own.CommitAsync(ct);
        }
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
