using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.ShowMappings;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RenameMapping;

internal sealed class RenameMappingForm
{
    [Required(ErrorMessage = "Enter a name for this kind of file.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }
    public int Version { get; set; }
}

internal sealed class RenameMappingHandler(AppDb db)
{
    public async Task<Outcome<string>> Handle(RenameMappingForm form, MappingView view, CancellationToken ct)
    {
        var name = form.Name!.Trim();
        var (id, unit) = (view.Mapping.Id, view.Unit.Id);
        if (await db.SavedMappings.AnyAsync(m => m.UnitId == unit && m.Name == name && m.Id != id, ct))
        {
            return Outcome.Refused(nameof(form.Name), $"Another mapping here is called {name}. Choose another name.");
        }

        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } saved)
        {
            return Outcome.Stale;
        }

        db.Entry(saved).Property(m => m.Version).OriginalValue = form.Version;
        saved.Name = name;
        var act = new Act("Import mapping renamed")
        {
            Unit = unit,
            About = new ItemRef("unit", unit.Value),
            Reason = $"{view.Mapping.Name}: now {name}",
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(name) : Outcome.Stale;
    }
}
