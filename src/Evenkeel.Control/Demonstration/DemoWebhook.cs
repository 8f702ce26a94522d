using Evenkeel.Control.Escalations;
using Evenkeel.Control.Webhooks;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Demonstration;

/// <summary>A webhook of the ward to a program that is not there: what was tried gave up, and somebody turned it off.</summary>
internal sealed class DemoWebhook(AppDb db, WebhookSender sender, WebhookDesk desk, TimeProvider clock)
{
    private const string Problem = "There is no server of that name.";

    public async Task MakeAsync(UnitRow ward, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hook = new Webhook
        {
            UnitId = ward.Id,
            Address = "https://channel.example.org/evenkeel",
            Kinds = WebhookKinds.Escalated | WebhookKinds.Answered | WebhookKinds.Late,
            ProtectedSecret = sender.MakeSecret().Protected,
            MadeAt = now.AddDays(-9),
        };
        db.Webhooks.Add(hook);
        await db.SaveAsync(new Act("Webhook added") { Unit = ward.Id }, ct);
        var issue = await db
            .Issues.Where(i => i.UnitId == ward.Id && db.Set<Escalation>().Any(e => e.IssueId == i.Id))
            .OrderByDescending(i => i.RaisedAt)
            .FirstAsync(ct);
        await desk.StageAsync(issue, WebhookKinds.Late, ct);
        var job = db.Jobs.Local.Single(one => one.Kind == SendWebhook.JobKind && one.DoneAt is null);
        for (var tries = 0; tries < Job.MostTries; tries++)
        {
            job.Failed(Problem, now.AddHours(-3));
        }

        hook.Turn(false);
        await db.SaveAsync(new Act("Webhook turned off") { Unit = ward.Id }, ct);
        await db
            .WebhookDeliveries.Where(d => d.WebhookId == hook.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.Tries, Job.MostTries)
                        .SetProperty(d => d.LastAt, (DateTimeOffset?)now.AddHours(-3))
                        .SetProperty(d => d.Answer, Problem),
                ct
            );
    }
}
