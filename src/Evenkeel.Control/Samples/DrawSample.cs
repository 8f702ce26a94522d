using System.Globalization;
using System.Security.Cryptography;
using Evenkeel.Control.Escalations;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Samples;

/// <summary>On the first of a month at six o'clock: draws from the month before, and sets its own next time.</summary>
internal sealed class DrawSample(AppDb db, OrganisationCatalogue organisation, MeasureCatalogue measures) : IJobHandler
{
    public const string JobKind = "sample drawn";
    private static readonly TimeOnly Early = new(6, 0);

    public string Kind => JobKind;

    public JobWords Words =>
        new(
            "Draw the monthly sample of closed escalations",
            "It is drawn now, and the next months follow by themselves.",
            "This month has no sample, and no later one either, until somebody sets its size again."
        );

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var parts = payload.Split(' ');
        var (id, month) = (Guid.Parse(parts[0]), DateOnly.Parse(parts[1], CultureInfo.InvariantCulture));
        if (
            await db.SamplePlans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan
            || plan.DrawnFor >= month
            || plan.Size == 0
        )
        {
            return null;
        }

        await StageAsync(plan, month, ct);
        return new Act("Sample of closed escalations drawn") { Unit = plan.UnitId };
    }

    public async Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct)
    {
        var id = Guid.Parse(payload.Split(' ')[0]);
        var unit = await db.SamplePlans.Where(p => p.Id == id).Select(p => p.UnitId).SingleAsync(ct);
        var row = await organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);
        return new JobSubject($"Sample of {row.Name}", $"{row.Address}/control/sample");
    }

    /// <summary>Stages a plan that draws nothing yet, and the measure that its results feed.</summary>
    public async Task<SamplePlan> BeginAsync(UnitId unit, CancellationToken ct)
    {
        var plan = new SamplePlan
        {
            UnitId = unit,
            Size = 0,
            Series = await MeasureAsync(unit, ct),
        };
        db.SamplePlans.Add(plan);
        return plan;
    }

    /// <summary>Stages the sample of a month, and the job that draws the next. Every closed one has the same chance.</summary>
    public async Task StageAsync(SamplePlan plan, DateOnly month, CancellationToken ct)
    {
        var (from, to) = (UkTime.StartOf(month), UkTime.StartOf(month.AddMonths(1)));
        var units = organisation.Below(plan.UnitId);
        var closed = await db
            .Escalations.Where(e =>
                units.Contains(e.UnitId) && e.State == EscalationState.Closed && e.EndedAt >= from && e.EndedAt < to
            )
            .Select(e => e.Id)
            .ToArrayAsync(ct);
        RandomNumberGenerator.Shuffle(closed.AsSpan());
        foreach (var escalation in closed.Take(plan.Size))
        {
            db.SampledEscalations.Add(
                new SampledEscalation
                {
                    UnitId = plan.UnitId,
                    Month = month,
                    EscalationId = escalation,
                }
            );
        }

        plan.Drew(month);
        var next = month.AddMonths(1);
        db.Jobs.Add(
            Job.At(
                JobKind,
                string.Create(CultureInfo.InvariantCulture, $"{plan.Id:N} {next:yyyy-MM-dd}"),
                UkTime.At(next.AddMonths(1), Early)
            )
        );
    }

    private Task<int> MeasureAsync(UnitId unit, CancellationToken ct) =>
        measures.StageMeasureAsync(
            new NewMeasure(
                unit,
                "Answers that held, by sample",
                MeasureKind.Proportion,
                Frequency.Month,
                Improvement.Up
            )
            {
                Definition =
                    "Of the closed escalations that chance drew from a month and somebody traced: those whose answer held. In part does not count.",
                Counted = "answers that held",
                OutOf = "answers traced",
                Source = "The monthly sample of closed escalations: it feeds the measure by itself",
            },
            ct
        );
}
