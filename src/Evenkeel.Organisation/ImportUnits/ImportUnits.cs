using Evenkeel.Organisation.Units;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;

namespace Evenkeel.Organisation.ImportUnits;

/// <summary>Units from a file: looked at first, then all or nothing, in one act; the same file again changes nothing.</summary>
public sealed class ImportUnitsHandler
{
    private readonly AppDb db;
    private readonly OrganisationCatalogue organisation;
    private readonly UnitTree tree;
    private readonly UnitPlaces places;
    private readonly EventQueue events;
    private readonly TimeProvider clock;

    internal ImportUnitsHandler(
        AppDb db,
        OrganisationCatalogue organisation,
        UnitTree tree,
        UnitPlaces places,
        EventQueue events,
        TimeProvider clock
    ) =>
        (this.db, this.organisation, this.tree, this.places, this.events, this.clock) = (
            db,
            organisation,
            tree,
            places,
            events,
            clock
        );

    /// <summary>What the file would do. Rows without a parent stand below <paramref name="under"/>; null = at the top.</summary>
    public async Task<Outcome<IReadOnlyList<UnitDecision>>> LookAsync(string text, UnitRow? under, CancellationToken ct)
    {
        var plan = await PlanAsync(text, under, ct);
        db.ChangeTracker.Clear();
        return plan is null ? NoColumns : Outcome.Done(plan.Decisions);
    }

    /// <summary>Does it; answers how many units were added or changed. With a row that cannot be used nothing is done, unless those are left out.</summary>
    public async Task<Outcome<int>> Handle(string text, UnitRow? under, bool leaveOut, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await tree.LockAsync(ct);
        var plan = await PlanAsync(text, under, ct);
        if (plan is null)
        {
            return NoColumns;
        }

        var refused = plan.Of(UnitDecisionKind.Refused).Count();
        if (refused > 0 && !leaveOut)
        {
            return Outcome.Refused(
                "",
                $"{refused} rows cannot be used. Correct the file, or choose to leave them out."
            );
        }

        var today = UkTime.Today(clock);
        var touched = await new UnitStaging(db, places, plan, today).RunAsync(ct);
        await tree.RenewAsync(touched, ct);
        events.Tell(new UnitsMoved(touched, today));
        await db.SaveAsync(ActOf(under), ct);
        await transaction.CommitAsync(ct);
        return Outcome.Done(touched.Count);
    }

    private static Refusal NoColumns =>
        Outcome.Refused("File", "The first row must name the columns code, name and level (or type).");

    private static Act ActOf(UnitRow? under) =>
        new("Units imported")
        {
            Unit = under?.Id,
            About = under is null ? null : new ItemRef(Unit.ItemKind, under.Id.Value),
        };

    private async Task<UnitPlan?> PlanAsync(string text, UnitRow? under, CancellationToken ct) =>
        UnitFile.Read(text) is { } rows
            ? new UnitPlan(rows, await KnownUnits.ReadAsync(db, organisation, under, ct))
            : null;
}
