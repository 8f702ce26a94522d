using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>Stages that somebody is told of a project that others put them into; the caller saves.</summary>
internal sealed class TellOfJoining(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;

    /// <param name="term">Which time it is, of those who come back.</param>
    public async Task TellAsync(Project project, PersonId person, ProjectRole role, int term, CancellationToken ct)
    {
        if (person == scope.Person)
        {
            return;
        }

        var place = await organisation.AllUnits.Where(u => u.Id == project.UnitId).Select(u => u.Name).SingleAsync(ct);
        var part = Part(role);
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = $"joined {project.Id:N} {role} {term}",
                At = clock.GetUtcNow(),
                Text = ShortText.Of($"You are in the project “{project.Title}” of {place}, {part}.", MostText),
                Why = scope.PersonName.Length > 0 ? $"{scope.PersonName} added you" : "Somebody added you",
                Address = project.Address,
                ItemId = project.Id,
                Brief = $"Project {project.Number} of {place}: you are in it, {part}",
                Place = place,
                Concern = Concern.Asked,
            }
        );
    }

    private static string Part(ProjectRole role) =>
        role switch
        {
            ProjectRole.Lead => "as its lead",
            ProjectRole.Sponsor => "as its sponsor",
            ProjectRole.Coach => "as its coach",
            ProjectRole.Team => "in its team",
            _ => "for your lived experience",
        };
}
