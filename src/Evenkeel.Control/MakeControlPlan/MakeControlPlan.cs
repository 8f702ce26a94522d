using Evenkeel.Control.ControlPlans;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.MakeControlPlan;

internal sealed record MakeView(UnitRow Unit, IReadOnlyList<Ui.Choice> Measures);

internal sealed class MakeControlPlanHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    PersonFinder finder,
    PlanStaging staging,
    Scope scope
)
{
    private const int MostMeasures = 400;

    public async Task<MakeView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var series = await measures
            .Series.Where(s => s.UnitId == unit.Id)
            .OrderBy(s => s.Measure)
            .Take(MostMeasures)
            .Select(s => new { s.Number, s.Measure })
            .ToListAsync(ct);
        return new MakeView(unit, [.. series.Select(s => new Ui.Choice($"{s.Number}", s.Measure))]);
    }

    /// <summary>Whoever makes it owns it, until they name another.</summary>
    public PlanForm Fill(int? series) =>
        new()
        {
            Series = series,
            Owner = scope.PersonName,
            OwnerId = scope.Person?.Value,
            Trigger = PlanTrigger.WorseSignal,
        };

    public async Task<Outcome<Guid>> Handle(PlanForm form, UnitRow unit, CancellationToken ct)
    {
        var owner = await finder.FindAsync(nameof(form.Owner), form.Owner!, form.OwnerId, ct);
        if (owner.Value is not { } person)
        {
            return Outcome.Refused<Guid>(owner.Refusals);
        }

        var made = await staging.StageAsync(form.For(unit.Id, person.Id), ct);
        if (!made.IsDone)
        {
            return made;
        }

        var act = new Act("Control plan made") { Unit = unit.Id, About = new ItemRef(ControlPlan.Item, made.Value) };
        return await db.TrySaveAsync(act, ct) ? made : Outcome.Stale;
    }
}
