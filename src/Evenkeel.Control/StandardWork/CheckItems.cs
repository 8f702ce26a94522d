using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.StandardWork;

/// <summary>How one day's check is named on the pages of what came of it: the reason that somebody wrote stays on its own page.</summary>
internal sealed class CheckItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
{
    public string Kind => CheckRecord.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db
            .CheckRecords.Where(r => ids.Contains(r.Id))
            .Join(db.RecurringChecks, r => r.CheckId, c => c.Id, (r, c) => new { Record = r, Check = c })
            .Join(
                organisation.Units,
                both => both.Record.UnitId,
                u => u.Id,
                (both, u) =>
                    new
                    {
                        both.Record,
                        both.Check,
                        Unit = u,
                    }
            )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Record.Id,
                "Standard work",
                $"{row.Check.What}, {UkDate.Brief(row.Record.Day)}",
                RecurringCheck.AddressAt(row.Unit.Address, row.Check.Id),
                row.Record.Said.Title() + (row.Record.Sample() is { } sample ? $", {sample}" : "")
            )
            {
                At = row.Record.At,
            }),
        ];
    }
}
