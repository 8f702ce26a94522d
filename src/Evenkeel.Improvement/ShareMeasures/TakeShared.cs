using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShareMeasures;

internal sealed class TakeForm
{
    public Guid? Measure { get; set; }
}

/// <summary>What a programme measures at every site, and this site's project has not.</summary>
internal sealed record MissingMeasure(Guid Measure, string Name, MeasureRole Role)
{
    /// <summary>The unit's own; null where it does not record it.</summary>
    public int? Series { get; init; }

    /// <summary>Of one that the unit does not record.</summary>
    public MeasureKeeper? Keeper { get; init; }

    /// <summary>Where the reader gives it to the unit; null where they may not.</summary>
    public string? GiveAt { get; init; }
}

/// <summary>A unit that begins to record a shared measure after it was shared or brought in: its project takes it in with one press.</summary>
internal sealed class TakeSharedHandler(
    AppDb db,
    MeasureCatalogue measures,
    MeasureKeepers keepers,
    AddMeasures add,
    Permits permits
)
{
    /// <summary>In the programme's order. None for who decides nothing for the unit, and none where one of them has ended.</summary>
    public async Task<IReadOnlyList<MissingMeasure>> MissingAsync(
        OpenProject open,
        Project? programme,
        CancellationToken ct
    )
    {
        if (programme is not { IsOpen: true } || open is not { MayWork: true, IsGuest: false, Project.IsOpen: true })
        {
            return [];
        }

        var (whole, part, unit) = (programme.Id, open.Project.Id, open.Unit.Id);
        var shared = await db
            .SharedMeasures.Where(m => m.ProgrammeId == whole)
            .OrderBy(m => m.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        var asked = shared.ConvertAll(m => m.MeasureId);
        var chosen = await db
            .ProjectMeasures.Where(m => m.ProjectId == part)
            .Select(m => m.SeriesNumber)
            .ToListAsync(ct);
        var series = await measures
            .Series.Where(s => asked.Contains(s.MeasureId) && (s.UnitId == unit || chosen.Contains(s.Number)))
            .ToListAsync(ct);
        var has = series.Where(s => chosen.Contains(s.Number)).Select(s => s.MeasureId).ToHashSet();
        var own = series.Where(s => s.UnitId == unit).ToDictionary(s => s.MeasureId, s => s.Number);
        var names = await measures.NamesAsync(asked, ct);
        var missing = shared
            .Where(m => !has.Contains(m.MeasureId) && names.ContainsKey(m.MeasureId))
            .Select(m => new MissingMeasure(m.MeasureId, names[m.MeasureId], m.Role)
            {
                Series = own.TryGetValue(m.MeasureId, out var number) ? number : null,
            });
        return await KeptAsync(open.Unit, [.. missing], ct);
    }

    /// <summary>As what the programme measures it.</summary>
    public async Task<Outcome<string>> TakeAsync(
        TakeForm form,
        OpenProject open,
        IReadOnlyList<MissingMeasure> missing,
        CancellationToken ct
    )
    {
        if (missing.FirstOrDefault(m => m.Measure == form.Measure) is not { Series: { } series } taken)
        {
            return Outcome.Stale;
        }

        await add.ToAsync(open.Project.Id, [(series, taken.Role)], ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure chosen for the project", open.Project), ct)
            ? Outcome.Done($"{taken.Name} is in this project now. Its PDSA cycles stand on the chart from now on.")
            : Outcome.Stale;
    }

    private async Task<IReadOnlyList<MissingMeasure>> KeptAsync(
        UnitRow unit,
        IReadOnlyList<MissingMeasure> missing,
        CancellationToken ct
    )
    {
        var unrecorded = missing.Where(m => m.Series is null).Select(m => m.Measure).ToList();
        if (unrecorded.Count == 0)
        {
            return missing;
        }

        var kept = await keepers.OfAsync(unrecorded, [unit.Id], ct);
        var ids = kept.Values.Select(keeper => keeper.Id).Distinct().ToList();
        var mine = await permits.WhereAsync(Measurement.Permissions.Edit, ids, ct);
        return
        [
            .. missing.Select(m =>
                kept.GetValueOrDefault(m.Measure) is { } keeper
                    ? m with
                    {
                        Keeper = keeper,
                        GiveAt =
                            keeper is { ReachesAll: true, GivenAt: { } at } && mine.Contains(keeper.Id)
                                ? $"{at}?q={Uri.EscapeDataString(unit.Name)}"
                                : null,
                    }
                    : m
            ),
        ];
    }
}
