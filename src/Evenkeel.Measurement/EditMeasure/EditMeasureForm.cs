using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.EditMeasure;

internal sealed class EditMeasureForm : IValidatableObject, IOwnerFields
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Enter the measure's name.")]
    [StringLength(200, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    [StringLength(4000, ErrorMessage = "The definition can be up to 4,000 characters.")]
    public string? OperationalDefinition { get; set; }

    [StringLength(400, ErrorMessage = "What is counted can be up to 400 characters.")]
    public string? Numerator { get; set; }

    [StringLength(400, ErrorMessage = "What it is out of can be up to 400 characters.")]
    public string? Denominator { get; set; }
    public Improvement Improvement { get; set; }
    public MeasureRole Role { get; set; }
    public List<string>? Dimensions { get; set; }
    public List<string>? Aims { get; set; }

    /// <summary>Of a weekly measure.</summary>
    public DayOfWeek? WeekEnds { get; set; }

    [StringLength(254, ErrorMessage = "The owner's name or e-mail address can be up to 254 characters.")]
    public string? OwnerPerson { get; set; }
    public Guid? OwnerChosen { get; set; }

    [StringLength(200, ErrorMessage = "The owner can be up to 200 characters.")]
    public string? Owner { get; set; }

    [StringLength(400, ErrorMessage = "The source can be up to 400 characters.")]
    public string? Source { get; set; }

    [Required(ErrorMessage = "Enter after how many days a reading is late.")]
    [Range(0, 400, ErrorMessage = "A reading is late after 0 to 400 days.")]
    public int? DueDays { get; set; }
    public string? Chart { get; set; }
    public string? Rules { get; set; }

    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? ChartReason { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Chart + Rules) && string.IsNullOrWhiteSpace(ChartReason))
        {
            yield return new(
                "Say why this chart or these rules fit better than the usual ones.",
                [nameof(ChartReason)]
            );
        }
    }

    public static EditMeasureForm Of(Measure measure, string ownerName) =>
        new()
        {
            Version = measure.Version,
            Name = measure.Name,
            OperationalDefinition = measure.OperationalDefinition,
            Numerator = measure.Numerator,
            Denominator = measure.Denominator,
            Improvement = measure.Improvement,
            Role = measure.Role,
            Dimensions = Names(measure.Dimensions),
            Aims = Names(measure.Aims),
            WeekEnds = measure.WeekEnds,
            OwnerPerson = ownerName,
            OwnerChosen = measure.OwnerId?.Value,
            Owner = measure.Owner,
            Source = measure.Source,
            DueDays = measure.DueDays,
            Chart = measure.Chart,
            Rules = measure.Rules,
            ChartReason = measure.ChartReason,
        };

    public void WriteTo(Measure measure)
    {
        measure.Name = Name!.Trim();
        measure.OperationalDefinition = OperationalDefinition?.Trim() ?? "";
        measure.Numerator = Numerator?.Trim() ?? "";
        measure.Denominator = Denominator?.Trim() ?? "";
        measure.Improvement = Improvement;
        measure.Role = Role;
        measure.Dimensions = MeasureWords.Parse<Dimensions>(Dimensions);
        measure.Aims = MeasureWords.Parse<Aims>(Aims);
        measure.WeekEnds = WeekEnds ?? measure.WeekEnds;
        measure.Source = Source?.Trim() ?? "";
        measure.DueDays = DueDays!.Value;
        measure.ChooseChart(Chosen(Chart), Chosen(Rules), ChartReason?.Trim() ?? "");
    }

    /// <summary>What the person wrote beside what stands there now.</summary>
    public IReadOnlyList<ConflictRow> Beside(Measure now, string ownerName)
    {
        var theirs = Of(now, ownerName);
        return
        [
            new("Name", Name, theirs.Name),
            new("Operational definition", OperationalDefinition, theirs.OperationalDefinition),
            new("Counted", Numerator, theirs.Numerator),
            new("Out of", Denominator, theirs.Denominator),
            new("Better is", MeasureWords.Of(Improvement), MeasureWords.Of(theirs.Improvement)),
            new("Owner", Either(OwnerPerson, Owner), Either(theirs.OwnerPerson, theirs.Owner)),
            new("Source", Source, theirs.Source),
            new("Chart", Chart, theirs.Chart),
            new("Rules", Rules, theirs.Rules),
        ];
    }

    private static string? Either(string? person, string? outside) =>
        string.IsNullOrWhiteSpace(person) ? outside : person;

    private static string? Chosen(string? key) => string.IsNullOrEmpty(key) ? null : key;

    private static List<string> Names<T>(T flags)
        where T : struct, Enum => [.. flags.ToString().Split(", ").Where(name => name != "None")];
}

internal sealed class TargetForm
{
    [RealDate("the day from which it counts")]
    public DateParts? From { get; set; }

    /// <summary>Empty = from then on there is none.</summary>
    public double? Value { get; set; }

    /// <summary>For this unit alone.</summary>
    public bool Own { get; set; }
}
