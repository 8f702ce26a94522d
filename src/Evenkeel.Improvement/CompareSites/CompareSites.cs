using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CompareSites;

/// <param name="Role">As what the programme measures it.</param>
internal sealed record SharedLine(Guid Measure, string Name, MeasureRole Role);

internal sealed record CompareSitesView(OpenProject Open, IReadOnlyList<SharedLine> Measures)
{
    /// <summary>The measure that is shown; null where the programme shares none.</summary>
    public SharedLine? Chosen { get; init; }
    public MeasureInUnits? Shown { get; init; }

    /// <summary>Where a unit's own chart is, for those that the reader may open.</summary>
    public IReadOnlyDictionary<UnitId, string> Addresses { get; init; } = new Dictionary<UnitId, string>();

    /// <summary>Sites whose charts are not shown to the reader, by name.</summary>
    public IReadOnlyList<string> NotShown { get; init; } = [];

    /// <summary>Sites that are shown and record nothing of it yet.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];
    public bool MayGovern => Open is { MayWork: true, IsGuest: false } && Open.Project.IsOpen;
}

/// <summary>A shared measure site by site: small multiples, and a funnel where counts can be compared.</summary>
internal sealed class CompareSitesHandler(
    AppDb db,
    ProjectDesk desk,
    ReadSites sites,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures
)
{
    public async Task<CompareSitesView?> LoadAsync(int number, Guid? measure, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var shared = await db
            .SharedMeasures.Where(m => m.ProgrammeId == open.Project.Id)
            .OrderBy(m => m.Order)
            .AsNoTracking()
            .ToListAsync(ct);
        var names = await measures.NamesAsync([.. shared.Select(m => m.MeasureId)], ct);
        IReadOnlyList<SharedLine> lines =
        [
            .. shared
                .Where(m => names.ContainsKey(m.MeasureId))
                .Select(m => new SharedLine(m.MeasureId, names[m.MeasureId], m.Role)),
        ];
        var view = new CompareSitesView(open, lines)
        {
            Chosen = lines.FirstOrDefault(line => line.Measure == measure) ?? (lines is [var first, ..] ? first : null),
        };
        return view.Chosen is null ? view : await ShownAsync(view, ct);
    }

    /// <summary>A reader sees the charts of sites that show them while the programme goes on, and those that are theirs to see anyway.</summary>
    private async Task<CompareSitesView> ShownAsync(CompareSitesView view, CancellationToken ct)
    {
        var all = await sites.OfAsync(view.Open.Project, ct);
        var ids = all.Select(site => site.Unit.Id).ToList();
        var own = await organisation.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var shown = all.Where(site => (site.Shares && view.Open.Project.IsOpen) || own.ContainsKey(site.Unit.Id))
            .ToList();
        var drawn = await measures.InUnitsAsync(
            view.Chosen!.Measure,
            shown.ToDictionary(site => site.Unit.Id, site => site.Unit.Name),
            own.Keys.ToHashSet(),
            ct
        );
        var charts = drawn?.Charts ?? [];
        return view with
        {
            Shown = drawn,
            Addresses = charts
                .Where(chart => own.ContainsKey(chart.Unit))
                .ToDictionary(chart => chart.Unit, chart => $"{own[chart.Unit].Address}/measures/{chart.Series}"),
            NotShown = [.. all.Except(shown).Select(site => site.Unit.Name)],
            Empty =
            [
                .. shown.Where(site => charts.All(chart => chart.Unit != site.Unit.Id)).Select(site => site.Unit.Name),
            ],
        };
    }
}
