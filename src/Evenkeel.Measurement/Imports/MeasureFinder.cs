using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Imports;

/// <summary>The measure that a file's description means: the one of that name which the unit keeps, or a new one.</summary>
internal sealed class MeasureFinder(AppDb db)
{
    private readonly Dictionary<string, Measure> made = [];

    public async Task<(Measure Measure, bool IsNew)> FindOrMakeAsync(
        ReadyMeasure ready,
        UnitRow at,
        CancellationToken ct
    )
    {
        if (ready.MeasureId is { } id && await db.Measures.SingleOrDefaultAsync(m => m.Id == id, ct) is { } chosen)
        {
            return (chosen, false);
        }

        var shape = ready.Measure;
        var known = await db.Measures.FirstOrDefaultAsync(
            m => m.Name == shape.Name && m.KeptBy == at.Id && m.RetiredOn == null,
            ct
        );
        if (known is not null)
        {
            return (known, false);
        }

        var isNew = !made.TryGetValue(shape.Name, out var measure);
        return (measure ?? (made[shape.Name] = Make(shape, at)), isNew);
    }

    /// <summary>A new measure is saved before its readings: limits are worked out from the definition as it is stored.</summary>
    public async Task SaveIfNewAsync(CheckedMeasure one, UnitRow at, CancellationToken ct)
    {
        if (!one.IsNew || db.Entry(one.Measure).State != EntityState.Detached)
        {
            return;
        }

        db.Measures.Add(one.Measure);
        if (one.Shape.Target is { } target)
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

    private static Measure Make(MeasureShape shape, UnitRow at)
    {
        var measure = new Measure
        {
            KeptBy = at.Id,
            Name = shape.Name,
            Kind = shape.Kind,
            Frequency = shape.Period,
            WeekEnds = shape.WeekEnds,
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
