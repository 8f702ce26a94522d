using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>Makes a plan of what somebody or another module said of it; whoever calls saves.</summary>
internal sealed class PlanStaging(AppDb db, MeasureCatalogue measures, TimeProvider clock)
{
    public async Task<Outcome<Guid>> StageAsync(NewControlPlan asked, CancellationToken ct)
    {
        var series = await measures.Watched.SingleOrDefaultAsync(s => s.Number == asked.Series, ct);
        if (series is not { EndedOn: null } || series.UnitId != asked.Unit)
        {
            return Outcome.Refused(nameof(asked.Series), "Choose a measure that the unit records.");
        }

        var refusals = await RefusalsAsync(asked, series, ct);
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
        return Outcome.Done(plan.Id);
    }

    /// <summary>What can be changed of a plan that lives: all but what it watches.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(ControlPlan plan, NewControlPlan asked, CancellationToken ct)
    {
        var series = await measures.Watched.SingleOrDefaultAsync(s => s.Number == plan.SeriesNumber, ct);
        var refusals = series is null ? [] : await RefusalsAsync(asked, series, ct);
        if (refusals.Count == 0)
        {
            (plan.OwnerId, plan.Reaction, plan.ReviewedOn) = (asked.Owner, asked.Reaction.Trim(), UkTime.Today(clock));
            Fill(plan, asked);
        }

        return refusals;
    }

    private static void Fill(ControlPlan plan, NewControlPlan asked)
    {
        plan.When(asked.Trigger, asked.Limit, asked.IsAbove, asked.InARow);
        plan.StandardWork = string.IsNullOrWhiteSpace(asked.StandardWork) ? null : asked.StandardWork.Trim();
        (plan.CheckId, plan.ReviewEvery) = (asked.Check, asked.ReviewEvery);
    }

    private async Task<IReadOnlyList<Refusal>> RefusalsAsync(
        NewControlPlan asked,
        WatchedSeries series,
        CancellationToken ct
    )
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(asked.Reaction))
        {
            refusals.Add(new(nameof(asked.Reaction), "Say what is done when it fires."));
        }

        if (Wrong(asked, series) is { } wrong)
        {
            refusals.Add(wrong);
        }

        if (
            asked.Check is { } check
            && !await db.RecurringChecks.AnyAsync(c => c.Id == check && c.UnitId == asked.Unit, ct)
        )
        {
            refusals.Add(new(nameof(asked.Check), "Choose standard work of the unit."));
        }

        return refusals;
    }

    private static Refusal? Wrong(NewControlPlan asked, WatchedSeries series)
    {
        const int most = 8;
        return asked.Trigger switch
        {
            PlanTrigger.WorseSignal when series.Better == Improvement.Neutral => new(
                nameof(asked.Trigger),
                "Neither direction of this measure is better. Choose any signal, or a value."
            ),
            PlanTrigger.Value when series.Kind == MeasureKind.PredictedRisk => new(
                nameof(asked.Trigger),
                "Single cases stand against their predicted risk here, and not against a limit. Choose a signal."
            ),
            PlanTrigger.Value when asked.Limit is null || !double.IsFinite(asked.Limit.Value) => new(
                nameof(asked.Limit),
                "Enter the limit, such as 5."
            ),
            PlanTrigger.Value when asked.InARow is < 1 or > most => new(
                nameof(asked.InARow),
                "Choose how many in a row, from 1 to 8."
            ),
            _ => null,
        };
    }
}
