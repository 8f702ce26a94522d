using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>The projects that go on, or ended lately, of which the person in scope is a guest: no unit of theirs leads to them.</summary>
internal sealed class GuestProjects(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
    : IStartList
{
    private const int Most = 50;
    private const int EndedFor = 92;

    public string Title => "Projects that you are a guest of";

    public async Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct)
    {
        if (scope.Person is not { } me)
        {
            return [];
        }

        var (today, roots) = (UkTime.Today(clock), db.ScopeRoots);
        var lately = UkTime.StartOf(today.AddDays(-EndedFor));
        var mine = db
            .ProjectMembers.Where(m => m.PersonId == me && (m.Until == null || m.Until > today))
            .Select(m => m.ProjectId);
        var seen = db.UnitClosures.Where(c => c.To == null && roots.Contains(c.AncestorId)).Select(c => c.DescendantId);
        var rows = await db
            .Projects.Where(p => p.EndedAt == null || (p.EndedAt > lately && p.Result != null))
            .Where(p => mine.Contains(p.Id) && !seen.Contains(p.UnitId))
            .OrderBy(p => p.EndedAt != null)
            .ThenBy(p => p.Title)
            .Take(Most)
            .Select(p => new
            {
                p.Number,
                p.Title,
                p.UnitId,
                p.EndedAt,
            })
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. rows.Select(row => new WaitingLine(
                row.Title,
                Project.AddressOf(row.Number),
                row.EndedAt is { } at
                    ? $"{names[row.UnitId]}, ended on {UkDate.Plain(UkTime.DayOf(at))}"
                    : names[row.UnitId]
            )),
        ];
    }
}
