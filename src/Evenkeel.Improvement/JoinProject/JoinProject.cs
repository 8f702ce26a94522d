using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.JoinProject;

internal sealed class JoinForm
{
    [Required(ErrorMessage = "Who is it? A name, or the e-mail address of somebody whom you do not see.")]
    public string? Person { get; set; }
    public Guid? PersonId { get; set; }
    public ProjectRole Role { get; set; } = ProjectRole.Team;
}

internal sealed class LeaveForm
{
    public Guid? Member { get; set; }
}

internal sealed class BackForm
{
    public Guid? Member { get; set; }
}

internal sealed class SiteLeaveForm
{
    public Guid? Unit { get; set; }
}

internal sealed class SiteForm
{
    [Required(ErrorMessage = "Which unit takes part? Give its name.")]
    public string? Unit { get; set; }
}

/// <summary>Who works on a project, as what, and which units take part.</summary>
internal sealed class JoinProjectHandler(
    AppDb db,
    ProjectDesk desk,
    TellOfJoining telling,
    PersonFinder finder,
    UnitFinder units,
    OrganisationCatalogue organisation,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Answers the name.</summary>
    public async Task<Outcome<string>> JoinAsync(JoinForm form, Project project, CancellationToken ct)
    {
        var found = await finder.FindAsync(nameof(form.Person), form.Person!, form.PersonId, ct);
        if (!found.IsDone)
        {
            return Outcome.Refused<string>(found.Refusals);
        }

        var person = found.Value!;
        var isIn = Outcome.Refused(nameof(form.Person), $"{person.Name} is in it as this already.");
        var terms = await db
            .ProjectMembers.Where(m => m.ProjectId == project.Id && m.PersonId == person.Id && m.Role == form.Role)
            .Select(m => m.Until)
            .ToListAsync(ct);
        if (terms.Contains(null))
        {
            return isIn;
        }

        var member = new ProjectMember
        {
            Id = ProjectMember.IdOf(project.Id, person.Id, form.Role, terms.Count),
            ProjectId = project.Id,
            PersonId = person.Id,
            Role = form.Role,
            From = UkTime.Today(clock),
        };
        db.ProjectMembers.Add(member);
        await desk.ShowAsync(project.Id, person.Id, null, ct);
        await telling.TellAsync(project, person.Id, form.Role, terms.Count, "", ct);
        await telling.TellLeadsAsync(project, member, person.Name, ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Person joined the project", project), ct)
            ? Outcome.Done(person.Name)
            : isIn;
    }

    /// <summary>Answers the name. A guest takes nobody out but themselves.</summary>
    public async Task<Outcome<string>> LeaveAsync(LeaveForm form, OpenProject open, CancellationToken ct)
    {
        var project = open.Project;
        var member = await db.ProjectMembers.SingleOrDefaultAsync(
            m => m.Id == form.Member && m.ProjectId == project.Id && m.Until == null,
            ct
        );
        if (member is null || (open.IsGuest && member.PersonId != scope.Person))
        {
            return Outcome.Stale;
        }

        member.Leave(UkTime.Today(clock));
        var isStillIn = await db.ProjectMembers.AnyAsync(
            m => m.ProjectId == project.Id && m.PersonId == member.PersonId && m.Id != member.Id && m.Until == null,
            ct
        );
        var name = (await organisation.PersonAsync(member.PersonId, ct))?.Name ?? "One person";
        if (!isStillIn)
        {
            await desk.HideAsync(project.Id, member.PersonId, null, ct);
            await telling.TellLeftAsync(project, member, ct);
            await telling.TellLeadsAsync(project, member, name, ct);
        }

        return await db.TrySaveAsync(ProjectDesk.Act("Person left the project", project), ct)
            ? Outcome.Done(name)
            : Outcome.Stale;
    }

    /// <summary>Who left today or yesterday (a night has two days), and is not in it again as the same.</summary>
    public async Task<IReadOnlyList<MemberLine>> LeftLatelyAsync(Guid project, CancellationToken ct)
    {
        var since = UkTime.Today(clock).AddDays(-1);
        var rows = await db
            .ProjectMembers.Where(m => m.ProjectId == project && (m.Until == null || m.Until >= since))
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { Member = m, p.Name })
            .AsNoTracking()
            .ToListAsync(ct);
        var now = rows.Where(row => row.Member.Until is null).Select(row => (row.Member.PersonId, row.Member.Role));
        var isIn = now.ToHashSet();
        return
        [
            .. rows.Where(row => !isIn.Contains((row.Member.PersonId, row.Member.Role)))
                .OrderBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Member.From)
                .DistinctBy(row => (row.Member.PersonId, row.Member.Role))
                .Select(row => MemberLine.Of(row.Member, row.Name)),
        ];
    }

    /// <summary>Who left by mistake is in it as before, from the same day on; answers the name.</summary>
    public async Task<Outcome<string>> TakeBackAsync(BackForm form, Project project, CancellationToken ct)
    {
        var left = await LeftLatelyAsync(project.Id, ct);
        if (left.FirstOrDefault(line => line.Id == form.Member) is not { } line)
        {
            return Outcome.Stale;
        }

        var member = await db.ProjectMembers.SingleAsync(m => m.Id == line.Id, ct);
        member.ComeBack();
        await desk.ShowAsync(project.Id, member.PersonId, null, ct);
        await telling.UntellLeftAsync(project, member, ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Person taken back into the project", project), ct)
            ? Outcome.Done(line.Name)
            : Outcome.Stale;
    }

    /// <summary>Answers the unit's name. A unit that the person does not see cannot be asked to take part from here.</summary>
    public async Task<Outcome<string>> AddSiteAsync(SiteForm form, Project project, CancellationToken ct)
    {
        var found = await units.FindOpenAsync(nameof(form.Unit), form.Unit!, ct);
        if (found.Value is not { } unit)
        {
            return Outcome.Refused<string>(found.Refusals);
        }

        var takesPart = Outcome.Refused(nameof(form.Unit), $"{unit.Name} takes part already.");
        if (
            unit.Id == project.UnitId
            || await db.ProjectSites.AnyAsync(s => s.ProjectId == project.Id && s.UnitId == unit.Id, ct)
        )
        {
            return takesPart;
        }

        db.ProjectSites.Add(
            new ProjectSite
            {
                ProjectId = project.Id,
                UnitId = unit.Id,
                From = UkTime.Today(clock),
            }
        );
        await desk.ShowAsync(project.Id, null, unit.Id, ct);
        var act = ProjectDesk.Act("Unit joined the project", project) with { AlsoAt = [unit.Id] };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(unit.Name) : takesPart;
    }

    public async Task<Outcome<int>> LeaveSiteAsync(SiteLeaveForm form, Project project, CancellationToken ct)
    {
        var unit = new UnitId(form.Unit ?? default);
        var site = await db.ProjectSites.SingleOrDefaultAsync(s => s.ProjectId == project.Id && s.UnitId == unit, ct);
        if (site is null)
        {
            return Outcome.Stale;
        }

        db.ProjectSites.Remove(site);
        await desk.HideAsync(project.Id, null, unit, ct);
        var act = ProjectDesk.Act("Unit left the project", project) with { AlsoAt = [unit] };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(project.Number) : Outcome.Stale;
    }
}
