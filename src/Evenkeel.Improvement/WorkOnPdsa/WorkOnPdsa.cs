using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.WorkOnPdsa;

internal sealed class DoForm
{
    public int Version { get; set; }

    [RealDate("the day on which it began", Required = false)]
    public DateParts On
    {
        get;
        set => field = value ?? new();
    } = new();

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Happened { get; set; }
}

internal sealed class StudyForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say whether it went as predicted.")]
    public PdsaResult? Result { get; set; }

    [Required(ErrorMessage = "Say what you learned.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Learned { get; set; }
}

internal sealed class DecideForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose what becomes of the change.")]
    public PdsaDecision? Decision { get; set; }

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Next { get; set; }
}

internal sealed record PdsaView(OpenProject Open, PdsaCycle Cycle, IReadOnlyList<PdsaCycle> Ramp)
{
    /// <summary>Null where nobody approves the project.</summary>
    public Approval? Approval { get; init; }

    /// <summary>That it tests; null where it tests none, or the reader does not see it.</summary>
    public TestedIdea? Idea { get; init; }

    /// <summary>The day from which the project wants something of its measures.</summary>
    public DateOnly WantsFrom { get; init; }

    /// <summary>It is not begun, and cannot be yet.</summary>
    public bool IsHeld => Approval is { Holds: true };
    public bool MayWork => Open.MayWork && Open.Project.IsOpen;

    /// <summary>The ramp's cycles; where one does not carry on from the one just before it, a fork, with the number of that which it carries on from.</summary>
    public IEnumerable<(PdsaCycle Cycle, int? Fork)> Steps =>
        Ramp.Select((step, i) => (step, i == 0 || step.After == Ramp[i - 1].Number ? null : step.After));
}

/// <summary>Do, study, act: one step after the other, each once more where it is corrected.</summary>
internal sealed class WorkOnPdsaHandler(
    AppDb db,
    ProjectDesk desk,
    MeasureCatalogue measures,
    IdeaTelling ideas,
    IdeasToTest tested,
    ReadApproval approvals,
    TimeProvider clock
)
{
    public async Task<PdsaView?> LoadAsync(int number, int cycle, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var all = await db.PdsaCycles.Where(c => c.ProjectId == open.Project.Id).OrderBy(c => c.Number).ToListAsync(ct);
        return all.Find(c => c.Number == cycle) is { } it
            ? new PdsaView(open, it, RampOf(it, all))
            {
                Approval = await approvals.OfAsync(open.Project, ct),
                Idea = await tested.NamedAsync(it, ct),
                WantsFrom = AimLines.Began(open.Project, all),
            }
            : null;
    }

    public async Task<Outcome<string>> DoAsync(DoForm form, PdsaView view, CancellationToken ct)
    {
        var (cycle, today) = (view.Cycle, UkTime.Today(clock));
        if (form.Version != cycle.Version)
        {
            return Outcome.Stale;
        }

        if (view.IsHeld)
        {
            return Outcome.Refused("", ApprovalWords.Says(view.Approval!));
        }

        var began = form.On?.Value ?? cycle.BeganOn ?? today;
        if (began > today)
        {
            return Outcome.Refused(nameof(form.On), "This day has not come yet.");
        }

        cycle.Do(began, Written(form.Happened));
        var project = view.Open.Project;
        var series = await db
            .ProjectMeasures.Where(m => m.ProjectId == project.Id)
            .Select(m => m.SeriesNumber)
            .ToListAsync(ct);
        await measures.StageMarksAsync(new ItemRef(PdsaCycle.Item, cycle.Id), series, began, ct);
        var said = series.Count == 0 ? "Written down." : "Written down: it stands on the project's charts.";
        return await SaveAsync("PDSA done", project, said, ct);
    }

    public async Task<Outcome<string>> StudyAsync(StudyForm form, PdsaView view, CancellationToken ct)
    {
        var cycle = view.Cycle;
        if (form.Version != cycle.Version || cycle.BeganOn is null)
        {
            return Outcome.Stale;
        }

        cycle.Study(form.Result!.Value, form.Learned!.Trim(), cycle.StudiedOn ?? UkTime.Today(clock));
        return await SaveAsync(
            "PDSA studied",
            view.Open.Project,
            "Written down. Last: what becomes of the change?",
            ct
        );
    }

    public async Task<Outcome<string>> DecideAsync(DecideForm form, PdsaView view, CancellationToken ct)
    {
        var cycle = view.Cycle;
        if (form.Version != cycle.Version || cycle.StudiedOn is null)
        {
            return Outcome.Stale;
        }

        cycle.Decide(form.Decision!.Value, Written(form.Next), cycle.DecidedOn ?? UkTime.Today(clock));
        await ideas.TellOfTestAsync(cycle, ct);
        return await SaveAsync("PDSA decided", view.Open.Project, "Decided.", ct);
    }

    /// <summary>The whole family in the order of its numbers: its first cycle, and all that carry on from any of it.</summary>
    internal static IReadOnlyList<PdsaCycle> RampOf(PdsaCycle cycle, IReadOnlyList<PdsaCycle> all)
    {
        var ramp = new List<PdsaCycle> { FirstOf(cycle, all) };
        foreach (var later in all.Where(c => c.Number > ramp[0].Number).OrderBy(c => c.Number))
        {
            if (ramp.Exists(c => c.Number == later.After))
            {
                ramp.Add(later);
            }
        }

        return ramp;
    }

    private static PdsaCycle FirstOf(PdsaCycle cycle, IReadOnlyList<PdsaCycle> all)
    {
        var first = cycle;
        while (all.FirstOrDefault(c => c.Number == first.After && c.Number < first.Number) is { } before)
        {
            first = before;
        }

        return first;
    }

    private async Task<Outcome<string>> SaveAsync(string act, Project project, string said, CancellationToken ct) =>
        await db.TrySaveAsync(ProjectDesk.Act(act, project), ct) ? Outcome.Done(said) : Outcome.Stale;

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
