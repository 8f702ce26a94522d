using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>How a PDSA cycle is named in the thread and on charts; by who sees its project.</summary>
internal sealed class PdsaItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
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
                (p, c) =>
                    new
                    {
                        p.Number,
                        p.UnitId,
                        IsOfProgramme = p.ProgrammeId != null,
                        Cycle = c,
                    }
            )
            .AsNoTracking()
            .ToListAsync(ct);
        var shared = rows.Where(row => row.IsOfProgramme).Select(row => row.UnitId);
        var sites = await NamesAsync([.. shared.Distinct()], ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Cycle.Id,
                $"PDSA {row.Cycle.Number}",
                Title(row.Cycle, row.IsOfProgramme ? sites.GetValueOrDefault(row.UnitId) : null),
                AddressOf(row.Number, row.Cycle.Number),
                PdsaWords.Says(row.Cycle)
            )),
        ];
    }

    /// <summary>In a programme each site has a PDSA 1.</summary>
    private static string Title(PdsaCycle cycle, string? site) =>
        site is null ? ProjectWords.Brief(cycle.Change) : $"{ProjectWords.Brief(cycle.Change)} ({site})";

    /// <summary>In a query of its own: beside all units no filter holds, and the cycles are the reader's only.</summary>
    private async Task<Dictionary<UnitId, string>> NamesAsync(List<UnitId> units, CancellationToken ct) =>
        units.Count == 0
            ? []
            : await organisation
                .AllUnits.Where(u => units.Contains(u.Id))
                .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
}
