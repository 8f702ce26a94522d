using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Approvals;

/// <summary>How a project stands with the unit that approves it.</summary>
/// <param name="At">Who is asked now; or who was, where nobody is any more.</param>
/// <param name="Rule">Null where nobody is asked any more: then nothing is held up.</param>
/// <param name="Last">What was asked last.</param>
internal sealed record Approval(UnitRow At, ApprovalRule? Rule, ProjectApproval? Last)
{
    /// <summary>A test has begun already, or the project has ended: nothing is held up.</summary>
    public bool IsPast { get; init; }
    public bool IsGiven => Last?.Answer == ApprovalAnswer.Approved;

    /// <summary>Of the unit that is asked now: a question to another waits for nobody.</summary>
    public bool Waits => !IsPast && Last is { Waits: true } && Rule?.UnitId == Last.AtId;

    /// <summary>No test begins yet.</summary>
    public bool Holds => Rule is not null && !IsGiven && !IsPast;
}

/// <summary>Who approves, and what was said.</summary>
internal sealed class ReadApproval(AppDb db, OrganisationCatalogue organisation)
{
    /// <summary>
    /// The rule of the highest unit that asks for it, at the unit or above it, whoever asks; null: nobody approves here. The highest, because what a Board asks for a ward
    /// could otherwise take from itself.
    /// </summary>
    public async Task<ApprovalRule?> RuleForAsync(UnitId unit, CancellationToken ct)
    {
        var rules = db.ApprovalRules.IgnoreQueryFilters([ScopeFilter.Name]);
        var open = organisation.AllUnits.Where(u => u.ClosedOn == null);
        return await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .Join(rules, c => c.AncestorId, r => r.UnitId, (c, r) => new { c.Depth, Rule = r })
            .Where(found => open.Any(u => u.Id == found.Rule.UnitId))
            .OrderByDescending(found => found.Depth)
            .ThenBy(found => found.Rule.UnitId)
            .Select(found => found.Rule)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
    }

    public Task<UnitRow> NameAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);

    /// <summary>
    /// Null where nobody was asked for it when the project began. Who is asked is looked up anew: rules end, and units move.
    /// </summary>
    public async Task<Approval?> OfAsync(Project project, CancellationToken ct)
    {
        if (project.ApprovalAt is not { } began)
        {
            return null;
        }

        var rule = await RuleForAsync(project.UnitId, ct);
        var last = await db
            .ProjectApprovals.Where(a => a.ProjectId == project.Id)
            .OrderByDescending(a => a.Number)
            .FirstOrDefaultAsync(ct);
        var at = last is { Answer: ApprovalAnswer.Approved } ? last.AtId : rule?.UnitId ?? last?.AtId ?? began;
        return new Approval(await NameAsync(at, ct), rule, last)
        {
            IsPast =
                !project.IsOpen
                || await db.PdsaCycles.AnyAsync(c => c.ProjectId == project.Id && c.BeganOn != null, ct),
        };
    }
}
