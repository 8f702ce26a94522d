using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Imports;

/// <summary>A measure of the name that a file's description has, and who keeps it.</summary>
internal sealed record NamedMeasure(Measure Measure, UnitRow Keeper);

/// <summary>What a description was found to mean. With several found and none chosen, a person must say which.</summary>
internal sealed record FoundMeasure(Measure? Chosen, IReadOnlyList<NamedMeasure> Found)
{
    public bool IsUnsure => Chosen is null && Found.Count > 1;
}

/// <summary>
/// The measure that a file's description means: of its name and kind, kept by the unit, adopted at or below it, or kept above or beside it by a unit
/// whose measures the person may change; or else a new one.
/// </summary>
internal sealed class MeasureFinder(AppDb db, OrganisationCatalogue organisation, Permits permits)
{
    private readonly Dictionary<string, Measure> made = [];

    public async Task<FoundMeasure> FindAsync(ReadyMeasure ready, UnitRow at, CancellationToken ct)
    {
        if (ready.MeasureId is { } id && await db.Measures.SingleOrDefaultAsync(m => m.Id == id, ct) is { } chosen)
        {
            return new(chosen, await OfNameAsync(ready.Measure, at, ct));
        }

        var found = await OfNameAsync(ready.Measure, at, ct);
        var own = found.Where(one => one.Keeper.Id == at.Id).ToList();
        return ready.MakeNew ? new(null, [])
            : own.Count == 1 ? new(own[0].Measure, found)
            : new(found.Count == 1 ? found[0].Measure : null, found);
    }

    private async Task<IReadOnlyList<NamedMeasure>> OfNameAsync(MeasureShape shape, UnitRow at, CancellationToken ct)
    {
        var near = Near(at);
        var below = organisation.Below(at.Id);
        var series = db.Series;
        var named = await db
            .Measures.Where(m => m.Name == shape.Name && m.Kind == shape.Kind && m.Frequency == shape.Period)
            .Where(m => m.RetiredOn == null)
            .Where(m =>
                near.Contains(m.KeptBy)
                || series.Any(s => s.MeasureId == m.Id && !s.IsRollUp && s.EndedOn == null && below.Contains(s.UnitId))
            )
            .Select(m => new { Measure = m, IsUsed = series.Any(s => s.MeasureId == m.Id && below.Contains(s.UnitId)) })
            .ToListAsync(ct);
        var keepers = named.Select(n => n.Measure.KeptBy).ToList();
        var units = await organisation.AllUnits.Where(u => keepers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var found = new List<NamedMeasure>();
        foreach (var one in named.Where(n => shape.Per is null || n.Measure.Per == shape.Per))
        {
            if (one.IsUsed || await permits.MayAsync(Permissions.Edit, one.Measure.KeptBy, ct))
            {
                found.Add(new(one.Measure, units[one.Measure.KeptBy]));
            }
        }

        return [.. found.OrderBy(f => f.Keeper.Level).ThenBy(f => f.Keeper.Name)];
    }

    /// <summary>The unit, those above it, and those that share a parent with it.</summary>
    private IQueryable<UnitId> Near(UnitRow at)
    {
        var now = db.UnitClosures.Where(c => c.To == null);
        var parents = now.Where(c => c.DescendantId == at.Id && c.Depth == 1).Select(c => c.AncestorId);
        var beside = now.Where(c => c.Depth == 1 && parents.Contains(c.AncestorId)).Select(c => c.DescendantId);
        return now.Where(c => c.DescendantId == at.Id).Select(c => c.AncestorId).Concat(beside);
    }

    /// <summary>Measures of one file that have one name are one.</summary>
    public Measure Make(MeasureShape shape, UnitRow at) =>
        made.TryGetValue(shape.Name, out var known) ? known : made[shape.Name] = New(shape, at);

    /// <summary>A new measure is saved before its readings: limits are worked out from the definition as it is stored.</summary>
    public async Task SaveIfNewAsync(CheckedMeasure one, UnitRow at, CancellationToken ct)
    {
        if (!one.IsNew || db.Entry(one.Measure).State != EntityState.Detached)
        {
            return;
        }

        db.Measures.Add(one.Measure);
        if (one.Shape.Target is { } target && !one.Shape.HasRisk)
        {
            var plotted = one.Measure.Kind == MeasureKind.Proportion ? target * 100 : target;
            db.MeasureTargets.Add(
                new MeasureTarget
                {
                    MeasureId = one.Measure.Id,
                    From = DateOnly.MinValue,
                    Value = plotted,
                }
            );
        }

        await db.SaveAsync(
            new Act("Measure added") { Unit = at.Id, About = new ItemRef("measure", one.Measure.Id) },
            ct
        );
    }

    private static Measure New(MeasureShape shape, UnitRow at)
    {
        var measure = new Measure
        {
            KeptBy = at.Id,
            Name = shape.Name,
            Kind = shape.Kind,
            Frequency = shape.Period,
            WeekEnds = shape.WeekEnds ?? DayOfWeek.Sunday,
            Improvement = Enum.TryParse<Spc.Improvement>(shape.Improvement, true, out var improvement)
                ? improvement
                : Spc.Improvement.Neutral,
            Numerator = shape.Numerator ?? shape.Value ?? "",
            Denominator = shape.Denominator ?? "",
            Per = shape.Per ?? 1,
            OperationalDefinition = shape.Told.Definition,
            Source = shape.Told.Source,
            Role = Enum.TryParse<MeasureRole>(shape.Told.Role, true, out var role) ? role : MeasureRole.Outcome,
            Dimensions = MeasureWords.Parse<Dimensions>([.. shape.Told.Dimensions]),
            Aims = MeasureWords.Parse<Aims>([.. shape.Told.Aims]),
        };
        measure.OwnedBy(new OwnerOf(null, shape.Told.Owner));
        return measure;
    }
}
