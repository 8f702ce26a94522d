using Evenkeel.Improvement.AnswerIdea;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowIdeas;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowIdea;

internal sealed record IdeaView(Idea Idea, UnitRow Unit, IdeaLine Line)
{
    /// <summary>Who answers, or answered, it.</summary>
    public bool MayAnswer { get; init; }
    public bool IsMine { get; init; }

    /// <summary>Who thanked, by name.</summary>
    public IReadOnlyList<string> Thanks { get; init; } = [];
    public bool HasThanked { get; init; }
    public string? AnsweredBy { get; init; }

    /// <summary>The project whose theory it is in, or that it became, where the reader sees it.</summary>
    public Project? Project { get; init; }

    /// <summary>Projects of the unit into whose theory the reader may put it.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];
}

/// <summary>One idea: who had it, what it was answered, what came of it.</summary>
internal sealed class ShowIdeaHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ShowIdeasHandler ideas,
    IdeaProjects projects,
    Permits permits,
    ItemThread thread,
    Scope scope
)
{
    public async Task<IdeaView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await db.Ideas.SingleOrDefaultAsync(i => i.Number == number, ct) is not { } idea)
        {
            return null;
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == idea.UnitId, ct);
        var thanks = await db
            .IdeaThanks.Where(t => t.IdeaId == idea.Id)
            .Join(
                organisation.People,
                t => t.PersonId,
                p => p.Id,
                (t, p) =>
                    new
                    {
                        p.Id,
                        p.Name,
                        t.At,
                    }
            )
            .OrderBy(t => t.At)
            .ToListAsync(ct);
        var mayAnswer = unit.ClosedOn is null && await permits.MayAsync(Permissions.Work, unit.Id, ct);
        return new IdeaView(idea, unit, (await ideas.LinesAsync([idea], ct))[0])
        {
            MayAnswer = mayAnswer,
            IsMine = idea.HadById is { } by && by == scope.Person,
            Thanks = [.. thanks.Select(t => t.Name)],
            HasThanked = thanks.Exists(t => t.Id == scope.Person),
            AnsweredBy = idea.AnsweredById is { } who ? (await organisation.PersonAsync(who, ct))?.Name : null,
            Project = await db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == idea.ProjectId, ct),
            Projects = mayAnswer && idea.IsNew ? await projects.OfAsync(unit.Id, ct) : [],
            Thread = await thread.OfAsync(new ItemRef(Idea.Item, idea.Id), ct),
        };
    }
}
