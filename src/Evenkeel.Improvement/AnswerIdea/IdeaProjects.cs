using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProjects;
using Evenkeel.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.AnswerIdea;

/// <summary>The projects that go on at a unit, or in which it takes part, and that the reader may work on.</summary>
internal sealed class IdeaProjects(ShowProjectsHandler projects, ProjectDesk desk)
{
    private const int Most = 40;

    public async Task<IReadOnlyList<Project>> OfAsync(UnitId unit, CancellationToken ct)
    {
        var open = await projects
            .Of(unit, below: false)
            .Where(p => p.EndedAt == null)
            .OrderBy(p => p.Title)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        var theirs = new List<Project>();
        foreach (var project in open)
        {
            if (await desk.WorkAsync(project.Number, ct) is not null)
            {
                theirs.Add(project);
            }
        }

        return theirs;
    }
}
