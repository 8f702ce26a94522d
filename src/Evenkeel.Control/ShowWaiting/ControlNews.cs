using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowWaiting;

/// <summary>For the start page: what each unit is asked, and which of its questions came back.</summary>
internal sealed class ControlNews(AppDb db) : IUnitNews
{
    public async Task<IReadOnlyList<UnitNews>> OfAsync(IReadOnlyList<UnitRow> units, CancellationToken ct)
    {
        var open = units.Where(unit => unit.ClosedOn is null).ToDictionary(unit => unit.Id);
        var ids = open.Keys.ToList();
        var held = await db
            .Escalations.Where(e =>
                ids.Contains(e.HolderUnit) && e.EndedAt == null && e.State != EscalationState.Answered
            )
            .GroupBy(e => e.HolderUnit)
            .Select(g => new { Unit = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var back = await db
            .Escalations.Where(e => ids.Contains(e.UnitId) && e.State == EscalationState.Answered)
            .GroupBy(e => e.UnitId)
            .Select(g => new { Unit = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return
        [
            .. held.Select(h =>
                Own(
                    open[h.Unit],
                    h.Count == 1 ? "1 escalation waits for an answer" : $"{h.Count} escalations wait for an answer"
                )
            ),
            .. back.Select(b =>
                Own(open[b.Unit], b.Count == 1 ? "1 answer came back" : $"{b.Count} answers came back")
            ),
        ];
    }

    private static UnitNews Own(UnitRow unit, string text) =>
        new(unit.Id, text, $"{unit.Address}/control") { IsOwn = true };
}
