using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Improvement.Steps;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ChangeStep;

internal enum StepKind
{
    Action,
    Milestone,
}

internal sealed class StepForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say what is to be done.")]
    [StringLength(ProjectStep.MostWhat, ErrorMessage = "This can be up to 400 characters.")]
    public string? What { get; set; }
    public StepKind Kind { get; set; }
    public Guid? Who { get; set; }

    [RealDate("the day by which it is to be done", Required = false)]
    public DateParts By
    {
        get;
        set => field = value ?? new();
    } = new();
}

internal sealed class StepDoForm
{
    public Guid? Step { get; set; }

    /// <summary>"done", "open" or "remove".</summary>
    public string? Do { get; set; }
}

/// <summary>Adds, changes, ticks off and takes away what a project has to do.</summary>
internal sealed class ChangeStepHandler(AppDb db, TimeProvider clock)
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(StepKind.Action), "An action", "Somebody does it"),
        new(nameof(StepKind.Milestone), "A milestone", "A day by which something stands"),
    ];

    public static StepForm Fill(ProjectStep? step) =>
        step is null
            ? new StepForm()
            : new StepForm
            {
                Version = step.Version,
                What = step.What,
                Kind = step.IsMilestone ? StepKind.Milestone : StepKind.Action,
                Who = step.WhoId?.Value,
                By = DateParts.From(step.DueOn),
            };

    /// <param name="step">Null: a new one.</param>
    public async Task<Outcome<string>> Handle(StepForm form, Guid? step, StepsView view, CancellationToken ct)
    {
        var isKept = view.ToDo.Concat(view.Done).Any(l => l.Step.Id == step && l.Step.WhoId?.Value == form.Who);
        if (form.Who is { } who && !isKept && view.People.All(p => p.Person.Value != who))
        {
            return Outcome.Refused(nameof(form.Who), "Choose somebody of the project.");
        }

        if (form.Kind == StepKind.Milestone && form.By?.Value is null)
        {
            return Outcome.Refused(nameof(form.By), "Say by when: a milestone is a day.");
        }

        var project = view.Project;
        var there = step is null
            ? null
            : await db.ProjectSteps.SingleOrDefaultAsync(s => s.Id == step && s.ProjectId == project.Id, ct);
        if (step is not null && (there is null || there.Version != form.Version))
        {
            return Outcome.Stale;
        }

        if (there is null)
        {
            if (view.ToDo.Count + view.Done.Count >= ProjectStep.Most)
            {
                return Outcome.Refused(
                    nameof(form.What),
                    $"A project has up to {ProjectStep.Most} of them. Take some away first."
                );
            }

            there = new ProjectStep { ProjectId = project.Id, What = "" };
            db.ProjectSteps.Add(there);
        }

        there.What = form.What!.ReplaceLineEndings(" ").Trim();
        there.IsMilestone = form.Kind == StepKind.Milestone;
        there.WhoId = form.Who is { } person ? new PersonId(person) : null;
        there.DueOn = form.By?.Value;
        var act = step is null ? "Action or milestone added" : "Action or milestone changed";
        return await db.TrySaveAsync(ProjectDesk.Act(act, project), ct)
            ? Outcome.Done(step is null ? "Added." : "Changed.")
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> DoAsync(StepDoForm form, StepsView view, CancellationToken ct)
    {
        var project = view.Project;
        var step = await db.ProjectSteps.SingleOrDefaultAsync(s => s.Id == form.Step && s.ProjectId == project.Id, ct);
        if (step is null)
        {
            return Outcome.Stale;
        }

        var (act, says) = form.Do switch
        {
            "remove" => ("Action or milestone taken away", "Taken away. The history keeps it."),
            "open" => ("Action or milestone to do again", "It is to do again."),
            _ => ("Action or milestone done", "Done."),
        };
        if (form.Do == "remove")
        {
            db.ProjectSteps.Remove(step);
        }
        else
        {
            step.DoneOn = form.Do == "open" ? null : step.DoneOn ?? UkTime.Today(clock);
        }

        return await db.TrySaveAsync(ProjectDesk.Act(act, project), ct) ? Outcome.Done(says) : Outcome.Stale;
    }
}
