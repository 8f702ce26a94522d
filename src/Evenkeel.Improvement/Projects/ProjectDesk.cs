using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>A project that the reader sees, with its unit.</summary>
/// <param name="IsTheirs">They work on it, or at its unit.</param>
/// <param name="SeesUnit">They hold a role at its unit, or above it.</param>
internal sealed record OpenProject(Project Project, UnitRow Unit, bool IsTheirs, bool SeesUnit)
{
    /// <summary>In it by name only. Whatever their part is, they decide nothing for a unit that is not theirs.</summary>
    public bool IsGuest => IsTheirs && !SeesUnit;

    /// <summary>At a unit that is closed nothing goes on; what is left there can still be ended.</summary>
    public bool MayWork => IsTheirs && Unit.ClosedOn is null;
}

/// <summary>What every page of a project has in common: finding it, who may work on it, who sees it.</summary>
internal sealed class ProjectDesk(
    AppDb db,
    OrganisationCatalogue organisation,
    Permits permits,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Null where the reader sees no project of this number.</summary>
    public async Task<OpenProject?> FindAsync(int number, CancellationToken ct)
    {
        var project = await db.Projects.SingleOrDefaultAsync(p => p.Number == number, ct);
        return project is null
            ? null
            : new OpenProject(
                project,
                await organisation.AllUnits.SingleAsync(u => u.Id == project.UnitId, ct),
                await IsTheirsAsync(project, ct),
                await permits.MayAsync(Permissions.See, project.UnitId, ct)
            );
    }

    /// <summary>As <see cref="FindAsync"/>, for the pages on which something is changed: null where it is not the reader's to change, or has ended.</summary>
    public async Task<OpenProject?> WorkAsync(int number, CancellationToken ct) =>
        await FindAsync(number, ct) is { MayWork: true, Project.IsOpen: true } found ? found : null;

    /// <summary>As <see cref="WorkAsync"/>, for what is decided for its unit (people, units, measures, programme, who sees it): null for a guest.</summary>
    public async Task<OpenProject?> GovernAsync(int number, CancellationToken ct) =>
        await WorkAsync(number, ct) is { IsGuest: false } found ? found : null;

    /// <summary>As <see cref="GovernAsync"/>, for the pages that end it: at a closed unit too.</summary>
    public async Task<OpenProject?> EndAsync(int number, CancellationToken ct) =>
        await FindAsync(number, ct) is { IsTheirs: true, IsGuest: false, Project.IsOpen: true } found ? found : null;

    /// <summary>Stages that a person, or all of a unit, see this project and no more.</summary>
    public async Task ShowAsync(Guid project, PersonId? person, UnitId? unit, CancellationToken ct)
    {
        var isSeen =
            db.Involvements.Local.Any(i => i.ItemId == project && i.PersonId == person && i.UnitId == unit)
            || await db.Involvements.AnyAsync(i => i.ItemId == project && i.PersonId == person && i.UnitId == unit, ct);
        if (!isSeen)
        {
            db.Involvements.Add(
                new Involvement
                {
                    ItemId = project,
                    Part = Part.Member,
                    PersonId = person,
                    UnitId = unit,
                    Since = clock.GetUtcNow(),
                }
            );
        }
    }

    /// <summary>Stages that a person, or all of a unit, see it no longer by their part in it; what their roles show them they still see.</summary>
    public async Task HideAsync(Guid project, PersonId? person, UnitId? unit, CancellationToken ct) =>
        db.RemoveRange(
            await db
                .Involvements.Where(i =>
                    i.ItemId == project && i.Part == Part.Member && i.PersonId == person && i.UnitId == unit
                )
                .ToListAsync(ct)
        );

    public static Act Act(string name, Project project) =>
        new(name) { Unit = project.UnitId, About = new ItemRef(Project.Item, project.Id) };

    private async Task<bool> IsTheirsAsync(Project project, CancellationToken ct)
    {
        if (await permits.MayAsync(Permissions.Work, project.UnitId, ct))
        {
            return true;
        }

        var today = UkTime.Today(clock);
        return scope.Person is { } me
            && await db.ProjectMembers.AnyAsync(
                m => m.ProjectId == project.Id && m.PersonId == me && (m.Until == null || m.Until > today),
                ct
            );
    }
}
