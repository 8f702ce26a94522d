using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Outlines;

/// <summary>What the reader did to an outline, and can undo.</summary>
internal sealed class OutlineEdits(AppDb db, Scope scope, TimeProvider clock)
{
    public PersonId Me => scope.Person!.Value;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What they did last, of what stands: what somebody else has changed since is theirs.</summary>
    /// <param name="of">All edits of one outline.</param>
    public Task<TEdit?> LastAsync<TRow, TEdit>(IQueryable<TEdit> of, CancellationToken ct)
        where TRow : class, IOutlineRow
        where TEdit : class, IOutlineEdit<TRow>
    {
        IQueryable<TRow> rows = db.Set<TRow>();
        return Mine<TRow, TEdit>(of)
            .Where(e => e.UndoneAt == null && rows.Any(n => n.Id == e.NodeId && n.LastEditId == e.Id))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>What they undid last, where they did nothing new since.</summary>
    public async Task<TEdit?> LastUndoneAsync<TRow, TEdit>(IQueryable<TEdit> of, CancellationToken ct)
        where TRow : class, IOutlineRow
        where TEdit : class, IOutlineEdit<TRow>
    {
        IQueryable<TRow> rows = db.Set<TRow>();
        var mine = Mine<TRow, TEdit>(of);
        var undone = await mine.Where(e =>
                e.UndoneAt != null && rows.Any(n => n.Id == e.NodeId && n.LastEditId == e.Before)
            )
            .OrderByDescending(e => e.UndoneAt)
            .ThenBy(e => e.At)
            .ThenBy(e => e.Id)
            .FirstOrDefaultAsync(ct);
        return undone is null || await mine.AnyAsync(e => e.UndoneAt == null && e.At > undone.UndoneAt, ct)
            ? null
            : undone;
    }

    private IQueryable<TEdit> Mine<TRow, TEdit>(IQueryable<TEdit> of)
        where TRow : class, IOutlineRow
        where TEdit : class, IOutlineEdit<TRow>
    {
        var me = scope.Person;
        return of.Where(e => e.PersonId == me);
    }
}
