using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

/// <summary>How a huddle is named on the pages of what came of it.</summary>
internal sealed class HuddleItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
{
    public string Kind => Huddle.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db
            .Huddles.Where(h => ids.Contains(h.Id))
            .Join(organisation.Units, h => h.UnitId, u => u.Id, (h, u) => new { Huddle = h, Unit = u })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Huddle.Id,
                "Huddle",
                $"{row.Unit.Name}, {UkDate.Brief(row.Huddle.Day)}",
                Huddle.AddressAt(row.Unit.Address, row.Huddle.Id),
                row.Huddle.EndedAt is null ? "On now" : "Held"
            )
            {
                At = row.Huddle.StartedAt,
            }),
        ];
    }
}
