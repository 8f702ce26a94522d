using Evenkeel.Measurement;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>Stages that every cycle of a project that began stands on each of its charts; the caller saves.</summary>
internal sealed class MarkCycles(AppDb db, MeasureCatalogue measures)
{
    public async Task OnAsync(Guid project, IReadOnlyCollection<int> series, CancellationToken ct)
    {
        var cycles = await db
            .PdsaCycles.Where(c => c.ProjectId == project && c.BeganOn != null)
            .AsNoTracking()
            .ToListAsync(ct);
        foreach (var cycle in cycles)
        {
            await measures.StageMarksAsync(new ItemRef(PdsaCycle.Item, cycle.Id), series, cycle.BeganOn, ct);
        }
    }
}
