using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Programmes;

/// <summary>
/// Stages who hears what was decided between a programme and its sites: that one of them has ended, that it goes on again, that a site's charts are shown; the caller saves. Nobody is told what they did themselves, and nothing is told of a project that
/// only its people see.
/// </summary>
internal sealed class TellOfProgramme(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;
    private const string LeadsPart = "You lead a project of the programme";

    public async Task EndedAsync(Project project, CancellationToken ct)
    {
        if (project.IsPrivate || (project.ProgrammeId is null && !project.IsProgramme))
        {
            return;
        }

        var place = await PlaceAsync(project.UnitId, ct);
        if (project.ProgrammeId is { } programme)
        {
            await TellProgrammeAsync(project, programme, place, ct);
        }

        if (project.IsProgramme)
        {
            await TellSitesAsync(project, place, ct);
        }
    }

    /// <summary>It leads to the sites of the programme: not everybody who leads it sees each site's project.</summary>
    private async Task TellProgrammeAsync(Project project, Guid programme, string place, CancellationToken ct)
    {
        var number = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.Id == programme)
            .Select(p => p.Number)
            .SingleAsync(ct);
        var result = ResultOf(project);
        foreach (var lead in await LeadsAsync([programme], ct))
        {
            Tell(
                project,
                lead,
                $"part ended {project.Id:N} {project.Version}",
                $"“{project.Title}” of {place} has ended: {result}.",
                "You lead the programme that it is part of",
                $"{Project.AddressOf(number)}/sites",
                $"Project {project.Number} of {place}: it has ended, {result}",
                place
            );
        }
    }

    private async Task TellSitesAsync(Project programme, string place, CancellationToken ct)
    {
        var result = ResultOf(programme);
        foreach (var lead in await LeadsAsync(await PartsAsync(programme, null, ct), ct))
        {
            Tell(
                programme,
                lead,
                $"programme ended {programme.Id:N} {programme.Version}",
                $"The programme “{programme.Title}” of {place} has ended: {result}.",
                LeadsPart,
                programme.Address,
                $"Programme {programme.Number} of {place}: it has ended, {result}",
                place
            );
        }
    }

    /// <summary>What a site agreed to holds again: its lead hears of it, and where to stop it.</summary>
    public async Task TakenUpAsync(Project programme, CancellationToken ct)
    {
        if (!programme.IsProgramme || programme.IsPrivate)
        {
            return;
        }

        var place = await PlaceAsync(programme.UnitId, ct);
        foreach (var lead in await LeadsAsync(await PartsAsync(programme, null, ct), ct))
        {
            Tell(
                programme,
                lead,
                $"programme goes on {programme.Id:N} {programme.Version}",
                $"The programme “{programme.Title}” of {place} goes on again. Sites that showed their charts to the others show them again; each can stop it.",
                LeadsPart,
                $"{programme.Address}/sites",
                $"Programme {programme.Number} of {place}: it goes on again",
                place
            );
        }
    }

    /// <summary>Who leads the site's project hears what somebody else said for it.</summary>
    public async Task SharingAsync(Project programme, UnitRow site, bool isShown, CancellationToken ct)
    {
        if (programme.IsPrivate)
        {
            return;
        }

        var who = scope.PersonName.Length > 0 ? scope.PersonName : "Somebody";
        var said = isShown ? "see" : "no longer see";
        foreach (var lead in await LeadsAsync(await PartsAsync(programme, site.Id, ct), ct))
        {
            Tell(
                programme,
                lead,
                $"charts {programme.Id:N} {site.Id.Value:N} {clock.GetUtcNow().ToUnixTimeMilliseconds()}",
                $"{who} said that the other sites of “{programme.Title}” {said} the charts of {site.Name}.",
                LeadsPart,
                $"{programme.Address}/sites",
                $"Programme {programme.Number}: the other sites {said} the charts of {site.Name}",
                site.Name
            );
        }
    }

    private Task<List<Guid>> PartsAsync(Project programme, UnitId? site, CancellationToken ct) =>
        db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == programme.Id && (site == null || p.UnitId == site))
            .Select(p => p.Id)
            .ToListAsync(ct);

    private Task<string> PlaceAsync(UnitId unit, CancellationToken ct) =>
        organisation.AllUnits.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);

    private async Task<IReadOnlyList<PersonId>> LeadsAsync(IReadOnlyCollection<Guid> projects, CancellationToken ct)
    {
        var leads = await db
            .ProjectMembers.Where(m => projects.Contains(m.ProjectId) && m.Role == ProjectRole.Lead && m.Until == null)
            .Select(m => m.PersonId)
            .ToListAsync(ct);
        return [.. leads.Distinct().Where(lead => lead != scope.Person)];
    }

    private void Tell(
        Project project,
        PersonId person,
        string key,
        string text,
        string why,
        string address,
        string brief,
        string place
    ) =>
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = key,
                At = clock.GetUtcNow(),
                Text = ShortText.Of(text, MostText),
                Why = why,
                Address = address,
                ItemId = project.Id,
                Brief = brief,
                Place = place,
                Concern = Concern.Followed,
            }
        );

    private static string ResultOf(Project project) => (project.Result?.Title() ?? "ended").ToLowerInvariant();
}
