using Evenkeel.Control.ControlPlans;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>A control plan of the ward that has fired, with its issue in hand.</summary>
internal sealed class DemoPlans(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    PlanKeeper keeper
)
{
    private const int LiveForDays = 130;
    private const int FiredDaysBack = 2;
    private const string Measure = "Pressure damage per 1,000 bed days";

    public async Task MakeAsync(UnitRow ward, DateOnly today, CancellationToken ct)
    {
        var series = await measures.Watched.SingleAsync(s => s.UnitId == ward.Id && s.Measure == Measure, ct);
        var lead = (await organisation.HoldersAsync(ward.Id, [Role.Lead], today, ct))[0];
        var plan = new ControlPlan
        {
            UnitId = ward.Id,
            SeriesNumber = series.Number,
            OwnerId = lead.Id,
            Reaction = "Look at the skin charts of that month together, and at who was moved how often.",
            StandardWork = "The skin bundle of two people, every day",
            LiveFrom = today.AddDays(-LiveForDays),
            ReviewedOn = today.AddDays(-LiveForDays),
            ReviewEvery = 6,
        };
        plan.When(PlanTrigger.WorseSignal, null, false, 1);
        db.ControlPlans.Add(plan);
        if (series is { Signal: { } signal, LastDay: { } last })
        {
            await keeper.FireAsync(
                plan,
                new PlanFires(last, signal),
                new ChangedSeries(series.Number, series.Measure, series.Sentence),
                UkTime.At(today.AddDays(-FiredDaysBack), new TimeOnly(9, 30)),
                ct
            );
        }

        var act = new Act("Control plan made") { Unit = ward.Id, About = new ItemRef(ControlPlan.Item, plan.Id) };
        await db.SaveAsync(act, ct);
        db.ChangeTracker.Clear();
    }
}
