using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Webhooks;

/// <summary>
/// Tells one program one thing. It may be told twice where we die after it has answered: the delivery's id lets it notice. What it answered is written down
/// with each try, also when the job goes on.
/// </summary>
internal sealed class SendWebhook(
    AppDb db,
    OrganisationCatalogue organisation,
    WebhookSender sender,
    TimeProvider clock
) : IJobHandler
{
    public const string JobKind = "webhook";
    private const int KeptDays = 30;

    public string Kind => JobKind;

    public bool IsOutward => true;

    public JobWords Words =>
        new(
            "Tell another program something (webhook)",
            "It is sent once more, with the same number, so that the other program can see if it has it.",
            "The other program is not told of this one thing. What comes later is still sent."
        );

    public static string PayloadOf(WebhookDelivery delivery) => $"{delivery.Id:N} {delivery.WebhookId:N}";

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var id = Read(payload);
        var delivery = await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (delivery is null or { IsDone: true })
        {
            return null;
        }

        var hook = await db.Webhooks.AsNoTracking().SingleAsync(h => h.Id == delivery.WebhookId, ct);
        if (!hook.IsOn)
        {
            await WriteAsync(id, new WebhookAnswer(true, "Not sent: it was turned off"), ct);
            return null;
        }

        var old = clock.GetUtcNow().AddDays(-KeptDays);
        await db.WebhookDeliveries.Where(d => d.WebhookId == hook.Id && d.MadeAt < old).ExecuteDeleteAsync(ct);
        var answer = await TryAsync(hook, delivery, ct);
        if (!answer.IsTaken)
        {
            throw new JobProblemException(answer.Says);
        }

        return new Act("Webhook sent");
    }

    public async Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct)
    {
        var id = Read(payload);
        var delivery = await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (delivery is null)
        {
            return null;
        }

        var unit = await organisation.AllUnits.SingleAsync(u => u.Id == delivery.UnitId, ct);
        return new JobSubject(
            $"#{delivery.Number} {delivery.Event}, by the webhook of {unit.Name}",
            $"{unit.Address}/control/webhooks"
        );
    }

    /// <summary>Sends it once, and writes down what came of it.</summary>
    public async Task<WebhookAnswer> TryAsync(Webhook hook, WebhookDelivery delivery, CancellationToken ct)
    {
        var answer = await sender.SendAsync(hook, delivery, ct);
        await WriteAsync(delivery.Id, answer, ct);
        return answer;
    }

    private static Guid Read(string payload) => Guid.Parse(payload.Split(' ')[0]);

    private Task WriteAsync(Guid delivery, WebhookAnswer answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db
            .WebhookDeliveries.Where(d => d.Id == delivery)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.Tries, d => d.Tries + 1)
                        .SetProperty(d => d.LastAt, (DateTimeOffset?)now)
                        .SetProperty(d => d.Answer, answer.Says)
                        .SetProperty(d => d.IsDone, answer.IsTaken),
                ct
            );
    }
}
