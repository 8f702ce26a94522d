using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.Steps;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowSteps;

internal sealed record ToDoLine(ProjectStep Step, string? Who, bool IsLate);

internal sealed record MeetingLine(ProjectMeeting Meeting, IReadOnlyList<ToDoLine> Steps);

internal sealed record StepsView(OpenProject Open)
{
    public Project Project => Open.Project;
    public bool MayWork => Open.MayWork && Project.IsOpen;
    public string Address => AddressOf(Project.Number);

    /// <summary>By the day on which they are due; without one last.</summary>
    public required IReadOnlyList<ToDoLine> ToDo { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<ToDoLine> Done { get; init; }
    public required IReadOnlyList<MeetingLine> Meetings { get; init; }
    public required IReadOnlyList<(PersonId Person, string Name)> People { get; init; }

    public IReadOnlyList<Ui.Choice> Choices => [.. People.Select(p => new Ui.Choice($"{p.Person.Value}", p.Name))];

    public static string AddressOf(int project) => $"{Project.AddressOf(project)}/steps";
}

/// <summary>What a project has to do, by whom and by when, and what its meetings said.</summary>
internal sealed class ShowStepsHandler(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    TimeProvider clock
)
{
    public async Task<StepsView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var lines = await LinesAsync(db.ProjectSteps.Where(s => s.ProjectId == id), ct);
        var meetings = await db
            .ProjectMeetings.Where(m => m.ProjectId == id)
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        return new StepsView(open)
        {
            ToDo = [.. InOrder(lines)],
            Done = [.. lines.Where(l => l.Step.DoneOn is not null).OrderByDescending(l => l.Step.DoneOn)],
            Meetings = [.. meetings.Select(m => new MeetingLine(m, [.. lines.Where(l => l.Step.MeetingId == m.Id)]))],
            People = await PeopleAsync(id, ct),
        };
    }

    /// <summary>What is still to do, the next first.</summary>
    public static IEnumerable<ToDoLine> InOrder(IEnumerable<ToDoLine> lines) =>
        lines
            .Where(l => l.Step.DoneOn is null)
            .OrderBy(l => l.Step.DueOn ?? DateOnly.MaxValue)
            .ThenByDescending(l => l.Step.IsMilestone)
            .ThenBy(l => l.Step.Id);

    public async Task<IReadOnlyList<ToDoLine>> LinesAsync(IQueryable<ProjectStep> steps, CancellationToken ct)
    {
        var all = await steps.AsNoTracking().ToListAsync(ct);
        var people = all.Select(s => s.WhoId).OfType<PersonId>().Distinct().ToList();
        var names =
            people.Count == 0
                ? []
                : await organisation
                    .People.Where(p => people.Contains(p.Id))
                    .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var today = UkTime.Today(clock);
        return
        [
            .. all.Select(s => new ToDoLine(
                s,
                s.WhoId is { } who ? names.GetValueOrDefault(who, "somebody") : null,
                s.IsLate(today)
            )),
        ];
    }

    private async Task<IReadOnlyList<(PersonId Person, string Name)>> PeopleAsync(Guid project, CancellationToken ct)
    {
        var rows = await db
            .ProjectMembers.Where(m => m.ProjectId == project && m.Until == null)
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { p.Id, p.Name })
            .Distinct()
            .OrderBy(p => p.Name)
            .ToListAsync(ct);
        return [.. rows.Select(p => (p.Id, p.Name))];
    }
}
