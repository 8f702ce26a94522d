using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.EditUnit;

internal sealed class EditUnitForm : UnitTexts
{
    public int Version { get; set; }

    public static EditUnitForm Of(Unit unit) =>
        new()
        {
            Name = unit.Name,
            Code = unit.Code,
            Kind = unit.Kind,
            Version = unit.Version,
        };
}

internal sealed class EditUnitHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<EditUnitForm?> LoadAsync(UnitRow unit, CancellationToken ct)
    {
        var stored = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.UnitId == unit.Id, ct);
        return stored is null ? null : EditUnitForm.Of(stored);
    }

    /// <summary>Its former codes stay its own: an old address and an old file still lead to it.</summary>
    public async Task<Outcome<UnitRow>> Handle(EditUnitForm form, UnitRow row, CancellationToken ct)
    {
        var unit = await db.Units.SingleAsync(u => u.UnitId == row.Id, ct);
        if (unit.Version != form.Version)
        {
            return Outcome.Stale;
        }

        var code = string.IsNullOrWhiteSpace(form.Code) ? unit.Code : form.Code.Trim();
        if (!await TakeCodeAsync(unit, code, ct))
        {
            return Outcome.Refused(nameof(form.Code), $"The code {code} belongs to another unit. Choose another.");
        }

        (unit.Name, unit.Code, unit.Kind) = (form.Name!.Trim(), code, form.Kind?.Trim() ?? "");
        var act = new Act("Unit changed") { Unit = row.Id, About = new ItemRef(Unit.ItemKind, row.Id.Value) };
        if (!await db.TrySaveAsync(act, ct))
        {
            return Outcome.Stale;
        }

        return Outcome.Done(await organisation.Units.SingleAsync(u => u.Id == row.Id, ct));
    }

    private async Task<bool> TakeCodeAsync(Unit unit, string code, CancellationToken ct)
    {
        var normal = UnitCode.Normalise(code);
        var known = await db.UnitCodes.SingleOrDefaultAsync(c => c.Code == normal, ct);
        if (known is null)
        {
            db.Add(new UnitCode { Code = normal, UnitId = unit.UnitId });
        }

        return known is null || known.UnitId == unit.UnitId;
    }
}
