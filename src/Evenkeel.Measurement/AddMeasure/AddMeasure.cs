using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.AddMeasure;

/// <summary>Where a new measure is recorded.</summary>
internal enum RecordedAt
{
    Here,

    /// <summary>Kept here, recorded by units below, which it is given to.</summary>
    Below,
}

internal sealed class AddMeasureForm : IValidatableObject, IOwnerFields
{
    [Required(ErrorMessage = "Enter the measure's name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose what kind of number it is.")]
    public MeasureKind? Kind { get; set; }

    [Required(ErrorMessage = "Choose how often there is a reading.")]
    public Frequency? Frequency { get; set; }

    [Required(ErrorMessage = "Choose which way is better.")]
    public Improvement? Improvement { get; set; }

    public MeasureRole Role { get; set; } = MeasureRole.Outcome;

    [StringLength(4000, ErrorMessage = "The definition can be up to 4,000 characters.")]
    public string? OperationalDefinition { get; set; }

    [StringLength(400, ErrorMessage = "What is counted can be up to 400 characters.")]
    public string? Numerator { get; set; }

    [StringLength(400, ErrorMessage = "What it is out of can be up to 400 characters.")]
    public string? Denominator { get; set; }

    public double? Per { get; set; }

    [StringLength(40, ErrorMessage = "The unit can be up to 40 characters.")]
    public string? InUnits { get; set; }

    public double? Target { get; set; }
    public List<string>? Dimensions { get; set; }
    public List<string>? Aims { get; set; }

    /// <summary>The last day of a weekly measure's week.</summary>
    public DayOfWeek WeekEnds { get; set; } = DayOfWeek.Sunday;

    public RecordedAt RecordedAt { get; set; }

    [StringLength(254, ErrorMessage = "The owner's name or e-mail address can be up to 254 characters.")]
    public string? OwnerPerson { get; set; }
    public Guid? OwnerChosen { get; set; }

    [StringLength(200, ErrorMessage = "The owner can be up to 200 characters.")]
    public string? Owner { get; set; }

    [StringLength(400, ErrorMessage = "The source can be up to 400 characters.")]
    public string? Source { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == MeasureKind.Rate && Per is null or <= 0)
        {
            yield return new("Enter per how many the rate is, such as 1000.", [nameof(Per)]);
        }

        if (Kind is MeasureKind.Proportion or MeasureKind.Rate && string.IsNullOrWhiteSpace(Denominator))
        {
            yield return new("Say in words what the number is out of.", [nameof(Denominator)]);
        }

        if (Kind == MeasureKind.Proportion && Target is < 0 or > 100)
        {
            yield return new("A target for a percentage is between 0 and 100.", [nameof(Target)]);
        }

        if (Kind == MeasureKind.PredictedRisk && Target is not null)
        {
            yield return new(
                "Cases with a predicted risk have no target: what was predicted is what they are measured against.",
                [nameof(Target)]
            );
        }

        foreach (var wrong in EventKinds.Wrong(Kind, Frequency, nameof(Frequency)))
        {
            yield return wrong;
        }
    }
}

/// <summary>The definition, and the unit's own series where it records it.</summary>
internal sealed record AddedMeasure(Guid Id, int? Series)
{
    public string AddressAt(UnitRow unit) =>
        Series is { } number ? $"{unit.Address}/measures/{number}" : Measure.AddressOf(Id);
}

internal sealed class AddMeasureHandler(AppDb db, Adoption adoption, FindOwner owners)
{
    /// <summary>Adds the definition, kept by the unit, and gives it to the unit where that records it.</summary>
    public async Task<Outcome<AddedMeasure>> Handle(AddMeasureForm form, UnitRow unit, CancellationToken ct)
    {
        var name = form.Name!.Trim();
        if (await db.Measures.AnyAsync(m => m.KeptBy == unit.Id && m.Name == name && m.RetiredOn == null, ct))
        {
            return Outcome.Refused(
                nameof(form.Name),
                $"{unit.Name} has a measure of this name already. Open it, or choose another name."
            );
        }

        var owner = await owners.FromAsync(form, ct);
        if (owner.Refusals.Count > 0)
        {
            return Outcome.Refused<AddedMeasure>(owner.Refusals);
        }

        var measure = Make(form, name, unit);
        measure.OwnedBy(owner.Value);
        db.Measures.Add(measure);
        if (form.Target is { } target)
        {
            db.MeasureTargets.Add(
                new MeasureTarget
                {
                    MeasureId = measure.Id,
                    From = DateOnly.MinValue,
                    Value = target,
                }
            );
        }

        var number = form.RecordedAt == RecordedAt.Here ? await AdoptAsync(measure, unit, ct) : (int?)null;
        await db.SaveAsync(new Act("Measure added") { Unit = unit.Id, About = new ItemRef("measure", measure.Id) }, ct);
        return Outcome.Done(new AddedMeasure(measure.Id, number));
    }

    private async Task<int> AdoptAsync(Measure measure, UnitRow unit, CancellationToken ct)
    {
        var series = (await adoption.StageAsync(measure.Id, [unit.Id], rollUp: false, ct))[0];
        adoption.StageEmptyStatus(series);
        return series.Number;
    }

    private static Measure Make(AddMeasureForm form, string name, UnitRow unit) =>
        new()
        {
            KeptBy = unit.Id,
            Name = name,
            Kind = form.Kind!.Value,
            Frequency = form.Frequency!.Value,
            Improvement = form.Improvement!.Value,
            Role = form.Role,
            OperationalDefinition = form.OperationalDefinition?.Trim() ?? "",
            Numerator = form.Numerator?.Trim() ?? "",
            Denominator = form.Denominator?.Trim() ?? "",
            Per = form.Kind == MeasureKind.Rate ? form.Per!.Value : 1,
            InUnits = form.InUnits?.Trim() ?? "",
            Dimensions = MeasureWords.Parse<Dimensions>(form.Dimensions),
            Aims = MeasureWords.Parse<Aims>(form.Aims),
            WeekEnds = form.WeekEnds,
            Source = form.Source?.Trim() ?? "",
        };
}
