using Evenkeel.Improvement.Pdsa;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>Tests of which nothing is decided, and what is to do and not done.</summary>
internal sealed class StillOpen(AppDb db)
{
    public async Task<(IReadOnlyList<PdsaCycle> Tests, int Steps)> OfAsync(Guid project, CancellationToken ct) =>
        (
            await db
                .PdsaCycles.Where(c => c.ProjectId == project && c.DecidedOn == null)
                .OrderBy(c => c.Number)
                .AsNoTracking()
                .ToListAsync(ct),
            await db.ProjectSteps.CountAsync(s => s.ProjectId == project && s.DoneOn == null, ct)
        );
}
