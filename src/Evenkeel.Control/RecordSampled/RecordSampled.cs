using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.Samples;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.RecordSampled;

internal sealed class SampledForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose what you found.")]
    public SampleFinding? Finding { get; set; }
    public bool Talked { get; set; }

    [Required(ErrorMessage = "Say in a few words what you saw and heard.")]
    [StringLength(Issue.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Found { get; set; }
}

internal sealed record SampledView(UnitRow Unit, SampledEscalation Sampled, Issue Issue, string Answer);

/// <summary>What somebody found who traced one of the sample; and the month's share of answers that held.</summary>
internal sealed class RecordSampledHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<SampledView?> LoadAsync(string code, Guid id, CancellationToken ct)
    {
        if (
            await organisation.FindAsync(code, ct) is not { } unit
            || await db.SampledEscalations.SingleOrDefaultAsync(s => s.Id == id && s.UnitId == unit.Id, ct)
                is not { } sampled
        )
        {
            return null;
        }

        var escalation = await db
            .Escalations.Include(e => e.Steps.OrderBy(s => s.Number))
            .AsNoTracking()
            .SingleAsync(e => e.Id == sampled.EscalationId, ct);
        var issue = await db.Issues.AsNoTracking().SingleAsync(i => i.Id == escalation.IssueId, ct);
        var answer = escalation.Steps.LastOrDefault(s => s.Kind == MoveKind.Answer)?.Reasons ?? "";
        return new SampledView(unit, sampled, issue, answer);
    }

    public static SampledForm Fill(SampledEscalation sampled) =>
        new()
        {
            Version = sampled.Version,
            Finding = sampled.Finding,
            Talked = sampled.TalkedToRaiser,
            Found = sampled.Found,
        };

    public async Task<Outcome<bool>> Handle(SampledForm form, SampledView view, CancellationToken ct)
    {
        var sampled = view.Sampled;
        if (form.Version != sampled.Version)
        {
            return Outcome.Stale;
        }

        sampled.Record(form.Finding!.Value, form.Talked, form.Found!.Trim(), scope.PersonName, clock.GetUtcNow());
        await StageMonthAsync(sampled, ct);
        var act = new Act("Sampled escalation looked at")
        {
            Unit = sampled.UnitId,
            About = new ItemRef(Issue.Item, view.Issue.Id),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }

    private async Task StageMonthAsync(SampledEscalation now, CancellationToken ct)
    {
        var others = await db
            .SampledEscalations.Where(s =>
                s.UnitId == now.UnitId && s.Month == now.Month && s.Id != now.Id && s.Finding != null
            )
            .Select(s => s.Finding)
            .ToListAsync(ct);
        List<SampleFinding?> all = [.. others, now.Finding];
        var plan = await db.SamplePlans.SingleAsync(p => p.UnitId == now.UnitId, ct);
        var held = all.Count(finding => finding == SampleFinding.Held);
        await measures.StageReadingAsync(plan.Series, FedReading.Of(now.Month, held, all.Count), ct: ct);
    }
}
