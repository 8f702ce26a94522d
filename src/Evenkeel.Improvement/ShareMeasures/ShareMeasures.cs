using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShareMeasures;

internal sealed class ShareMeasureForm
{
    public Guid? Measure { get; set; }
    public MeasureRole Role { get; set; }
}

/// <param name="Sites">How many of the sites record it.</param>
internal sealed record SharedRow(Guid Measure, string Name, MeasureRole Role, int Sites)
{
    /// <summary>Null where the measure is gone.</summary>
    public MeasureKeeper? Keeper { get; init; }
}

internal sealed record ShareMeasuresView(
    OpenProject Open,
    IReadOnlyList<SharedRow> Shared,
    IReadOnlyList<Choice> Others,
    int Sites
)
{
    /// <summary>Some of what is shared or offered cannot be recorded at every site.</summary>
    public bool FallsShort { get; init; }

    /// <summary>The reader may add a measure at the programme's unit.</summary>
    public bool MayAdd { get; init; }
}

/// <summary>What all sites of a programme measure in the same way. The own project of each site that records it gets that site's series.</summary>
internal sealed class ShareMeasuresHandler(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    MeasureKeepers keepers,
    AddMeasures add,
    Permits permits
)
{
    private const int MostOffered = 200;

    public async Task<ShareMeasuresView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.GovernAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var shared = await db.SharedMeasures.Where(m => m.ProgrammeId == id).OrderBy(m => m.Order).ToListAsync(ct);
        var names = await measures.NamesAsync([.. shared.Select(m => m.MeasureId)], ct);
        var sites = await db.ProjectSites.Where(s => s.ProjectId == id).Select(s => s.UnitId).ToListAsync(ct);
        var below = organisation.Below(open.Project.UnitId);
        var offered = await measures
            .Series.Where(s => below.Contains(s.UnitId) || sites.Contains(s.UnitId))
            .GroupBy(s => new { s.MeasureId, s.Measure })
            .Select(g => new
            {
                g.Key.MeasureId,
                g.Key.Measure,
                Units = g.Count(),
                AtSites = g.Count(s => sites.Contains(s.UnitId)),
            })
            .OrderByDescending(g => g.AtSites)
            .ThenBy(g => g.Measure)
            .Take(MostOffered)
            .ToListAsync(ct);
        var chosen = shared.Select(m => m.MeasureId).ToHashSet();
        var known = offered.ToDictionary(o => o.MeasureId);
        var kept = await keepers.OfAsync(
            [.. known.Keys.Union(chosen)],
            sites.Count == 0 ? [open.Project.UnitId] : sites,
            ct
        );
        return new ShareMeasuresView(
            open,
            [
                .. shared.Select(m => new SharedRow(
                    m.MeasureId,
                    names.GetValueOrDefault(m.MeasureId, "A measure that is gone"),
                    m.Role,
                    known.GetValueOrDefault(m.MeasureId)?.AtSites ?? 0
                )
                {
                    Keeper = kept.GetValueOrDefault(m.MeasureId),
                }),
            ],
            [
                .. offered
                    .Where(o => !chosen.Contains(o.MeasureId))
                    .Select(o => new Choice(
                        o.MeasureId.ToString(),
                        Says(o.Measure, o.AtSites, sites.Count, kept.GetValueOrDefault(o.MeasureId))
                    )),
            ],
            sites.Count
        )
        {
            FallsShort = kept.Values.Any(keeper => !keeper.ReachesAll),
            MayAdd = await permits.MayAsync(Measurement.Permissions.Edit, open.Project.UnitId, ct),
        };
    }

    public async Task<Outcome<string>> Handle(ShareMeasureForm form, ShareMeasuresView view, CancellationToken ct)
    {
        if (view.Others.FirstOrDefault(choice => choice.Value == $"{form.Measure}") is null)
        {
            return Outcome.Refused(nameof(form.Measure), "Choose a measure.");
        }

        if (view.Shared.Count >= SharedMeasure.Most)
        {
            return Outcome.Refused(
                nameof(form.Measure),
                $"A programme shares up to {SharedMeasure.Most} measures. Leave one out first."
            );
        }

        var programme = view.Open.Project;
        db.SharedMeasures.Add(
            new SharedMeasure
            {
                ProgrammeId = programme.Id,
                MeasureId = form.Measure!.Value,
                Role = form.Role,
                Order =
                    (
                        await db
                            .SharedMeasures.Where(m => m.ProgrammeId == programme.Id)
                            .MaxAsync(m => (int?)m.Order, ct)
                        ?? 0
                    ) + 1,
            }
        );
        var given = await GiveAsync(programme, form.Measure.Value, form.Role, ct);
        var have = await db.ProjectSites.CountAsync(s => s.ProjectId == programme.Id && given.Contains(s.UnitId), ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure shared in the programme", programme), ct)
            ? Outcome.Done(ProgrammeWords.SharedAt(have, view.Sites))
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> LeaveAsync(Guid measure, ShareMeasuresView view, CancellationToken ct)
    {
        var programme = view.Open.Project;
        var there = await db.SharedMeasures.SingleOrDefaultAsync(
            m => m.ProgrammeId == programme.Id && m.MeasureId == measure,
            ct
        );
        if (there is null)
        {
            return Outcome.Stale;
        }

        db.SharedMeasures.Remove(there);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure shared no longer", programme), ct)
            ? Outcome.Done("It is shared no longer. The sites’ own projects keep it.")
            : Outcome.Stale;
    }

    /// <summary>Many units have a measure of the same name: who keeps it tells which.</summary>
    private static string Says(string measure, int atSites, int sites, MeasureKeeper? keeper)
    {
        var name = sites > 0 ? $"{measure} ({atSites} of {sites} sites)" : measure;
        return keeper is null ? name : $"{name}. {keeper.Says}";
    }

    /// <summary>The sites' projects that the reader sees, as far as their unit records it and they have it not yet. Answers these units.</summary>
    private async Task<IReadOnlyCollection<UnitId>> GiveAsync(
        Project programme,
        Guid measure,
        MeasureRole role,
        CancellationToken ct
    )
    {
        var projects = await db
            .Projects.Where(p => p.ProgrammeId == programme.Id && p.EndedAt == null)
            .Select(p => new { p.Id, p.UnitId })
            .ToListAsync(ct);
        var units = projects.ConvertAll(p => p.UnitId);
        var series = await measures
            .Series.Where(s => s.MeasureId == measure && units.Contains(s.UnitId))
            .ToDictionaryAsync(s => s.UnitId, s => s.Number, ct);
        foreach (var project in projects.Where(p => series.ContainsKey(p.UnitId)))
        {
            await add.ToAsync(project.Id, [(series[project.UnitId], role)], ct);
        }

        return [.. series.Keys];
    }
}
