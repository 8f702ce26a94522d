using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

/// <summary>Projects that wait for the person in scope to approve them: where they hold the role at the very unit that is asked, and did not ask themselves.</summary>
internal sealed class OwnApprovals(AppDb db, OrganisationCatalogue organisation, Scope scope) : IWaiting, IWaitingList
{
    private const int Most = 50;

    public string Title => "Projects that wait for your approval";

    public async Task<int> CountAsync(int most, CancellationToken ct) =>
        db.ScopeRootsWith(Permissions.Approve) is { Count: > 0 } places
            ? await Mine(places).Take(most).CountAsync(ct)
            : 0;

    public async Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct)
    {
        if (db.ScopeRootsWith(Permissions.Approve) is not { Count: > 0 } places)
        {
            return [];
        }

        var asked = await Mine(places).OrderBy(a => a.AskedAt).Take(Most).AsNoTracking().ToListAsync(ct);
        var ids = asked.ConvertAll(a => a.ProjectId);
        var projects = await db.Projects.Where(p => ids.Contains(p.Id)).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        return
        [
            .. asked.Select(a => new WaitingLine(
                projects[a.ProjectId].Title,
                ApprovalWords.AddressOf(projects[a.ProjectId]),
                $"asked on {ApprovalWords.Day(a.AskedAt)}"
            )),
        ];
    }

    private IQueryable<ProjectApproval> Mine(IReadOnlyList<UnitId> places)
    {
        var me = scope.Person;
        // At a unit that is closed nothing goes on, and nothing waits.
        var units = organisation.Units.Where(u => u.ClosedOn == null);
        var open = db.Projects.Where(p => p.EndedAt == null && units.Any(u => u.Id == p.UnitId));
        var rules = db.ApprovalRules.AsQueryable();
        var leads = db.ProjectMembers.Where(m => m.Role == ProjectRole.Lead && m.Until == null && m.PersonId == me);
        return db.ProjectApprovals.Where(a =>
            a.Answer == null
            && places.Contains(a.AtId)
            && a.AskedById != me
            && !leads.Any(m => m.ProjectId == a.ProjectId)
            && rules.Any(r => r.UnitId == a.AtId)
            && open.Any(p => p.Id == a.ProjectId)
        );
    }
}
