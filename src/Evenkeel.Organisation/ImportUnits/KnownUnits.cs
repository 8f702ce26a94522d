using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>The units that an import may touch, by their codes; and every code that is taken elsewhere.</summary>
internal sealed class KnownUnits
{
    private readonly Dictionary<string, Unit> byCode = [];
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<UnitId, Unit> byId;
    private readonly ILookup<(UnitId, Bond), UnitId> parents;

    private KnownUnits(List<Unit> units, List<UnitCode> codes, List<UnitParent> places, UnitRow? under)
    {
        byId = units.ToDictionary(unit => unit.UnitId);
        parents = places.ToLookup(p => (p.UnitId, p.Bond), p => p.ParentId);
        Under = under;
        foreach (var code in codes)
        {
            taken.Add(code.Code);
            if (byId.TryGetValue(code.UnitId, out var unit))
            {
                byCode[code.Code] = unit;
            }
        }
    }

    /// <summary>Where rows without a parent stand; null = at the top.</summary>
    public UnitRow? Under { get; }

    public Unit? Find(string code) => byCode.GetValueOrDefault(UnitCode.Normalise(code));

    public bool IsTaken(string code) => taken.Contains(UnitCode.Normalise(code));

    public UnitId? ParentOf(Unit unit, Bond bond)
    {
        var found = parents[(unit.UnitId, bond)].ToList();
        return found.Count == 0 ? null : found[0];
    }

    public string NameOf(UnitId? id) =>
        id is { } known && byId.TryGetValue(known, out var unit) ? unit.Name : "the top";

    public static async Task<KnownUnits> ReadAsync(
        AppDb db,
        OrganisationCatalogue organisation,
        UnitRow? under,
        CancellationToken ct
    )
    {
        var units = db.Units.AsQueryable();
        if (under is not null)
        {
            var below = organisation.Below(under.Id);
            units = units.Where(u => below.Contains(u.UnitId));
        }

        return new KnownUnits(
            await units.ToListAsync(ct),
            await db.UnitCodes.AsNoTracking().ToListAsync(ct),
            await db.UnitParents.AsNoTracking().Where(p => p.To == null).ToListAsync(ct),
            under
        );
    }
}
