using Evenkeel.Control.ControlPlans;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.ChangeControlPlan;

internal sealed class ChangeControlPlanHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    PersonFinder finder,
    PlanStaging staging
)
{
    public async Task<PlanForm> FillAsync(ControlPlan plan, CancellationToken ct) =>
        new()
        {
            Version = plan.Version,
            Series = plan.SeriesNumber,
            Owner = (await organisation.PersonAsync(plan.OwnerId, ct))?.Name,
            OwnerId = plan.OwnerId.Value,
            Trigger = plan.Trigger,
            Limit = plan.Limit,
            IsAbove = plan.Limit is null || plan.IsAbove,
            InARow = plan.InARow,
            Reaction = plan.Reaction,
            StandardWork = plan.StandardWork,
            Check = plan.CheckId,
            ReviewEvery = plan.ReviewEvery,
        };

    public async Task<Outcome<bool>> Handle(PlanForm form, PlanAt at, CancellationToken ct)
    {
        if (form.Version != at.Plan.Version || !at.IsOpen)
        {
            return Outcome.Stale;
        }

        var owner = await finder.FindAsync(nameof(form.Owner), form.Owner!, form.OwnerId, ct);
        if (owner.Value is not { } person)
        {
            return Outcome.Refused<bool>(owner.Refusals);
        }

        var refusals = await staging.ChangeAsync(at.Plan, form.For(at.Unit.Id, person.Id), ct);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<bool>(refusals);
        }

        var act = new Act("Control plan changed")
        {
            Unit = at.Unit.Id,
            About = new ItemRef(ControlPlan.Item, at.Plan.Id),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }
}
