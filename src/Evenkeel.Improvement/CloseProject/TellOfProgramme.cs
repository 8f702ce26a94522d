using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>
/// Stages who hears that a programme, or a site's project of one, has ended; the caller saves. Nobody is told what they did themselves, and nothing is told of a project that
/// only its people see.
/// </summary>
internal sealed class TellOfProgramme(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;

    public async Task EndedAsync(Project project, CancellationToken ct)
    {
        if (project.IsPrivate || (project.ProgrammeId is null && !project.IsProgramme))
        {
            return;
        }

        var unit = project.UnitId;
        var place = await organisation.AllUnits.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
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
        var parts = await db
            .Projects.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(p => p.ProgrammeId == programme.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
        var result = ResultOf(programme);
        foreach (var lead in await LeadsAsync(parts, ct))
        {
            Tell(
                programme,
                lead,
                $"programme ended {programme.Id:N} {programme.Version}",
                $"The programme “{programme.Title}” of {place} has ended: {result}.",
                "You lead a project of the programme",
                programme.Address,
                $"Programme {programme.Number} of {place}: it has ended, {result}",
                place
            );
        }
    }

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
