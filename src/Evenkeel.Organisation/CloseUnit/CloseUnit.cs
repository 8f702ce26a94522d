using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.CloseUnit;

internal sealed class CloseUnitForm
{
    [RealDate("the day on which it closes")]
    public DateParts? Day { get; set; }

    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }
    public int Version { get; set; }
}

/// <summary>What closes with a unit, and what stays open because another unit manages it.</summary>
internal sealed record Closing(IReadOnlyList<Unit> With, IReadOnlyList<string> StaysOpen, int Version);

internal sealed class CloseUnitHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<Outcome<int>> Handle(CloseUnitForm form, UnitRow row, CancellationToken ct)
    {
        var day = form.Day!.Value!.Value;
        if (day > UkTime.Today(clock))
        {
            return Outcome.Refused(nameof(form.Day), "Enter today or an earlier day. Come back on the day itself.");
        }

        var closing = await LookAsync(row, ct);
        var unit = await db.Units.SingleAsync(u => u.UnitId == row.Id, ct);
        if (unit.IsClosed || unit.Version != form.Version)
        {
            return Outcome.Refused(
                "",
                $"Someone else changed {row.Name} meanwhile. Look at it again before you close it."
            );
        }

        unit.Close(day);
        foreach (var below in closing.With)
        {
            below.Close(day);
        }

        var act = new Act("Unit closed")
        {
            Unit = row.Id,
            About = new ItemRef(Unit.ItemKind, row.Id.Value),
            Reason = form.Why,
        };
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done(closing.With.Count)
            : Outcome.Refused("", $"Someone else changed {row.Name} meanwhile. Look at it again before you close it.");
    }

    public async Task<Closing> LookAsync(UnitRow row, CancellationToken ct)
    {
        var below = await organisation.Below(row.Id).Where(id => id != row.Id).ToListAsync(ct);
        var units = await db.Units.Where(u => below.Contains(u.UnitId) && u.ClosedOn == null).ToListAsync(ct);
        var managedBy = await db
            .UnitParents.Where(p => below.Contains(p.UnitId) && p.To == null && p.Bond == Bond.Manages)
            .ToDictionaryAsync(p => p.UnitId, p => p.ParentId, ct);
        var closes = units.ToLookup(unit => IsManagedFrom(unit.UnitId, row.Id, managedBy));
        var version = await db.Units.Where(u => u.UnitId == row.Id).Select(u => u.Version).SingleAsync(ct);
        return new Closing([.. closes[true]], [.. closes[false].Select(u => u.Name).Order()], version);
    }

    private static bool IsManagedFrom(UnitId unit, UnitId top, Dictionary<UnitId, UnitId> managedBy)
    {
        while (managedBy.TryGetValue(unit, out var parent))
        {
            if (parent == top)
            {
                return true;
            }

            unit = parent;
        }

        return false;
    }
}
