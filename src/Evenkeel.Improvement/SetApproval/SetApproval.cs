using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.SetApproval;

internal sealed class RuleForm
{
    public int Version { get; set; }
    public bool IsAsked { get; set; }

    [StringLength(ApprovalRule.MostLooksAt, ErrorMessage = "This can be up to 1,000 characters.")]
    public string? LooksAt { get; set; }
}

/// <param name="Own">The unit's own rule.</param>
/// <param name="Above">The unit above whose rule holds here, whatever the unit's own says.</param>
/// <param name="Waiting">Projects that wait for its answer now.</param>
internal sealed record RuleView(UnitRow Unit, ApprovalRule? Own, UnitRow? Above, IReadOnlyList<Project> Waiting)
{
    /// <summary>-1: there is none yet.</summary>
    public int Version => Own?.Version ?? -1;
}

/// <summary>Whether projects are approved before their first test. What began before the rule goes on without; what waits when it ends goes on too.</summary>
internal sealed class SetApprovalHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ReadApproval read,
    TimeProvider clock
)
{
    private const int MostShown = 50;

    public async Task<RuleView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var own = await db.ApprovalRules.SingleOrDefaultAsync(r => r.UnitId == unit.Id, ct);
        var holds = await read.RuleForAsync(unit.Id, ct);
        var asked = db.ProjectApprovals.Where(a => a.AtId == unit.Id && a.Answer == null);
        return new RuleView(
            unit,
            own,
            holds is null || holds.UnitId == unit.Id ? null : await read.NameAsync(holds.UnitId, ct),
            await db
                .Projects.Where(p => p.EndedAt == null && asked.Any(a => a.ProjectId == p.Id))
                .OrderBy(p => p.Number)
                .Take(MostShown)
                .AsNoTracking()
                .ToListAsync(ct)
        );
    }

    public async Task<Outcome<string>> Handle(RuleForm form, RuleView view, CancellationToken ct)
    {
        if (form.Version != view.Version)
        {
            return Outcome.Stale;
        }

        var looksAt = string.IsNullOrWhiteSpace(form.LooksAt) ? null : form.LooksAt.Trim();
        if (view.Own is { } own)
        {
            own.LooksAt = looksAt;
            if (!form.IsAsked)
            {
                db.ApprovalRules.Remove(own);
            }
        }
        else if (form.IsAsked)
        {
            db.ApprovalRules.Add(
                new ApprovalRule
                {
                    UnitId = view.Unit.Id,
                    Since = UkTime.Today(clock),
                    LooksAt = looksAt,
                }
            );
        }

        var act = new Act("Approval of projects set") { Unit = view.Unit.Id };
        return !await db.TrySaveAsync(act, ct) ? Outcome.Stale
            : form.IsAsked ? Outcome.Done("Set: projects that begin from now on are approved before their first test.")
            : Outcome.Done("Set: projects begin without anybody’s approval.");
    }
}
