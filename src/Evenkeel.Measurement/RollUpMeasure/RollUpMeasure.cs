using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RollUpMeasure;

internal sealed class RollUpForm
{
    [Required(ErrorMessage = "Choose the measure to sum.")]
    public Guid? Measure { get; set; }
}

internal sealed record RollUpChoice(Guid Id, string Name, MeasureKind Kind, int Units);

internal sealed record RollUpView(UnitRow Unit, IReadOnlyList<RollUpChoice> Measures);

/// <summary>A unit sums a measure of the units below it: numerators and denominators, never percentages.</summary>
internal sealed class RollUpMeasureHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    Adoption adoption,
    RollUps rollUps
)
{
    public async Task<RollUpView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var below = organisation.Below(unit.Id);
        var used = await db
            .Series.Where(s => s.EndedOn == null && !s.IsRollUp && s.UnitId != unit.Id && below.Contains(s.UnitId))
            .GroupBy(s => s.MeasureId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var readings = db.Readings;
        // A series of its own in which nothing was recorded can become the sum.
        var here = await db
            .Series.Where(s => s.UnitId == unit.Id)
            .Where(s =>
                (s.IsRollUp && s.EndedOn == null) || (!s.IsRollUp && readings.Any(r => r.SeriesNumber == s.Number))
            )
            .Select(s => s.MeasureId)
            .ToListAsync(ct);
        var ids = used.Select(u => u.Key).Except(here).ToList();
        var measures = await db
            .Measures.Where(m => ids.Contains(m.Id) && m.RetiredOn == null)
            .OrderBy(m => m.Name)
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.Kind,
            })
            .ToListAsync(ct);
        var counts = used.ToDictionary(u => u.Key, u => u.Count);
        return new RollUpView(unit, [.. measures.Select(m => new RollUpChoice(m.Id, m.Name, m.Kind, counts[m.Id]))]);
    }

    public async Task<Outcome<int>> Handle(RollUpForm form, RollUpView view, CancellationToken ct)
    {
        var measure = view.Measures.FirstOrDefault(m => m.Id == form.Measure);
        if (measure is null)
        {
            return Outcome.Refused(nameof(form.Measure), "Choose the measure to sum.");
        }

        if (!CanBeSummed(measure.Kind))
        {
            return Outcome.Refused(
                nameof(form.Measure),
                $"{measure.Name} has no counts that could be summed. Compare the units' own charts instead."
            );
        }

        var own = await db.Series.SingleOrDefaultAsync(s => s.MeasureId == measure.Id && s.UnitId == view.Unit.Id, ct);
        own?.SumFromNowOn();
        var series = own ?? (await adoption.StageAsync(measure.Id, [view.Unit.Id], rollUp: true, ct))[0];
        await rollUps.RenewAsync(series, null, ct);
        var act = new Act("Roll-up added") { Unit = view.Unit.Id, About = new ItemRef("measure", measure.Id) };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(series.Number) : Outcome.Stale;
    }

    public static bool CanBeSummed(MeasureKind kind) =>
        kind is MeasureKind.Count or MeasureKind.Proportion or MeasureKind.Rate;
}
