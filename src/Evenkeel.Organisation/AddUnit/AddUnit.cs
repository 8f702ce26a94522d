using System.ComponentModel.DataAnnotations;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.AddUnit;

internal sealed class AddUnitForm : UnitTexts
{
    [Required(ErrorMessage = "Choose the unit's level.")]
    public Level? Level { get; set; }
}

internal sealed class AddUnitHandler(AppDb db, OrganisationCatalogue organisation, UnitTree tree)
{
    /// <summary>Adds a unit below a parent; its code, if none is given, is made from its name.</summary>
    public async Task<Outcome<UnitRow>> Handle(AddUnitForm form, UnitRow parent, CancellationToken ct)
    {
        if (!form.Level!.Value.MayStandBelow(parent.Level))
        {
            return Outcome.Refused(
                nameof(form.Level),
                $"{parent.Name} is itself at this level or below it. Choose a lower level."
            );
        }

        if (parent.ClosedOn is not null)
        {
            return Outcome.Refused("", $"{parent.Name} is closed. Reopen it first, or add the unit somewhere else.");
        }

        var code = string.IsNullOrWhiteSpace(form.Code) ? UnitCode.From(form.Name!) : form.Code.Trim();
        var normal = UnitCode.Normalise(code);
        if (normal.Length == 0 || await db.UnitCodes.AnyAsync(c => c.Code == normal, ct))
        {
            return Outcome.Refused(nameof(form.Code), $"The code {code} is taken. Choose another.");
        }

        var unit = new Unit
        {
            Code = code,
            Name = form.Name!.Trim(),
            Level = form.Level!.Value,
            Kind = form.Kind?.Trim() ?? "",
        };
        db.Add(unit);
        db.Add(new UnitCode { Code = normal, UnitId = unit.UnitId });
        db.Add(new UnitParent { UnitId = unit.UnitId, ParentId = parent.Id });
        await tree.RenewAsync([unit.UnitId], ct);
        await db.SaveAsync(
            new Act("Unit added") { Unit = parent.Id, About = new ItemRef(Unit.ItemKind, unit.UnitId.Value) },
            ct
        );
        return Outcome.Done(await organisation.Units.SingleAsync(u => u.Id == unit.UnitId, ct));
    }
}
