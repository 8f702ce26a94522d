using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Steps;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>What is to do by a day from now on; negative: it was to be done then.</summary>
internal sealed record DemoStep(string What, int InDays)
{
    public bool IsMilestone { get; init; }
    public bool IsDone { get; init; }
}

/// <summary>Plants what a project has to do, and what its meeting said.</summary>
internal static class DemoSteps
{
    public static void Plant(AppDb db, Project project, DemoProject planted, PersonId? lead, DateOnly today)
    {
        ProjectMeeting? meeting = null;
        if (planted.Meeting is var (daysBack, said))
        {
            meeting = new ProjectMeeting
            {
                ProjectId = project.Id,
                On = today.AddDays(-daysBack),
                Said = said,
            };
            db.ProjectMeetings.Add(meeting);
        }

        db.ProjectSteps.AddRange(
            planted.Steps.Select(step => new ProjectStep
            {
                ProjectId = project.Id,
                MeetingId = step.IsMilestone ? null : meeting?.Id,
                What = step.What,
                IsMilestone = step.IsMilestone,
                WhoId = step.IsMilestone ? null : lead,
                DueOn = today.AddDays(step.InDays),
                DoneOn = step.IsDone ? today.AddDays(step.InDays) : null,
            })
        );
    }
}
