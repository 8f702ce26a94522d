using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowIdeas;

internal sealed record IdeasFilter(string? Text, string? State, bool Below, int Page)
{
    public const int PageSize = 50;
    public bool IsOn => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(State);
}

/// <param name="By">Who had it.</param>
/// <param name="Outcome">What came of it so far.</param>
internal sealed record IdeaLine(Idea Idea, string Unit, string By, string Outcome, int Thanks);

internal sealed record IdeasView(UnitRow Unit, IReadOnlyList<IdeaLine> Lines, int Total, int Waiting);

/// <summary>A unit's ideas, and what came of each.</summary>
internal sealed class ShowIdeasHandler(AppDb db, OrganisationCatalogue organisation)
{
    public async Task<IdeasView?> LoadAsync(string code, IdeasFilter filter, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = Of(unit.Id, filter.Below);
        var found = Filtered(all, filter);
        var page = await found
            .OrderBy(i => i.State != IdeaState.New)
            .ThenByDescending(i => i.At)
            .Skip((filter.Page - 1) * IdeasFilter.PageSize)
            .Take(IdeasFilter.PageSize)
            .AsNoTracking()
            .ToListAsync(ct);
        return new IdeasView(
            unit,
            await LinesAsync(page, ct),
            await found.CountAsync(ct),
            await all.CountAsync(i => i.State == IdeaState.New, ct)
        );
    }

    public IQueryable<Idea> Of(UnitId unit, bool below)
    {
        var units = organisation.Below(unit);
        return below ? db.Ideas.Where(i => units.Contains(i.UnitId)) : db.Ideas.Where(i => i.UnitId == unit);
    }

    public async Task<IReadOnlyList<IdeaLine>> LinesAsync(IReadOnlyList<Idea> ideas, CancellationToken ct)
    {
        var ids = ideas.Select(i => i.Id).ToList();
        var units = ideas.Select(i => i.UnitId).Distinct().ToList();
        var people = ideas.Select(i => i.HadById).OfType<PersonId>().Distinct().ToList();
        var places = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var names = await organisation
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var thanks = await db
            .IdeaThanks.Where(t => ids.Contains(t.IdeaId))
            .GroupBy(t => t.IdeaId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var (projects, tests) = await OutcomesAsync(ideas, ct);
        return
        [
            .. ideas.Select(i => new IdeaLine(
                i,
                places[i.UnitId],
                i.HadById is { } by ? names.GetValueOrDefault(by, "somebody") : "somebody",
                IdeaWords.Outcome(
                    i,
                    i.ProjectId is { } project ? projects.GetValueOrDefault(project) : null,
                    i.NodeId is { } node ? tests[node].MaxBy(c => c.Number) : null
                ),
                thanks.GetValueOrDefault(i.Id)
            )),
        ];
    }

    /// <summary>Of the projects that the reader sees.</summary>
    private async Task<(Dictionary<Guid, Project> Projects, ILookup<Guid, PdsaCycle> Tests)> OutcomesAsync(
        IReadOnlyList<Idea> ideas,
        CancellationToken ct
    )
    {
        var ids = ideas.Select(i => i.ProjectId).OfType<Guid>().Distinct().ToList();
        var nodes = ideas.Select(i => i.NodeId).OfType<Guid>().ToList();
        var projects = await db.Projects.Where(p => ids.Contains(p.Id)).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var seen = projects.Keys.ToList();
        var tests = await db
            .PdsaCycles.Where(c => seen.Contains(c.ProjectId) && c.IdeaId != null && nodes.Contains(c.IdeaId.Value))
            .AsNoTracking()
            .ToListAsync(ct);
        return (projects, tests.ToLookup(c => c.IdeaId!.Value));
    }

    private IQueryable<Idea> Filtered(IQueryable<Idea> ideas, IdeasFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Idea.Item, filter.Text);
            ideas = ideas.Where(i => ids.Contains(i.Id));
        }

        return filter.State switch
        {
            "new" => ideas.Where(i => i.State == IdeaState.New),
            "taken" => ideas.Where(i =>
                i.State == IdeaState.InProject || i.State == IdeaState.OwnProject || i.State == IdeaState.Done
            ),
            "not-now" => ideas.Where(i => i.State == IdeaState.NotNow),
            _ => ideas,
        };
    }
}
