using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.ShowMappings;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RemoveMapping;

internal sealed class RemoveMappingForm
{
    public int Version { get; set; }

    [StringLength(500, ErrorMessage = "The reason can be up to 500 characters.")]
    public string? Why { get; set; }
}

internal sealed class RemoveMappingHandler(AppDb db)
{
    public async Task<Outcome<string>> Handle(RemoveMappingForm form, MappingView view, CancellationToken ct)
    {
        var (id, unit) = (view.Mapping.Id, view.Unit.Id);
        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } saved)
        {
            return Outcome.Stale;
        }

        db.Entry(saved).Property(m => m.Version).OriginalValue = form.Version;
        db.SavedMappings.Remove(saved);
        var why = form.Why?.Trim() ?? "";
        var act = new Act("Import mapping removed")
        {
            Unit = unit,
            About = new ItemRef("unit", unit.Value),
            Reason = why.Length == 0 ? saved.Name : $"{saved.Name}: {why}",
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(saved.Name) : Outcome.Stale;
    }
}
