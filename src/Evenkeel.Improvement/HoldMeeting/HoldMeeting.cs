using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Improvement.Steps;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.HoldMeeting;

internal sealed class MeetingForm
{
    public int Version { get; set; }

    [RealDate("the day of the meeting", Required = false)]
    public DateParts On
    {
        get;
        set => field = value ?? new();
    } = new();

    [Required(ErrorMessage = "Say what was said or agreed.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Said { get; set; }

    /// <summary>One a line.</summary>
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Actions { get; set; }
}

/// <summary>What a meeting said, and the actions that it agreed.</summary>
internal sealed class HoldMeetingHandler(AppDb db, TimeProvider clock)
{
    /// <param name="meeting">Null: a new one.</param>
    public async Task<Outcome<string>> Handle(MeetingForm form, Guid? meeting, StepsView view, CancellationToken ct)
    {
        var lines = (form.Actions ?? "")
            .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToList();
        if (lines.Exists(line => line.Length > ProjectStep.MostWhat))
        {
            return Outcome.Refused(nameof(form.Actions), "Each line can be up to 400 characters.");
        }

        if (view.ToDo.Count + view.Done.Count + lines.Count > ProjectStep.Most)
        {
            return Outcome.Refused(
                nameof(form.Actions),
                $"A project has up to {ProjectStep.Most} actions and milestones."
            );
        }

        var project = view.Project;
        var there = meeting is null
            ? null
            : await db.ProjectMeetings.SingleOrDefaultAsync(m => m.Id == meeting && m.ProjectId == project.Id, ct);
        if (meeting is not null && (there is null || there.Version != form.Version))
        {
            return Outcome.Stale;
        }

        var day = form.On?.Value ?? there?.On ?? UkTime.Today(clock);
        if (there is null)
        {
            there = new ProjectMeeting
            {
                ProjectId = project.Id,
                On = day,
                Said = form.Said!.Trim(),
            };
            db.ProjectMeetings.Add(there);
        }

        (there.On, there.Said) = (day, form.Said!.Trim());
        db.ProjectSteps.AddRange(
            lines.Select(line => new ProjectStep
            {
                ProjectId = project.Id,
                MeetingId = there.Id,
                What = line,
            })
        );
        var act = meeting is null ? "Project met" : "Notes of a meeting changed";
        return await db.TrySaveAsync(ProjectDesk.Act(act, project), ct)
            ? Outcome.Done(lines.Count == 0 ? "Written down." : $"Written down, with {Counted(lines.Count)}.")
            : Outcome.Stale;
    }

    private static string Counted(int actions) => actions == 1 ? "one action" : $"{actions} actions";
}
