using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

/// <summary>How a project stands with the unit that approves it.</summary>
/// <param name="Rule">Null where nobody is asked any more: then nothing is held up.</param>
/// <param name="Last">What was asked last.</param>
internal sealed record Approval(UnitRow At, ApprovalRule? Rule, ProjectApproval? Last)
{
    public bool IsGiven => Last?.Answer == ApprovalAnswer.Approved;
    public bool Waits => Last is { Waits: true } && Rule is not null;

    /// <summary>No test begins yet.</summary>
    public bool Holds => Rule is not null && !IsGiven;
}

/// <summary>Who approves, and what was said.</summary>
internal sealed class ReadApproval(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>The rule of the unit or of the nearest above it, whoever asks; null: nobody approves here.</summary>
    public async Task<ApprovalRule?> RuleForAsync(UnitId unit, CancellationToken ct)
    {
        var rules = db.ApprovalRules.IgnoreQueryFilters([ScopeFilter.Name]);
        var open = organisation.AllUnits.Where(u => u.ClosedOn == null);
        return await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .Join(rules, c => c.AncestorId, r => r.UnitId, (c, r) => new { c.Depth, Rule = r })
            .Where(found => open.Any(u => u.Id == found.Rule.UnitId))
            .OrderBy(found => found.Depth)
            .Select(found => found.Rule)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }

    public Task<UnitRow> NameAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);

    /// <summary>Null where nobody was asked for it when the project began.</summary>
    public async Task<Approval?> OfAsync(Project project, CancellationToken ct)
    {
        if (project.ApprovalAt is not { } at)
        {
            return null;
        }

        var rules = db.ApprovalRules.IgnoreQueryFilters([ScopeFilter.Name]);
        var unit = await NameAsync(at, ct);
        return new Approval(
            unit,
            // Nobody answers at a unit that is closed.
            unit.ClosedOn
                is null
                ? await rules.AsNoTracking().SingleOrDefaultAsync(r => r.UnitId == at, ct)
                : null,
            await db
                .ProjectApprovals.Where(a => a.ProjectId == project.Id)
                .OrderByDescending(a => a.Number)
                .FirstOrDefaultAsync(ct)
        );
    }
}
