using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>The real boards, integration authorities and hospitals, for published data in an empty database.</summary>
public sealed class RealUnits
{
    private readonly AppDb db;
    private readonly UnitFactory units;
    private readonly OrganisationCatalogue organisation;

    internal RealUnits(AppDb db, UnitFactory units, OrganisationCatalogue organisation) =>
        (this.db, this.units, this.organisation) = (db, units, organisation);

    /// <exception cref="InvalidOperationException">The database has units already.</exception>
    public async Task<UnitRow> MakeAsync(CancellationToken ct)
    {
        if (await db.Units.IgnoreQueryFilters().AnyAsync(ct))
        {
            throw new InvalidOperationException(
                "The database has units already. Published data are loaded into an empty one."
            );
        }

        var byCode = new Dictionary<string, UnitId>();
        foreach (var row in ScotlandRow.Read())
        {
            UnitId[] parents = row.Parent.Length == 0 ? [] : [byCode[row.Parent]];
            byCode[row.Code] = units.Add(row.Name, row.Code, row.Level, row.Kind, parents).UnitId;
            db.AddRange(
                row.FormerCodes.Select(code => new UnitCode
                {
                    Code = UnitCode.Normalise(code),
                    UnitId = byCode[row.Code],
                })
            );
        }

        await units.FinishAsync(ct);
        await db.SaveAsync(new Act("Reference units made"), ct);
        db.ChangeTracker.Clear();
        return (await organisation.FindAsync("S92000003", ct))!;
    }

    /// <summary>Units that only a file knows, straight below the top.</summary>
    public async Task AddAsync(IReadOnlyList<string> names, UnitRow top, CancellationToken ct)
    {
        var codes = (await organisation.CodesAsync(ct)).Keys.ToHashSet();
        foreach (var name in names)
        {
            var code = UnitCode.IsValid(name) ? name : UnitCode.From(name);
            if (code.Length > 0 && codes.Add(UnitCode.Normalise(code)))
            {
                units.Add(name, code, Level.Service, "from a published file", top.Id);
            }
        }

        await units.FinishAsync(ct);
        await db.SaveAsync(new Act("Units of a published file made"), ct);
        db.ChangeTracker.Clear();
    }
}
