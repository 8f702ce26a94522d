using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.EndControlPlan;

internal sealed class EndPlanForm
{
    [Required(ErrorMessage = "Say why it ends: it stays with the plan.")]
    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Why { get; set; }
}

internal sealed class EndControlPlanHandler(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<bool>> Handle(EndPlanForm form, PlanAt at, CancellationToken ct)
    {
        if (!at.Plan.IsLive)
        {
            return Outcome.Stale;
        }

        at.Plan.End(UkTime.Today(clock), form.Why!.Trim());
        var act = new Act("Control plan ended")
        {
            Unit = at.Unit.Id,
            About = new ItemRef(ControlPlan.Item, at.Plan.Id),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }
}
