using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Platform.Notices;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>Who closes a project whose units the reader does not all see.</summary>
internal sealed record Closer(PersonRow Person, UnitRow Unit);

/// <summary>Finds and tells the person nearest above all units of a project who can close it.</summary>
internal sealed class AskToClose(
    AppDb db,
    OrganisationCatalogue organisation,
    ModuleList modules,
    Scope scope,
    TimeProvider clock
)
{
    private const int MostText = 400;

    /// <summary>Null where the reader sees all of its units, or nobody works on the projects of all of them.</summary>
    public async Task<Closer?> WhoAsync(ClosingView view, CancellationToken ct)
    {
        if (view.Places.All(place => place.IsSeen))
        {
            return null;
        }

        var roles = modules.Permission(Permissions.Work).HeldBy;
        foreach (var unit in await AboveAllAsync([view.Open.Unit, .. view.Places.Select(place => place.Unit)], ct))
        {
            if (await organisation.HoldersAsync(unit.Id, roles, UkTime.Today(clock), ct) is [var first, ..])
            {
                return new Closer(first, unit);
            }
        }

        return null;
    }

    /// <summary>Answers what is said of it. What came of a project is told once, however often it is asked.</summary>
    public async Task<Outcome<string>> Handle(ClosingView view, Closer closer, CancellationToken ct)
    {
        var (project, place) = (view.Open.Project, view.Open.Unit.Name);
        db.Notices.Add(
            new Notice
            {
                PersonId = closer.Person.Id,
                Key = $"close {project.Id:N} {project.Version}",
                At = clock.GetUtcNow(),
                Text = ShortText.Of(
                    $"“{project.Title}” of {place} is over and its change stays. Only who sees all of its units can close it: {string.Join(", ", view.Places.Select(p => p.Unit.Name))}.",
                    MostText
                ),
                Why = ShortText.Of($"{scope.PersonName} asked you", MostText),
                Address = $"{project.Address}/close/plans",
                ItemId = project.Id,
                Brief = $"Project {project.Number} of {place}: you are asked to close it",
                Place = place,
                Concern = Concern.Asked,
            }
        );
        return await db.TrySaveAsync(ProjectDesk.Act("Closing asked for", project), ct)
            ? Outcome.Done($"{closer.Person.Name} is asked to close it.")
            : Outcome.Done($"{closer.Person.Name} was asked to close it already.");
    }

    /// <summary>What is, or stands above, each of the units; the nearest to the first of them first.</summary>
    private async Task<IEnumerable<UnitRow>> AboveAllAsync(IReadOnlyList<UnitRow> units, CancellationToken ct)
    {
        var above = await organisation.AboveAsync([.. units.Select(u => u.Id)], ct);
        return above[units[0].Id]
            .Prepend(units[0])
            .Where(top => units.All(u => u.Id == top.Id || above[u.Id].Any(a => a.Id == top.Id)));
    }
}
