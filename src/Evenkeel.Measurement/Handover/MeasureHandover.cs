using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Handover;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Handover;

/// <summary>
/// A leaver owns the measures of which they are the owner, and those whose owner is written as their own name, at units that the asker sees.
/// </summary>
internal sealed class MeasureHandover(AppDb db, OrganisationCatalogue organisation) : IHandover
{
    public async Task<IReadOnlyList<HeldItem>> HeldByAsync(PersonId person, CancellationToken ct)
    {
        var name = await NameAsync(person, ct);
        var measures = await Owned(person, name)
            .Join(
                organisation.Units,
                m => m.KeptBy,
                u => u.Id,
                (m, u) =>
                    new
                    {
                        m.Id,
                        m.Name,
                        Unit = u.Name,
                    }
            )
            .OrderBy(m => m.Name)
            .ToListAsync(ct);
        return [.. measures.Select(m => new HeldItem($"Owner of {m.Name}", m.Unit, Measure.AddressOf(m.Id)))];
    }

    public async Task HandOverAsync(PersonId from, PersonId to, DateOnly day, CancellationToken ct)
    {
        var name = await NameAsync(from, ct);
        var seen = organisation.Units.Select(u => u.Id);
        foreach (var measure in await Owned(from, name).Where(m => seen.Contains(m.KeptBy)).ToListAsync(ct))
        {
            measure.OwnedBy(new OwnerOf(to, ""));
        }
    }

    private IQueryable<Measure> Owned(PersonId person, string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return db.Measures.Where(m =>
            m.RetiredOn == null
            && (m.OwnerId == person || (m.OwnerId == null && lower != "" && m.Owner.Trim().ToLower() == lower))
        );
    }

    private async Task<string> NameAsync(PersonId person, CancellationToken ct) =>
        await organisation.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? "";
}
