using System.Data.Common;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Evenkeel.Platform.Live;

/// <summary>A transaction may be the caller's, with several saves in it: what they changed is told when it is committed, whoever commits it.</summary>
internal sealed class TellAfterCommit : DbTransactionInterceptor
{
    public static readonly TellAfterCommit One = new();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => eventData.Context is AppDb db ? db.TellAsync() : Task.CompletedTask;

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        (eventData.Context as AppDb)?.ForgetNews();
        return Task.CompletedTask;
    }
}
