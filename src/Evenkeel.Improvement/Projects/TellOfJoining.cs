using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>Stages that somebody is told of a project that others put them into, or took them out of; the caller saves.</summary>
internal sealed class TellOfJoining(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
{
    private const int MostText = 400;
    private const int MostWhy = 200;

    /// <param name="term">Which time it is, of those who come back.</param>
    /// <param name="says">What else they are to know, or "".</param>
    public async Task TellAsync(
        Project project,
        PersonId person,
        ProjectRole role,
        int term,
        string says,
        CancellationToken ct
    )
    {
        if (person == scope.Person)
        {
            return;
        }

        var place = await PlaceAsync(project, ct);
        var part = Part(role);
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = $"joined {project.Id:N} {role} {term}",
                At = clock.GetUtcNow(),
                Text = ShortText.Of(
                    $"You are in the project “{project.Title}” of {place}, {part}. {says}".TrimEnd(),
                    MostText
                ),
                Why = scope.PersonName.Length > 0 ? $"{scope.PersonName} added you" : "Somebody added you",
                Address = project.Address,
                ItemId = project.Id,
                Brief = $"Project {project.Number} of {place}: you are in it, {part}",
                Place = place,
                Concern = Concern.Asked,
            }
        );
    }

    /// <summary>Who is in it no longer is told once, unless it was their own wish. That they are in it is said no more: it would lead to a page that is not theirs.</summary>
    public async Task TellLeftAsync(Project project, ProjectMember member, CancellationToken ct)
    {
        var person = member.PersonId;
        var told = db.Notices.Where(n => n.PersonId == person && n.ItemId == project.Id);
        db.Notices.RemoveRange(await told.Where(n => n.Key.StartsWith("joined ")).ToListAsync(ct));
        if (person == scope.Person)
        {
            return;
        }

        var place = await PlaceAsync(project, ct);
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Key = LeftKey(project, member),
                At = clock.GetUtcNow(),
                Text = ShortText.Of($"You are no longer in the project “{project.Title}” of {place}.", MostText),
                Why = scope.PersonName.Length > 0 ? $"{scope.PersonName} took you out" : "Somebody took you out",
                Address = "/",
                ItemId = project.Id,
                Brief = $"Project {project.Number} of {place}: you are no longer in it",
                Place = place,
                Concern = Concern.Asked,
            }
        );
    }

    /// <summary>Who leads the unit or the project is told who came or went, unless one of them did it.</summary>
    public async Task TellLeadsAsync(Project project, ProjectMember member, string name, CancellationToken ct)
    {
        var leads = await LeadsAsync(project, ct);
        if (scope.Person is not { } me || leads.Contains(me))
        {
            return;
        }

        var (place, isOut) = (await PlaceAsync(project, ct), member.Until is not null);
        var now = isOut ? "is no longer in" : "is now in";
        var did =
            me == member.PersonId ? "left"
            : isOut ? "took them out"
            : "added them";
        foreach (var lead in leads.Where(lead => lead != member.PersonId))
        {
            db.Notices.Add(
                new Notice
                {
                    PersonId = lead,
                    Key = isOut ? OutKey(project, member) : $"people in {project.Id:N} {member.Id:N}",
                    At = clock.GetUtcNow(),
                    Text = ShortText.Of($"{name} {now} the project “{project.Title}” of {place}.", MostText),
                    Why = ShortText.Of($"{scope.PersonName} {did}; you lead it, or its unit", MostWhy),
                    Address = project.Address,
                    ItemId = project.Id,
                    Brief = $"Project {project.Number} of {place}: its people changed",
                    Place = place,
                    Concern = Concern.Followed,
                }
            );
        }
    }

    private async Task<HashSet<PersonId>> LeadsAsync(Project project, CancellationToken ct)
    {
        var holders = await organisation.HoldersAsync(project.UnitId, [Role.Lead], UkTime.Today(clock), ct);
        var own = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.Role == ProjectRole.Lead && m.Until == null)
            .Select(m => m.PersonId)
            .ToListAsync(ct);
        return [.. holders.Select(person => person.Id), .. own];
    }

    /// <summary>Leaving was a mistake.</summary>
    public async Task UntellLeftAsync(Project project, ProjectMember member, CancellationToken ct)
    {
        var (left, outs) = (LeftKey(project, member), OutKey(project, member));
        var told = db.Notices.Where(n => n.ItemId == project.Id && (n.Key == left || n.Key == outs));
        db.Notices.RemoveRange(await told.ToListAsync(ct));
    }

    private static string OutKey(Project project, ProjectMember member) => $"people out {project.Id:N} {member.Id:N}";

    private static string LeftKey(Project project, ProjectMember member) => $"left {project.Id:N} {member.Id:N}";

    private Task<string> PlaceAsync(Project project, CancellationToken ct) =>
        organisation.AllUnits.Where(u => u.Id == project.UnitId).Select(u => u.Name).SingleAsync(ct);

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
