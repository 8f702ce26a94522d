using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.GiveMeasure;

internal sealed class GiveForm
{
    /// <summary>The ids of units.</summary>
    public List<Guid>? Units { get; set; }

    /// <summary>And every unit of this level that is shown.</summary>
    public Level? AllOf { get; set; }
}

internal sealed class TakeBackForm
{
    [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "Choose the unit.")]
    public Guid? Unit { get; set; }
}

internal sealed record GiveView(MeasureAt At, IReadOnlyList<UnitRow> Without, IReadOnlyList<UnitRow> With);

/// <summary>Gives a measure to units at and below one, or takes it back from one; its history stays.</summary>
internal sealed class GiveMeasureHandler(
    AppDb db,
    FindSeries find,
    OrganisationCatalogue organisation,
    Adoption adoption,
    TimeProvider clock
)
{
    public async Task<GiveView?> LoadAsync(string unit, int? number, Guid? id, string? text, CancellationToken ct)
    {
        if (await find.MeasureAtAsync(unit, number, id, ct) is not { } at)
        {
            return null;
        }

        var below = organisation.Below(at.Unit.Id);
        var units = await organisation
            .Units.Where(u => below.Contains(u.Id) && u.ClosedOn == null)
            .HighestFirst()
            .ToListAsync(ct);
        var users = await db
            .Series.Where(s => s.MeasureId == at.Measure.Id && s.EndedOn == null)
            .Select(s => s.UnitId)
            .ToListAsync(ct);
        var with = users.ToHashSet();
        return new GiveView(
            at,
            [.. units.Where(u => !with.Contains(u.Id) && Fits(u, text))],
            [.. units.Where(u => with.Contains(u.Id))]
        );
    }

    public async Task<Outcome<int>> GiveAsync(GiveForm form, GiveView view, CancellationToken ct)
    {
        var chosen = view
            .Without.Where(u => form.Units?.Contains(u.Id.Value) == true || u.Level == form.AllOf)
            .Select(u => u.Id)
            .ToList();
        if (chosen.Count == 0)
        {
            return Outcome.Refused("", "Choose at least one unit.");
        }

        foreach (var series in await adoption.StageAsync(view.At.Measure.Id, chosen, rollUp: false, ct))
        {
            if (db.Entry(series).State == EntityState.Added)
            {
                adoption.StageEmptyStatus(series);
            }
        }

        var saved = await db.TrySaveAsync(Act(view, "Measure given to units"), ct);
        return saved ? Outcome.Done(chosen.Count) : Outcome.Stale;
    }

    public async Task<Outcome<int>> TakeBackAsync(TakeBackForm form, GiveView view, CancellationToken ct)
    {
        var unit = view.With.FirstOrDefault(u => u.Id.Value == form.Unit);
        if (unit is null)
        {
            return Outcome.Refused(nameof(form.Unit), "This unit does not have the measure any more.");
        }

        var series = await db.Series.SingleAsync(s => s.MeasureId == view.At.Measure.Id && s.UnitId == unit.Id, ct);
        series.End(UkTime.Today(clock));
        return await db.TrySaveAsync(Act(view, "Measure taken back"), ct) ? Outcome.Done(1) : Outcome.Stale;
    }

    private static bool Fits(UnitRow unit, string? text) =>
        string.IsNullOrWhiteSpace(text) || unit.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Act Act(GiveView view, string what) =>
        new(what) { Unit = view.At.Unit.Id, About = new ItemRef("measure", view.At.Measure.Id) };
}
