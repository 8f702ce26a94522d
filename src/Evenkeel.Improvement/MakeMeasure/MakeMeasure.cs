using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.ChooseMeasures;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Improvement.MakeMeasure;

internal sealed class MakeMeasureForm : IValidatableObject
{
    public const int MostName = 200;
    public const int MostLine = 400;

    [StringLength(MostName, ErrorMessage = "The name can be up to 200 characters.")]
    public string? Name { get; set; }

    public MeasureKind? Kind { get; set; }

    [StringLength(MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Counted { get; set; }

    [StringLength(MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? OutOf { get; set; }

    public Frequency? Frequency { get; set; }

    public Better? Better { get; set; }

    public MeasureRole Role { get; set; } = MeasureRole.Process;

    // All that is missing is asked for here and not by attributes: what hangs on the kind of number would wait until they are content.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Missing().Select(missing => new ValidationResult(missing.Says, [missing.Field]));

    private IEnumerable<(string Field, string Says)> Missing() => [.. MissingAlways(), .. MissingOfKind()];

    private IEnumerable<(string Field, string Says)> MissingAlways()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return (nameof(Name), "Give it a name.");
        }

        if (Kind is null)
        {
            yield return (nameof(Kind), "Choose what kind of number it is.");
        }

        if (string.IsNullOrWhiteSpace(Counted))
        {
            yield return (nameof(Counted), "Say what exactly is counted, so that two people would count the same.");
        }

        if (Better is null)
        {
            yield return (nameof(Better), "Choose which way is better.");
        }
    }

    private IEnumerable<(string Field, string Says)> MissingOfKind()
    {
        if (Kind is not (null or MeasureKind.DaysBetween) && Frequency is null or Measurement.Frequency.Event)
        {
            yield return (nameof(Frequency), "Choose how often there is a reading.");
        }

        if (Kind == MeasureKind.Proportion && string.IsNullOrWhiteSpace(OutOf))
        {
            yield return (nameof(OutOf), "Say what the number is out of.");
        }
    }
}

/// <param name="MayRecord">Whoever makes a measure of a unit records there: a guest of the project does not.</param>
internal sealed record MakeMeasureView(OpenProject Open, bool MayRecord);

/// <summary>
/// A measure of the project's own, for what nobody counts yet. It is a measure of the project's unit like any other, so that its people record it with the rest, and it stays
/// when the project has ended.
/// </summary>
internal sealed class MakeMeasureHandler(
    AppDb db,
    ProjectDesk desk,
    MeasureCatalogue measures,
    AddMeasures add,
    Permits permits
)
{
    public async Task<MakeMeasureView?> LoadAsync(int number, CancellationToken ct) =>
        await desk.WorkAsync(number, ct) is { } open
            ? new(open, await permits.MayAsync(Measurement.Permissions.Record, open.Project.UnitId, ct))
            : null;

    public async Task<Outcome<string>> Handle(MakeMeasureForm form, MakeMeasureView view, CancellationToken ct)
    {
        var (project, name) = (view.Open.Project, form.Name!.Trim());
        if (!view.MayRecord)
        {
            return Outcome.Refused(nameof(form.Name), MayNot(view.Open.Unit));
        }

        if (await measures.Series.AnyAsync(s => s.UnitId == project.UnitId && s.Measure == name, ct))
        {
            return Outcome.Refused(
                nameof(form.Name),
                $"{view.Open.Unit.Name} has a measure of this name already. Choose it for the project, or give yours another name."
            );
        }

        if (await db.ProjectMeasures.CountAsync(m => m.ProjectId == project.Id, ct) >= ChooseMeasuresHandler.Most)
        {
            return Outcome.Refused(
                nameof(form.Name),
                $"A project has up to {ChooseMeasuresHandler.Most} measures. Leave one out first."
            );
        }

        var series = await measures.StageMeasureAsync(Made(form, name, project), ct);
        await add.ToAsync(project.Id, [(series, form.Role)], ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure made for the project", project), ct)
            ? Outcome.Done(
                $"Made and chosen: {name}. {view.Open.Unit.Name} records it with its other numbers from now on."
            )
            : Outcome.Stale;
    }

    public static string MayNot(UnitRow unit) =>
        $"A measure of the project’s own is recorded by {unit.Name}. Ask somebody of the project who works there to make it.";

    private static NewMeasure Made(MakeMeasureForm form, string name, Project project) =>
        new(
            project.UnitId,
            name,
            form.Kind!.Value,
            form.Kind == MeasureKind.DaysBetween ? Frequency.Event : form.Frequency!.Value,
            form.Better!.Value
        )
        {
            Role = form.Role,
            Definition = form.Counted!.Trim(),
            Counted = form.Counted.Trim(),
            OutOf = form.Kind == MeasureKind.Proportion ? form.OutOf!.Trim() : "",
            Source = $"Made for project {project.Number}",
        };
}
