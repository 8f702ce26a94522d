using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>Makes a plan of what somebody or another module said of it; whoever calls saves.</summary>
internal sealed class PlanStaging(
    AppDb db,
    MeasureCatalogue measures,
    OrganisationCatalogue organisation,
    PlanRefusals wrong,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostText = 400;

    public async Task<Outcome<Guid>> StageAsync(NewControlPlan asked, CancellationToken ct)
    {
        if (await wrong.IsClosedAsync(asked.Unit, ct))
        {
            return Outcome.Refused(nameof(asked.Series), "This unit is closed: nobody is there to keep watch.");
        }

        var series = await measures.Watched.SingleOrDefaultAsync(s => s.Number == asked.Series, ct);
        if (series is not { EndedOn: null } || series.UnitId != asked.Unit)
        {
            return Outcome.Refused(nameof(asked.Series), "Choose a measure that the unit records.");
        }

        var refusals = await wrong.OfAsync(null, asked, series, ct);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Guid>(refusals);
        }

        var today = UkTime.Today(clock);
        var plan = new ControlPlan
        {
            UnitId = asked.Unit,
            SeriesNumber = series.Number,
            OwnerId = asked.Owner,
            Reaction = asked.Reaction.Trim(),
            LiveFrom = asked.LiveFrom ?? today,
            ReviewedOn = asked.LiveFrom ?? today,
        };
        Fill(plan, asked);
        plan.Know(series.LastDay, series.Signal);
        db.ControlPlans.Add(plan);
        await TellOwnerAsync(plan, series.Measure, ct);
        return Outcome.Done(plan.Id);
    }

    /// <summary>What can be changed of a plan that lives: all but what it watches.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(ControlPlan plan, NewControlPlan asked, CancellationToken ct)
    {
        var series = await measures.Watched.SingleOrDefaultAsync(s => s.Number == plan.SeriesNumber, ct);
        var refusals = series is null ? [] : await wrong.OfAsync(plan, asked, series, ct);
        if (refusals.Count == 0)
        {
            (plan.OwnerId, plan.Reaction, plan.ReviewedOn) = (asked.Owner, asked.Reaction.Trim(), UkTime.Today(clock));
            Fill(plan, asked);
        }

        return refusals;
    }

    /// <summary>An issue will be theirs; who made it themselves knows, and what nobody made is planted.</summary>
    private async Task TellOwnerAsync(ControlPlan plan, string measure, CancellationToken ct)
    {
        if (scope.Person is not { } me || me == plan.OwnerId)
        {
            return;
        }

        var unit = plan.UnitId;
        var place = await organisation.AllUnits.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
        db.Notices.Add(
            new Notice
            {
                PersonId = plan.OwnerId,
                Key = $"plan owner {plan.Id:N}",
                At = clock.GetUtcNow(),
                Text = ShortText.Of(
                    $"You own the control plan on {measure} of {place}: when it warns, the issue is yours.",
                    MostText
                ),
                Why = $"{scope.PersonName} made it",
                Address = plan.Address,
                ItemId = plan.Id,
                Brief = $"{place}: you own a control plan",
                Place = place,
                Concern = Concern.Asked,
            }
        );
    }

    private static void Fill(ControlPlan plan, NewControlPlan asked)
    {
        plan.When(asked.Trigger, asked.Limit, asked.IsAbove, asked.InARow);
        plan.StandardWork = string.IsNullOrWhiteSpace(asked.StandardWork) ? null : asked.StandardWork.Trim();
        (plan.CheckId, plan.ReviewEvery) = (asked.Check, asked.ReviewEvery);
    }
}
