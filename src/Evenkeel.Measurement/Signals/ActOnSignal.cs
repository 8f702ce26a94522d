using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Signals;

/// <summary>What is made of a signal in another module answers it: nobody is asked for a second answer.</summary>
internal sealed class ActOnSignal(AppDb db, Scope scope, TimeProvider clock)
{
    /// <summary>Staged; the caller saves. An answer that somebody gave stays.</summary>
    /// <returns>Whether it is a signal of this unit that the reader sees.</returns>
    public async Task<bool> StageAsync(UnitId unit, Guid id, string what, string? shownAs, CancellationToken ct)
    {
        if (await db.Signals.SingleOrDefaultAsync(s => s.Id == id && s.UnitId == unit, ct) is not { } signal)
        {
            return false;
        }

        if (signal.IsWaiting)
        {
            signal.Respond(SignalAnswer.WeActOnIt, what, shownAs ?? scope.PersonName, clock.GetUtcNow());
        }

        return true;
    }

    /// <summary>Staged; the caller saves. What somebody answered in words stays.</summary>
    public async Task UndoAsync(UnitId unit, Guid id, CancellationToken ct)
    {
        var signal = await db.Signals.SingleOrDefaultAsync(s => s.Id == id && s.UnitId == unit, ct);
        if (signal is { Answer: SignalAnswer.WeActOnIt })
        {
            signal.WaitAgain();
        }
    }

    public Task<int?> SeriesAsync(UnitId unit, Guid id, CancellationToken ct) =>
        db
            .Signals.Where(s => s.Id == id && s.UnitId == unit)
            .Select(s => (int?)s.SeriesNumber)
            .SingleOrDefaultAsync(ct);
}
