using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ChooseMeasures;

internal sealed class ChooseForm
{
    public int? Series { get; set; }
    public MeasureRole Role { get; set; }
}

internal sealed record ChosenMeasure(int Series, string Measure, string Unit, MeasureRole Role, string? Wanted);

internal sealed record ChooseView(
    OpenProject Open,
    IReadOnlyList<ChosenMeasure> Chosen,
    IReadOnlyList<Ui.Choice> Others
);

/// <summary>The project's family of measures: series that its units record already.</summary>
internal sealed class ChooseMeasuresHandler(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    AddMeasures add,
    MarkCycles marks
)
{
    public const int Most = 24;
    private const int MostOffered = 400;

    public async Task<ChooseView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.GovernAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var chosen = await db.ProjectMeasures.Where(m => m.ProjectId == id).OrderBy(m => m.Order).ToListAsync(ct);
        var sites = db.ProjectSites.Where(s => s.ProjectId == id).Select(s => s.UnitId);
        var (unit, numbers) = (open.Project.UnitId, chosen.ConvertAll(m => m.SeriesNumber));
        var below = organisation.Below(unit);
        var rows = await measures
            .Series.Where(s => numbers.Contains(s.Number) || below.Contains(s.UnitId) || sites.Contains(s.UnitId))
            .OrderBy(s => s.UnitId != unit)
            .ThenBy(s => s.Measure)
            .Take(MostOffered)
            .ToListAsync(ct);
        var units = rows.Select(s => s.UnitId).Distinct().ToList();
        var names = await organisation
            .AllUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var known = rows.ToDictionary(s => s.Number);
        return new ChooseView(
            open,
            [
                .. chosen.Select(m =>
                    known.GetValueOrDefault(m.SeriesNumber) is { } row
                        ? new ChosenMeasure(row.Number, row.Measure, names[row.UnitId], m.Role, Says(m))
                        : new ChosenMeasure(m.SeriesNumber, "A measure that is not yours to see", "", m.Role, null)
                ),
            ],
            [
                .. rows.Where(s => !numbers.Contains(s.Number))
                    .Select(s => new Ui.Choice($"{s.Number}", $"{s.Measure}, {names[s.UnitId]}")),
            ]
        );
    }

    public async Task<Outcome<string>> Handle(ChooseForm form, ChooseView view, CancellationToken ct)
    {
        if (view.Others.FirstOrDefault(choice => choice.Value == $"{form.Series}") is not { } chosen)
        {
            return Outcome.Refused(nameof(form.Series), "Choose a measure.");
        }

        if (view.Chosen.Count >= Most)
        {
            return Outcome.Refused(nameof(form.Series), $"A project has up to {Most} measures. Leave one out first.");
        }

        var project = view.Open.Project;
        await add.ToAsync(project.Id, [(form.Series!.Value, form.Role)], ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure chosen for the project", project), ct)
            ? Outcome.Done($"Chosen: {chosen.Label}. Its PDSA cycles stand on the chart from now on.")
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> LeaveAsync(int series, ChooseView view, CancellationToken ct)
    {
        var project = view.Open.Project;
        var there = await db.ProjectMeasures.SingleOrDefaultAsync(
            m => m.ProjectId == project.Id && m.SeriesNumber == series,
            ct
        );
        if (there is null)
        {
            return Outcome.Stale;
        }

        db.ProjectMeasures.Remove(there);
        await marks.OnAsync(project.Id, [.. view.Chosen.Select(m => m.Series).Where(n => n != series)], ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Measure left out of the project", project), ct)
            ? Outcome.Done("Left out. The measure itself stays with its unit.")
            : Outcome.Stale;
    }

    /// <summary>"3.5 by 31 Mar 2027".</summary>
    private static string? Says(ProjectMeasure measure) =>
        measure.Wanted is not { } wanted ? null
        : measure.WantedBy is { } by ? $"{Number(wanted)} by {Ui.UkDate.Plain(by)}"
        : Number(wanted);

    private static string Number(double value) =>
        value.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
