using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Samples;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.ShowSample;

internal sealed class SampleForm
{
    [Required(ErrorMessage = "Enter how many a month.")]
    [Range(0, SamplePlan.Most, ErrorMessage = "How many is a number from 0 (none any more) to 30.")]
    public int? Size { get; set; } = 5;
    public int Version { get; set; }
}

internal sealed record SampledRow(
    Guid Id,
    int Number,
    string Problem,
    string Unit,
    SampleFinding? Finding,
    string? By,
    DateTimeOffset? At
);

internal sealed record SampleView(UnitRow Unit, SamplePlan? Plan, DateOnly Month)
{
    public IReadOnlyList<SampledRow> Rows { get; init; } = [];

    /// <summary>Months of which there is a sample, the newest first.</summary>
    public IReadOnlyList<DateOnly> Months { get; init; } = [];
}

/// <summary>The sample of a month, and how many chance draws.</summary>
internal sealed class ShowSampleHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    DrawSample draw,
    Names names,
    TimeProvider clock
)
{
    private const int MostMonths = 24;

    public async Task<SampleView?> LoadAsync(string code, DateOnly? month, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var months = await db
            .SampledEscalations.Where(s => s.UnitId == unit.Id)
            .Select(s => s.Month)
            .Distinct()
            .OrderByDescending(m => m)
            .Take(MostMonths)
            .ToListAsync(ct);
        var shown = month ?? months.FirstOrDefault(LastMonth());
        return new SampleView(unit, await db.SamplePlans.SingleOrDefaultAsync(p => p.UnitId == unit.Id, ct), shown)
        {
            Months = months,
            Rows = await RowsAsync(unit.Id, shown, ct),
        };
    }

    /// <summary>Sets how many are drawn. The first time the month before is drawn at once.</summary>
    public async Task<Outcome<int>> Handle(SampleForm form, SampleView view, CancellationToken ct)
    {
        if (form.Version != (view.Plan?.Version ?? 0))
        {
            return Outcome.Stale;
        }

        var plan = view.Plan ?? await draw.BeginAsync(view.Unit.Id, ct);
        var wasAsleep = view.Plan is null || plan.Size == 0;
        plan.Size = form.Size!.Value;
        if (wasAsleep && plan.Size > 0 && (plan.DrawnFor is null || plan.DrawnFor < LastMonth()))
        {
            await draw.StageAsync(plan, LastMonth(), ct);
        }

        var act = new Act("Sample of closed escalations set") { Unit = view.Unit.Id };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(plan.Size) : Outcome.Stale;
    }

    private DateOnly LastMonth() => UkTime.MonthOf(UkTime.Today(clock)).AddMonths(-1);

    private async Task<IReadOnlyList<SampledRow>> RowsAsync(
        Evenkeel.Platform.Access.UnitId unit,
        DateOnly month,
        CancellationToken ct
    )
    {
        var rows = await db
            .SampledEscalations.Where(s => s.UnitId == unit && s.Month == month)
            .Join(db.Escalations, s => s.EscalationId, e => e.Id, (s, e) => new { Sampled = s, e.IssueId })
            .Join(db.Issues, s => s.IssueId, i => i.Id, (s, i) => new { s.Sampled, Issue = i })
            .AsNoTracking()
            .ToListAsync(ct);
        var known = await names.OfAsync(rows.Select(r => r.Issue.UnitId), [], ct);
        return
        [
            .. rows.Select(row => new SampledRow(
                    row.Sampled.Id,
                    row.Issue.Number,
                    IssueWords.Brief(row.Issue.Problem),
                    known.Unit(row.Issue.UnitId),
                    row.Sampled.Finding,
                    row.Sampled.By,
                    row.Sampled.At
                ))
                .OrderBy(row => row.Number),
        ];
    }
}
