using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ControlPlans;

/// <summary>What is wrong with a plan as somebody or another module said it, wherever it was said.</summary>
internal sealed class PlanRefusals(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public Task<bool> IsClosedAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.AnyAsync(u => u.Id == unit && u.ClosedOn != null, ct);

    /// <param name="plan">The one that is changed; null where it is new.</param>
    public async Task<IReadOnlyList<Refusal>> OfAsync(
        ControlPlan? plan,
        NewControlPlan asked,
        WatchedSeries series,
        CancellationToken ct
    )
    {
        var refusals = new List<Refusal>();
        if (!await IsThereAsync(asked, ct))
        {
            refusals.Add(
                new(nameof(asked.Owner), "They have no role at this unit or above it. Name somebody who has.")
            );
        }

        if (string.IsNullOrWhiteSpace(asked.Reaction))
        {
            refusals.Add(new(nameof(asked.Reaction), "Say what is done when it warns."));
        }

        if ((Trigger(asked, series) ?? await TwiceAsync(plan, asked, series, ct)) is { } wrong)
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

    /// <summary>Who owns it sees the unit, and so the plan, by a role.</summary>
    private async Task<bool> IsThereAsync(NewControlPlan asked, CancellationToken ct)
    {
        var (path, today) = (await organisation.PathAsync(asked.Unit, ct), UkTime.Today(clock));
        foreach (var unit in path.Select(u => u.Id).Append(asked.Unit).Reverse())
        {
            if ((await organisation.HoldersAsync(unit, [.. Role.All], today, ct)).Any(p => p.Id == asked.Owner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two plans that fire together open two issues for one thing.</summary>
    private async Task<Refusal?> TwiceAsync(
        ControlPlan? plan,
        NewControlPlan asked,
        WatchedSeries series,
        CancellationToken ct
    )
    {
        var live = await db
            .ControlPlans.Where(p => p.SeriesNumber == series.Number && p.EndedOn == null && p.Trigger == asked.Trigger)
            .AsNoTracking()
            .ToListAsync(ct);
        var same = live.Find(p =>
            p.Id != plan?.Id && (p.Trigger != PlanTrigger.Value || (p.Limit, p.IsAbove) == (asked.Limit, asked.IsAbove))
        );
        return same is null
            ? null
            : new(
                nameof(asked.Trigger),
                $"There is such a plan already: it warns {PlanWords.When(same, series)}, since {UkDate.Plain(same.LiveFrom)}. Change that one, or end it."
            );
    }

    private static Refusal? Trigger(NewControlPlan asked, WatchedSeries series) =>
        asked.Trigger switch
        {
            PlanTrigger.WorseSignal when series.Better == Improvement.Neutral => new(
                nameof(asked.Trigger),
                "Neither direction of this measure is better. Choose any signal, or a value."
            ),
            PlanTrigger.Value when series.Kind == MeasureKind.PredictedRisk => new(
                nameof(asked.Trigger),
                "Single cases stand against their predicted risk here, and not against a limit. Choose a signal."
            ),
            PlanTrigger.Value => Value(asked, series.Kind),
            _ => null,
        };

    private static Refusal? Value(NewControlPlan asked, MeasureKind kind)
    {
        const int most = 8;
        if (asked.Limit is not { } limit || !double.IsFinite(limit))
        {
            return new(nameof(asked.Limit), "Enter the limit, such as 5.");
        }

        return Impossible(limit, asked.IsAbove, kind) is { } impossible ? new(nameof(asked.Limit), impossible)
            : asked.InARow is < 1 or > most ? new(nameof(asked.InARow), "Choose how many in a row, from 1 to 8.")
            : null;
    }

    /// <summary>A limit that no value can be at, or that none can be beyond: such a plan would watch nothing.</summary>
    private static string? Impossible(double limit, bool isAbove, MeasureKind kind)
    {
        const double all = 100;
        return kind == MeasureKind.Measurement ? null
            : limit < 0 ? "This cannot be below 0."
            : limit == 0 && !isAbove ? "No value is below 0: it would never warn."
            : kind != MeasureKind.Proportion || limit < all ? null
            : limit > all ? "This cannot be above 100."
            : isAbove ? "No value is above 100: it would never warn."
            : null;
    }
}
