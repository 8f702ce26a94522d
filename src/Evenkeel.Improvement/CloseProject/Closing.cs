using Evenkeel.Control;
using Evenkeel.Control.ControlPlans;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

/// <summary>A unit that the change stays at: what of the project's is measured there, and who keeps watch on it.</summary>
internal sealed record Place(UnitRow Unit, IReadOnlyList<Ui.Choice> Measures, IReadOnlyList<ControlPlanRow> Plans)
{
    /// <summary>The reader may set up how the unit keeps control.</summary>
    public bool MaySet { get; init; }

    /// <summary>Its measures and plans are the reader's to see. Whoever sees all units closes the project.</summary>
    public bool IsSeen { get; init; }

    /// <summary>A site of a programme without a project in it: whether it takes part is for people to say.</summary>
    public bool HasNoPart { get; init; }
    public bool IsKept => Plans.Count > 0;
}

internal sealed record ClosingView(OpenProject Open, IReadOnlyList<Place> Places)
{
    public bool IsReady => Places.All(place => place.IsKept);
}

/// <summary>Where the change stays, each unit of the project keeps watch on one of its outcome or process measures.</summary>
internal sealed class Closing(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ControlCatalogue control,
    GainSeries gains,
    Permits permits,
    IdeaTelling ideas,
    TellOfProgramme tell,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>Null where the project is not the reader's to end, or what came of it is not written yet.</summary>
    public async Task<ClosingView?> LoadAsync(int number, CancellationToken ct) =>
        await desk.EndAsync(number, ct) is { Project.ChangeStays: true } open
            ? new ClosingView(open, await PlacesAsync(open, ct))
            : null;

    public async Task<Outcome<int>> EndAsync(ClosingView view, int version, CancellationToken ct)
    {
        if (version != view.Open.Project.Version)
        {
            return Outcome.Stale;
        }

        var open = view.Places.Where(place => !place.IsKept).ToList();
        if (open.Count > 0)
        {
            return Outcome.Refused("", Missing(open));
        }

        var project = view.Open.Project;
        project.End(scope.Person, clock.GetUtcNow());
        await ideas.TellOfEndAsync(project, ct);
        await tell.EndedAsync(project, ct);
        return await db.TrySaveAsync(await ActAsync(project, ct), ct) ? Outcome.Done(project.Number) : Outcome.Stale;
    }

    private static string Missing(IReadOnlyList<Place> open)
    {
        var names = open.Where(place => place.IsSeen).Select(place => place.Unit.Name).ToList();
        return names.Count switch
        {
            0 => $"Whether {open[0].Unit.Name} keeps watch is not yours to see.",
            1 => $"{names[0]} has no control plan yet: without one nobody would see that the gain slips away.",
            _ =>
                $"{string.Join(", ", names.SkipLast(1))} and {names[^1]} have no control plan yet: without one nobody would see that the gain slips away.",
        };
    }

    public async Task<Act> ActAsync(Project project, CancellationToken ct) =>
        ProjectDesk.Act("Project closed", project) with
        {
            AlsoAt = await db.ProjectSites.Where(s => s.ProjectId == project.Id).Select(s => s.UnitId).ToListAsync(ct),
        };

    public static Link Handed(Project project, Guid plan) =>
        Link.Between(
            new(Project.Item, project.Id),
            LinkKind.HandedOverTo,
            new ItemRef(ControlCatalogue.PlanItem, plan)
        );

    /// <summary>The control plans to which it was handed over; and where its change stays, those by which its units watch its measures anyway.</summary>
    public async Task<IReadOnlyList<ControlPlanRow>> KeepersAsync(Project project, CancellationToken ct)
    {
        var handed = await db
            .Links.Where(l =>
                l.FromId == project.Id && l.Kind == LinkKind.HandedOverTo && l.ToKind == ControlCatalogue.PlanItem
            )
            .Select(l => l.ToId)
            .ToListAsync(ct);
        var numbers = project.ChangeStays == true ? await gains.OfAsync(project, ct) : [];
        var others = numbers.Count == 0 ? [] : await WatchingAsync(project, numbers, ct);
        return [.. await control.PlansAsync(handed, ct), .. others.Where(plan => !handed.Contains(plan.Id))];
    }

    public async Task<Dictionary<UnitId, string>> NamesAsync(IReadOnlyCollection<UnitId> units, CancellationToken ct)
    {
        var found = await organisation.AllUnits.Where(u => units.Contains(u.Id)).ToListAsync(ct);
        return (await organisation.ToldApartAsync(found, ct)).ToDictionary(u => u.Id, u => u.Name);
    }

    /// <summary>The live plans on what was gained.</summary>
    private async Task<IReadOnlyList<ControlPlanRow>> WatchingAsync(
        Project project,
        IReadOnlyList<int> numbers,
        CancellationToken ct
    )
    {
        var plans = await control.PlansOfAsync(await gains.WatchedAsync(project, numbers, ct), ct);
        return [.. plans.Where(plan => plan.IsLive)];
    }

    /// <summary>At a unit that is closed nobody is there to keep watch.</summary>
    private async Task<IReadOnlyList<Place>> PlacesAsync(OpenProject open, CancellationToken ct)
    {
        var project = open.Project;
        var numbers = (await gains.OfAsync(project, ct)).ToList();
        var series = await measures.Series.Where(s => numbers.Contains(s.Number)).ToListAsync(ct);
        var ids = (await gains.SitesAsync(project, ct)).Union(series.Select(s => s.UnitId)).ToHashSet();
        if (open.Unit.Level == Level.Team || ids.Count == 0)
        {
            ids.Add(project.UnitId);
        }

        ids.ExceptWith(await gains.LeftAsync(project, ct));
        var found = await organisation
            .AllUnits.Where(u => ids.Contains(u.Id) && u.ClosedOn == null)
            .OrderBy(u => u.Name)
            .ToListAsync(ct);
        var units = await organisation.ToldApartAsync(found, ct);
        var seen = await organisation.Units.Where(u => ids.Contains(u.Id)).Select(u => u.Id).ToListAsync(ct);
        var without = await gains.WithoutPartAsync(project, ct);
        var plans = (await WatchingAsync(project, numbers, ct)).ToLookup(plan => plan.Unit);
        var places = new List<Place>();
        foreach (var unit in units)
        {
            places.Add(
                new Place(
                    unit,
                    [
                        .. series
                            .Where(s => s.UnitId == unit.Id)
                            .OrderBy(s => numbers.IndexOf(s.Number))
                            .Select(s => new Ui.Choice($"{s.Number}", s.Measure)),
                    ],
                    [.. plans[unit.Id]]
                )
                {
                    IsSeen = seen.Contains(unit.Id),
                    HasNoPart = without.Contains(unit.Id),
                    MaySet = await permits.MayAsync(Control.Permissions.Set, unit.Id, ct),
                }
            );
        }

        return places;
    }
}
