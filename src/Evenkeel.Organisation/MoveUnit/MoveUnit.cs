using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;

namespace Evenkeel.Organisation.MoveUnit;

/// <summary>A move that would be sound: which bond, to where (null = it ends), from which day.</summary>
internal sealed record MovePlan(Bond Bond, UnitRow? To, UnitId? Before, DateOnly Day);

internal sealed class MoveUnitHandler(
    AppDb db,
    UnitFinder finder,
    UnitPlaces places,
    UnitTree tree,
    Permits permits,
    EventQueue events,
    TimeProvider clock
)
{
    /// <summary>Moves it; its history, codes and readings stay its own, and count where it stood on their day.</summary>
    public async Task<Outcome<UnitRow>> Handle(MoveUnitForm form, UnitRow unit, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await tree.LockAsync(ct);
        var planned = await PlanAsync(form, unit, ct);
        if (planned.Value is not { } plan)
        {
            return Outcome.Refused<UnitRow>(planned.Refusals);
        }

        await places.MoveAsync(unit.Id, plan.To?.Id, plan.Bond, plan.Day, ct);
        await tree.RenewAsync([unit.Id], ct);
        events.Tell(new UnitsMoved([unit.Id], plan.Day));
        var act = new Act(plan.Bond == Bond.Manages ? "Unit moved" : "Oversight changed")
        {
            Unit = unit.Id,
            About = new ItemRef(Unit.ItemKind, unit.Id.Value),
            Reason = form.Why,
        };
        await db.SaveAsync(act, ct);
        await transaction.CommitAsync(ct);
        return Outcome.Done(unit);
    }

    public async Task<Outcome<MovePlan>> PlanAsync(MoveUnitForm form, UnitRow unit, CancellationToken ct)
    {
        var bond = form.What == Move.Manage ? Bond.Manages : Bond.Oversees;
        var now = await places.NowAsync(unit.Id, ct);
        var before = now.FirstOrDefault(place => place.Bond == bond);
        var day = form.From!.Value!.Value;
        if (day > UkTime.Today(clock))
        {
            return Outcome.Refused(nameof(form.From), "Enter today or an earlier day. Come back on the day itself.");
        }

        if (before is not null && day < before.From)
        {
            return Outcome.Refused(
                nameof(form.From),
                $"It has stood where it is since {Ui.UkDate.Plain(before.From)}. Enter that day or a later one."
            );
        }

        if (form.What == Move.EndOversight)
        {
            return before is null
                ? Outcome.Refused(nameof(form.What), $"No second unit oversees {unit.Name}.")
                : Outcome.Done(new MovePlan(bond, null, before.ParentId, day));
        }

        var found = await finder.FindAsync(nameof(form.To), form.To!, ct);
        return found.Value is not { } to
            ? Outcome.Refused<MovePlan>(found.Refusals)
            : await AllowAsync(new MovePlan(bond, to, before?.ParentId, day), unit, now, ct);
    }

    private async Task<Outcome<MovePlan>> AllowAsync(
        MovePlan plan,
        UnitRow unit,
        List<UnitParent> now,
        CancellationToken ct
    )
    {
        var to = plan.To!;
        var refusal =
            now.Any(place => place.ParentId == to.Id) ? $"{unit.Name} stands below {to.Name} already."
            : to.ClosedOn is not null ? $"{to.Name} is closed. Reopen it first, or choose another unit."
            : to.Id == unit.Id || (await tree.ReadAsync(ct)).WouldLoop(unit.Id, to.Id, plan.Day)
                ? $"{to.Name} stands below {unit.Name} itself. Choose a unit outside it."
            : !unit.Level.MayStandBelow(to.Level)
                ? $"{to.Name} is at the same level as {unit.Name} or below it. Choose a higher unit."
            : !await permits.MayAsync(Permissions.EditUnits, to.Id, ct)
                ? $"At {to.Name}: {permits.Reason(Permissions.EditUnits)}"
            : plan.Before is { } old && !await permits.MayAsync(Permissions.EditUnits, old, ct)
                ? $"Where it stands now: {permits.Reason(Permissions.EditUnits)}"
            : null;
        return refusal is null ? Outcome.Done(plan) : Outcome.Refused(nameof(MoveUnitForm.To), refusal);
    }
}
