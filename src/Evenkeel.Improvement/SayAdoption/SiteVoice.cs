using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.SayAdoption;

/// <summary>Whose word it is: the programme's people speak for a site that does not say so itself, and whoever leads its project there is told.</summary>
internal sealed class SiteVoice(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;

    /// <summary>On that day they had a role at the site, or between it and its Board, or worked in its project.</summary>
    public async Task<bool> IsOwnAsync(
        Project programme,
        UnitRow site,
        PersonId person,
        DateOnly day,
        CancellationToken ct
    )
    {
        var parts = (await PartsAsync(programme.Id, site.Id, ct)).ConvertAll(part => part.Id);
        var isIn = await db.ProjectMembers.AnyAsync(
            m =>
                parts.Contains(m.ProjectId)
                && m.PersonId == person
                && m.From <= day
                && (m.Until == null || m.Until > day),
            ct
        );
        if (isIn)
        {
            return true;
        }

        var above = await organisation.PathAsync(site.Id, ct);
        foreach (var unit in above.Where(u => u.Level > Level.Board).Append(site))
        {
            if ((await organisation.HoldersAsync(unit.Id, [.. Role.All], day, ct)).Any(h => h.Id == person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Said by Nora Adair on 28 Nov 2026, for Ward 7."; null where nobody said anything.</summary>
    public async Task<string?> SaysAsync(Project programme, UnitRow site, SpreadCell cell, CancellationToken ct)
    {
        if (cell.SaidOn is not { } day)
        {
            return null;
        }

        if (cell.SaidById is not { } person || await organisation.PersonAsync(person, ct) is not { } who)
        {
            return $"Said on {UkDate.Plain(day)}.";
        }

        var isOwn = await IsOwnAsync(programme, site, person, day, ct);
        return $"Said by {who.Name} on {UkDate.Plain(day)}{(isOwn ? "" : $", for {site.Name}")}.";
    }

    /// <summary>Who leads a project of the site that goes on in the programme, and is not the reader; each once.</summary>
    public async Task<IReadOnlyList<(PersonId Person, Project Project)>> LeadsAsync(
        Project programme,
        UnitRow site,
        CancellationToken ct
    )
    {
        var parts = (await PartsAsync(programme.Id, site.Id, ct)).Where(p => p.IsOpen).ToDictionary(p => p.Id);
        var ids = parts.Keys.ToList();
        var leads = await db
            .ProjectMembers.Where(m => ids.Contains(m.ProjectId) && m.Role == ProjectRole.Lead && m.Until == null)
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. leads
                .Where(lead => lead.PersonId != scope.Person)
                .DistinctBy(lead => lead.PersonId)
                .Select(lead => (lead.PersonId, parts[lead.ProjectId])),
        ];
    }

    /// <summary>Stages what the leads are told: how far, and not what was written to it.</summary>
    public async Task TellAsync(Project programme, UnitRow site, Adoption said, string address, CancellationToken ct)
    {
        var key = $"adoption {said.Id:N} {said.Version} {said.State}";
        var state = said.State.Title().ToLowerInvariant();
        var name = scope.PersonName.Length > 0 ? scope.PersonName : "Somebody";
        foreach (var (person, project) in await LeadsAsync(programme, site, ct))
        {
            if (await db.Notices.AnyAsync(n => n.PersonId == person && n.Key == key, ct))
            {
                continue;
            }

            db.Notices.Add(
                new Notice
                {
                    PersonId = person,
                    Key = key,
                    At = clock.GetUtcNow(),
                    Text = ShortText.Of(
                        $"“{project.Title}” of {site.Name}: {name} said for you how far you are with a change of the programme: {state}.",
                        MostText
                    ),
                    Why = "You lead the project",
                    Address = address,
                    ItemId = project.Id,
                    Brief = $"Project {project.Number} of {site.Name}: the programme said how far it is with a change",
                    Place = site.Name,
                    Concern = Concern.Followed,
                }
            );
        }
    }

    /// <summary>Whether or not the reader sees them: their leads hear of it all the same.</summary>
    private Task<List<Project>> PartsAsync(Guid programme, UnitId site, CancellationToken ct) =>
        db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == programme && p.UnitId == site)
            .OrderBy(p => p.Number)
            .AsNoTracking()
            .ToListAsync(ct);
}
