using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

internal enum Stays
{
    Yes,
    No,
}

internal sealed class CloseForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose how it ends.")]
    public ProjectResult? Result { get; set; }

    [Required(ErrorMessage = "Say what you learned: that is worth keeping, however it ends.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Learning { get; set; }

    [Required(ErrorMessage = "Say who should hear of it.")]
    [StringLength(Project.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? LearningFor { get; set; }

    [Required(ErrorMessage = "Choose whether the change stays.")]
    public Stays? Stays { get; set; }

    /// <summary>A row for each factor, in their order.</summary>
    public List<SustainRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed class SustainRow
{
    public SustainAnswer Answer { get; set; }
}

/// <summary>What an outcome measure of which something is wanted answers.</summary>
internal sealed record AnsweredMeasure(string Measure, AimAnswer Answer);

/// <summary>What came of it, and what was learned. Where the change does not stay, that is the end; where it does, its control plans come next.</summary>
internal sealed class CloseProjectHandler(
    AppDb db,
    Closing closing,
    IdeaTelling ideas,
    TellOfProgramme tell,
    ReadProgress read,
    Scope scope,
    TimeProvider clock
)
{
    public static CloseForm Fill(Project project)
    {
        var form = new CloseForm
        {
            Version = project.Version,
            Result = project.Result,
            Learning = project.Learning,
            LearningFor = project.LearningFor,
            Stays =
                project.ChangeStays is null ? null
                : project.ChangeStays.Value ? Stays.Yes
                : Stays.No,
        };
        form.Rows.AddRange(Sustain.Of(project.Sustain).Select(answer => new SustainRow { Answer = answer }));
        return form;
    }

    /// <summary>Was the aim met? As the project's page answers it.</summary>
    public async Task<IReadOnlyList<AnsweredMeasure>> AnswersAsync(Project project, CancellationToken ct)
    {
        var cycles = await db.PdsaCycles.Where(c => c.ProjectId == project.Id).AsNoTracking().ToListAsync(ct);
        var (change, today) = (ReadProgress.ChangeOf(project, cycles), UkTime.Today(clock));
        var measures = await read.MeasuresAsync(project.Id, ct);
        return [.. measures.Select(m => Answered(m, change, today)).OfType<AnsweredMeasure>()];
    }

    private static AnsweredMeasure? Answered(TrackedMeasure tracked, DateOnly change, DateOnly today) =>
        tracked.Measure.Role == MeasureRole.Outcome
        && tracked.Picture is { } picture
        && MeasuredSeries.Of(picture) is { } series
        && AskAim.Of(Target.Of(tracked.Measure), series, change, today) is { } answer
            ? new AnsweredMeasure(picture.Measure, answer)
            : null;

    /// <summary>In the words of the charter, or as a number that a measure is to reach.</summary>
    private async Task<bool> HasAimAsync(Project project, CancellationToken ct) =>
        project.Aim is not null
        || await db.ProjectMeasures.AnyAsync(m => m.ProjectId == project.Id && m.Wanted != null, ct);

    /// <summary>True where it has ended; false where the control plans are asked for.</summary>
    public async Task<Outcome<bool>> Handle(CloseForm form, Project project, CancellationToken ct)
    {
        if (form.Version != project.Version)
        {
            return Outcome.Stale;
        }

        if (form.Result is ProjectResult.Met or ProjectResult.PartlyMet && !await HasAimAsync(project, ct))
        {
            return Outcome.Refused(
                nameof(form.Result),
                "No aim is written: write it in the charter first, or choose another end."
            );
        }

        var stays = form.Stays == Stays.Yes;
        project.Conclude(
            form.Result!.Value,
            form.Learning!.Trim(),
            form.LearningFor!.Trim(),
            stays,
            Sustain.Write(form.Rows.Select(row => row.Answer))
        );
        if (stays)
        {
            return await db.TrySaveAsync(ProjectDesk.Act("End of the project written", project), ct)
                ? Outcome.Done(false)
                : Outcome.Stale;
        }

        project.End(scope.Person, clock.GetUtcNow());
        await ideas.TellOfEndAsync(project, ct);
        await tell.EndedAsync(project, ct);
        return await db.TrySaveAsync(await closing.ActAsync(project, ct), ct) ? Outcome.Done(true) : Outcome.Stale;
    }
}
