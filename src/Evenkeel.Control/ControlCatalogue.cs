using Evenkeel.Control.ControlPlans;
using Evenkeel.Control.GatherThemes;
using Evenkeel.Control.Issues;
using Evenkeel.Platform;

namespace Evenkeel.Control;

/// <summary>What other modules may ask of quality control. It answers within the reader's scope.</summary>
public sealed class ControlCatalogue
{
    /// <summary>The key of what nobody has sorted: no theme, no cause of any kind.</summary>
    public const string Unsorted = "";

    /// <summary>A control plan, in links.</summary>
    public const string PlanItem = ControlPlan.Item;

    /// <summary>A theme of issues, in links.</summary>
    public const string ThemeItem = Theme.Item;

    private readonly Gatherer gatherer;
    private readonly GatheredKeys keys;

    private readonly PlanStaging staging;
    private readonly PlanRows plans;

    internal ControlCatalogue(Gatherer gatherer, GatheredKeys keys, PlanStaging staging, PlanRows plans) =>
        (this.gatherer, this.keys, this.staging, this.plans) = (gatherer, keys, staging, plans);

    /// <summary>
    /// Stages a control plan for a series of the unit, live from the save on; the caller saves, and has asked whether the person may. Answers its id, or sentences for the
    /// fields of <see cref="NewControlPlan"/>, and then nothing is staged.
    /// </summary>
    public Task<Outcome<Guid>> StagePlanAsync(NewControlPlan plan, CancellationToken ct = default) =>
        staging.StageAsync(plan, ct);

    /// <summary>The control plans that the reader sees on these series, ended ones too; live ones first, then by measure.</summary>
    public Task<IReadOnlyList<ControlPlanRow>> PlansOfAsync(
        IReadOnlyCollection<int> series,
        CancellationToken ct = default
    ) => plans.OfSeriesAsync(series, ct);

    /// <summary>Those of these ids that the reader sees.</summary>
    public Task<IReadOnlyList<ControlPlanRow>> PlansAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct = default
    ) => plans.OfIdsAsync(ids, ct);

    /// <summary>
    /// Which few themes, contributory factors or places make up most of what was in the way, was asked of others, or was not done: the bars of a Pareto chart (J. M. Juran,
    /// Quality Control Handbook, 1951; contributory factors after the London Protocol, S. Taylor-Adams and C. Vincent, Clinical Risk 2004;10:211–20). It counts; it does not
    /// say what is unusual, nor that a place with many is worse: who raises most may be who looks best.
    /// </summary>
    /// <returns>Null where the reader's roles do not show them the unit.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Task<Gathered?> GatherAsync(Gathering asked, CancellationToken ct = default)
    {
        Check(asked);
        return gatherer.GatherAsync(asked, ct);
    }

    /// <summary>What a bar is made of, a page at a time.</summary>
    /// <param name="key">The bar's key, or <see cref="Unsorted"/>. A key that no bar has gives no items.</param>
    /// <param name="skip">How many of the newest are left out, 0 or more.</param>
    /// <param name="take">At most so many, 1 to 1,000.</param>
    /// <returns>Null where the reader's roles do not show them the unit.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No page can be like that.</exception>
    public Task<GatheredItems?> ItemsAsync(
        Gathering asked,
        string key,
        int skip,
        int take,
        CancellationToken ct = default
    )
    {
        const int Most = 1000;
        Check(asked);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, Most);
        return keys.ItemsAsync(asked, key, skip, take, ct);
    }

    private static void Check(Gathering asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.To < asked.From)
        {
            throw new ArgumentException("The last day is before the first.", nameof(asked));
        }
    }
}
