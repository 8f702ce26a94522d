using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowUnit;

/// <summary>What stands about a unit on its overview, besides the list of units below it.</summary>
internal sealed record UnitFactsView(
    UnitRow? Overseer,
    IReadOnlyList<PersonRow> LedBy,
    IReadOnlyList<PersonRow> Administrators,
    IReadOnlyList<string> FormerCodes,
    int People
)
{
    /// <summary>It may stand in a branch that the reader does not see.</summary>
    public bool OverseerIsSeen { get; init; }

    public static readonly UnitFactsView Nothing = new(null, [], [], [], 0);
}

internal sealed class ShowUnitHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private const int MostNamed = 4;

    public async Task<UnitFactsView> Handle(UnitRow unit, CancellationToken ct)
    {
        var codes = await db.UnitCodes.Where(c => c.UnitId == unit.Id).Select(c => c.Code).ToListAsync(ct);
        var overseer = await OverseerAsync(unit, ct);
        return new UnitFactsView(
            overseer,
            await NamesAsync(HeldAt(unit.Id), ct, Role.Lead, Role.Manager),
            await NamesAsync(HeldAtOrAbove(unit.Id), ct, Role.Administrator),
            [.. codes.Where(c => c != UnitCode.Normalise(unit.Code)).Order()],
            await HeldAt(unit.Id).Select(r => r.PersonId).Distinct().CountAsync(ct)
        )
        {
            OverseerIsSeen = overseer is not null && await organisation.Units.AnyAsync(u => u.Id == overseer.Id, ct),
        };
    }

    private Task<UnitRow?> OverseerAsync(UnitRow unit, CancellationToken ct) =>
        db
            .UnitParents.Where(p => p.UnitId == unit.Id && p.To == null && p.Bond == Bond.Oversees)
            .Join(organisation.AllUnits, p => p.ParentId, u => u.Id, (p, u) => u)
            .FirstOrDefaultAsync(ct);

    private IQueryable<RoleAssignment> HeldAt(UnitId unit)
    {
        var today = UkTime.Today(clock);
        return db.RoleAssignments.Where(r => r.UnitId == unit && r.From <= today && (r.To == null || r.To > today));
    }

    /// <summary>Whom to ask is shown though they stand above what the reader sees.</summary>
    private IQueryable<RoleAssignment> HeldAtOrAbove(UnitId unit)
    {
        var today = UkTime.Today(clock);
        return db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.From <= today && (r.To == null || r.To > today))
            .Where(r => db.UnitClosures.Any(c => c.DescendantId == unit && c.AncestorId == r.UnitId && c.To == null));
    }

    private Task<List<PersonRow>> NamesAsync(IQueryable<RoleAssignment> held, CancellationToken ct, params Role[] roles)
    {
        var keys = roles.Select(role => role.Key).ToList();
        var people = held.Where(r => keys.Contains(r.RoleKey)).Select(r => r.PersonId);
        return organisation
            .People.Where(p => people.Contains(p.Id))
            .OrderBy(p => p.Name)
            .Take(MostNamed)
            .ToListAsync(ct);
    }
}
