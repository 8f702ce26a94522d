using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ReopenUnit;

internal sealed class ReopenUnitForm
{
    public bool WithBelow { get; set; }
}

internal sealed class ReopenUnitHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<Outcome<int>> Handle(ReopenUnitForm form, UnitRow row, CancellationToken ct)
    {
        var unit = await db.Units.SingleAsync(u => u.UnitId == row.Id, ct);
        if (!unit.IsClosed)
        {
            return Outcome.Refused("", $"{row.Name} is open already.");
        }

        var below = form.WithBelow ? await ClosedWith(row).ToListAsync(ct) : [];
        unit.Reopen();
        below.ForEach(u => u.Reopen());
        var act = new Act("Unit reopened") { Unit = row.Id, About = new ItemRef(Unit.ItemKind, row.Id.Value) };
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done(below.Count)
            : Outcome.Refused("", $"Someone else changed {row.Name} meanwhile. Look at it again.");
    }

    /// <summary>What was closed below it on the same day.</summary>
    public IQueryable<Unit> ClosedWith(UnitRow row)
    {
        var below = organisation.Below(row.Id);
        return db.Units.Where(u => u.UnitId != row.Id && u.ClosedOn == row.ClosedOn && below.Contains(u.UnitId));
    }
}
