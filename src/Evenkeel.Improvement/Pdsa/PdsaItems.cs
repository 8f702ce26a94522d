using Evenkeel.Improvement.Projects;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>How a PDSA cycle is named in the thread and on charts; by who sees its project.</summary>
internal sealed class PdsaItems(AppDb db) : IResolveItems
{
    public string Kind => PdsaCycle.Item;

    public static string AddressOf(int project, int cycle) => $"{Project.AddressOf(project)}/pdsa/{cycle}";

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db
            .Projects.Join(
                db.PdsaCycles.Where(c => ids.Contains(c.Id)),
                p => p.Id,
                c => c.ProjectId,
                (p, c) => new { p.Number, Cycle = c }
            )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Cycle.Id,
                $"PDSA {row.Cycle.Number}",
                ProjectWords.Brief(row.Cycle.Change),
                AddressOf(row.Number, row.Cycle.Number),
                PdsaWords.Says(row.Cycle)
            )),
        ];
    }
}
