using Evenkeel.Measurement;
using Evenkeel.Spc;

namespace Evenkeel.Control.ControlPlans;

/// <summary>What sets a control plan off.</summary>
public enum PlanTrigger
{
    /// <summary>A special cause in the wrong direction.</summary>
    WorseSignal,

    /// <summary>Any special cause, whichever its direction.</summary>
    AnySignal,

    /// <summary>Values above or below a limit, so many in a row.</summary>
    Value,
}

/// <summary>That a plan's trigger is met: by what happened up to the end of a day, and by which signal.</summary>
internal sealed record PlanFires(DateOnly Through, Guid? Signal);

/// <summary>Whether what a chart says now sets a plan off: once for each signal or run of values, and never for what it has seen.</summary>
internal static class PlanRules
{
    public static PlanFires? Look(ControlPlan plan, ChangedSeries now) =>
        plan.Trigger == PlanTrigger.Value ? Values(plan, now.Latest) : Signal(plan, now.Signal);

    private static PlanFires? Signal(ControlPlan plan, SignalNow? on) =>
        on is not null
        && (plan.Trigger == PlanTrigger.AnySignal || IsWorse(on.Variation))
        && on.Id != plan.SeenSignal
        && IsNew(plan, on.Last)
            ? new PlanFires(on.Last, on.Id)
            : null;

    /// <summary>The run of values at the end, as far as it is new. One that reaches back into what it fired for, or may do so, is the same run still.</summary>
    private static PlanFires? Values(ControlPlan plan, IReadOnlyList<SeriesPoint> latest)
    {
        var run = latest.Reverse().TakeWhile(point => IsBeyond(plan, point.Value)).ToList();
        var fresh = run.TakeWhile(point => IsNew(plan, point.Last)).Count();
        var isSame = plan.LastFiredOn is not null && (fresh < run.Count || run.Count == ChangedSeries.MostPoints);
        return fresh >= plan.InARow && !isSame ? new PlanFires(run[0].Last, null) : null;
    }

    private static bool IsNew(ControlPlan plan, DateOnly day) =>
        day >= plan.LiveFrom && (plan.SeenThrough is not { } seen || day > seen);

    private static bool IsBeyond(ControlPlan plan, double value) =>
        plan.IsAbove ? value > plan.Limit : value < plan.Limit;

    private static bool IsWorse(VariationIcon says) => says is VariationIcon.ConcernHigh or VariationIcon.ConcernLow;
}
