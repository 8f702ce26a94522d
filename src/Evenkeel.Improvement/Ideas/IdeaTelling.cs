using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Ideas;

/// <summary>
/// Stages that an idea came, for who answers it, and what goes back to who had it; the caller saves. Nobody is told what they did themselves, and of a project that only its
/// people see they are told what became of the idea, and not a word of the project.
/// </summary>
internal sealed class IdeaTelling(
    AppDb db,
    OrganisationCatalogue organisation,
    ModuleList modules,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostText = 400;

    /// <summary>Who answers ideas at this very unit. Where nobody of the unit does, it waits on the page of its ideas.</summary>
    public async Task TellOfSharingAsync(Idea idea, UnitRow unit, CancellationToken ct)
    {
        var roles = modules.Permission(Permissions.Work).HeldBy;
        var holders = await organisation.HoldersAsync(unit.Id, roles, UkTime.Today(clock), ct);
        foreach (var person in holders.Where(person => person.Id != scope.Person))
        {
            db.Notices.Add(
                new Notice
                {
                    PersonId = person.Id,
                    Key = SharedKey(idea),
                    At = clock.GetUtcNow(),
                    Text = ShortText.Of(
                        $"Somebody shared an idea at {unit.Name}: {ProjectWords.Brief(idea.Text)}",
                        MostText
                    ),
                    Why = "You answer ideas there",
                    Address = idea.Address,
                    ItemId = idea.Id,
                    Brief = $"Idea {idea.Number} of {unit.Name}: it waits for an answer",
                    Place = unit.Name,
                    Concern = Concern.Asked,
                }
            );
        }
    }

    /// <summary>It is answered: that it came is said no more.</summary>
    public async Task UntellOfSharingAsync(Idea idea, CancellationToken ct)
    {
        var key = SharedKey(idea);
        db.Notices.RemoveRange(await db.Notices.Where(n => n.ItemId == idea.Id && n.Key == key).ToListAsync(ct));
    }

    private static string SharedKey(Idea idea) => $"idea {idea.Id:N} shared";

    /// <param name="key">What happened: the same is told once.</param>
    /// <param name="text">With what somebody wrote: for the page.</param>
    /// <param name="brief">Without it: for what leaves the house.</param>
    public async Task TellAsync(Idea idea, string key, string text, string brief, CancellationToken ct)
    {
        if (idea.HadById is not { } person || person == scope.Person)
        {
            return;
        }

        var told = $"idea {idea.Id:N} {key}";
        if (await db.Notices.AnyAsync(n => n.PersonId == person && n.Key == told, ct))
        {
            return;
        }

        var place = await organisation.AllUnits.Where(u => u.Id == idea.UnitId).Select(u => u.Name).SingleAsync(ct);
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = told,
                At = clock.GetUtcNow(),
                Text = ShortText.Of(text, MostText),
                Why = "You had the idea",
                Address = idea.Address,
                ItemId = idea.Id,
                Brief = $"Idea {idea.Number} of {place}: {brief}",
                Place = place,
                Concern = Concern.Raised,
            }
        );
    }

    /// <summary>A test of it was decided.</summary>
    public async Task TellOfTestAsync(PdsaCycle cycle, CancellationToken ct)
    {
        if (cycle.IdeaId is not { } node)
        {
            return;
        }

        var isPrivate = await db.Projects.AnyAsync(p => p.Id == cycle.ProjectId && p.IsPrivate, ct);
        foreach (
            var idea in await db
                .Ideas.IgnoreQueryFilters([ScopeFilter.Name])
                .Where(i => i.NodeId == node)
                .ToListAsync(ct)
        )
        {
            await TellAsync(
                idea,
                $"test {cycle.Id:N} {cycle.Decision}",
                $"Your idea was tested, and {PdsaWords.Says(cycle)}.{(isPrivate ? "" : $" What was learned: {cycle.Learned}")}",
                $"it was tested, and {PdsaWords.Says(cycle)}",
                ct
            );
        }
    }

    /// <summary>The project that it became, or was a part of, has ended.</summary>
    public async Task TellOfEndAsync(Project project, CancellationToken ct)
    {
        var ideas = await db
            .Ideas.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(i => i.ProjectId == project.Id)
            .ToListAsync(ct);
        foreach (var idea in ideas)
        {
            var result = (project.Result?.Title() ?? "ended").ToLowerInvariant();
            await TellAsync(
                idea,
                $"end {project.Id:N}",
                $"The project with your idea has ended: {result}.{(project.IsPrivate ? "" : $" What was learned: {project.Learning}")}",
                $"its project has ended: {result}",
                ct
            );
        }
    }
}
