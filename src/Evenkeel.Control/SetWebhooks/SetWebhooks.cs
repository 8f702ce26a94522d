using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Webhooks;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Evenkeel.Control.SetWebhooks;

internal sealed class WebhookForm : IValidatableObject
{
    [StringLength(Webhook.MostAddress, ErrorMessage = "The address can be up to 500 characters.")]
    public string? Address { get; set; }
    public List<string>? Kinds { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WebhookWords.Read(Kinds) == WebhookKinds.None)
        {
            yield return new("Choose at least one thing that it is told.", [nameof(Kinds)]);
        }
    }
}

/// <summary>What a button of the list asks for: a test or the end of one, or a delivery once more.</summary>
internal sealed class HookForm
{
    public Guid? Hook { get; set; }
    public Guid? Delivery { get; set; }
    public string? What { get; set; }
}

internal sealed record DeliveryLine(WebhookDelivery Delivery, string Address, bool IsGivenUp);

internal sealed record WebhooksView(UnitRow Unit, IReadOnlyList<Webhook> Hooks, IReadOnlyList<DeliveryLine> Deliveries);

internal sealed class SetWebhooksHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    WebhookSender sender,
    WebhookDesk desk,
    SendWebhook sending,
    IOptions<WebhookOptions> options,
    TimeProvider clock
)
{
    private const int Shown = 50;

    public async Task<WebhooksView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var hooks = await db
            .Webhooks.Where(h => h.UnitId == unit.Id)
            .OrderBy(h => h.MadeAt)
            .AsNoTracking()
            .ToListAsync(ct);
        var deliveries = await db
            .WebhookDeliveries.Where(d => d.UnitId == unit.Id)
            .OrderByDescending(d => d.MadeAt)
            .Take(Shown)
            .AsNoTracking()
            .ToListAsync(ct);
        var payloads = deliveries.ConvertAll(d => d.Id.ToString("N"));
        var parked = await Parked()
            .Where(job => payloads.Contains(job.Payload))
            .Select(job => job.Payload)
            .ToListAsync(ct);
        var addresses = hooks.ToDictionary(h => h.Id, h => h.Address);
        return new WebhooksView(
            unit,
            [.. hooks.Where(h => h.EndedAt is null)],
            [
                .. deliveries.Select(d => new DeliveryLine(
                    d,
                    addresses[d.WebhookId],
                    parked.Contains(d.Id.ToString("N"))
                )),
            ]
        );
    }

    /// <summary>The secret, which is shown once.</summary>
    public async Task<Outcome<string>> AddAsync(WebhookForm form, UnitRow unit, CancellationToken ct)
    {
        if (AddressRules.Fault(form.Address, options.Value) is { } fault)
        {
            return Outcome.Refused(nameof(form.Address), fault);
        }

        var (secret, stored) = sender.MakeSecret();
        db.Webhooks.Add(
            new Webhook
            {
                UnitId = unit.Id,
                Address = form.Address!.Trim(),
                Kinds = WebhookWords.Read(form.Kinds),
                ProtectedSecret = stored,
                MadeAt = clock.GetUtcNow(),
            }
        );
        await db.SaveAsync(new Act("Webhook added") { Unit = unit.Id }, ct);
        return Outcome.Done(secret);
    }

    public async Task<string> Handle(HookForm form, UnitRow unit, CancellationToken ct)
    {
        if (form.Delivery is { } delivery)
        {
            return await AgainAsync(delivery, unit, ct);
        }

        var hook = await db.Webhooks.SingleOrDefaultAsync(
            h => h.Id == form.Hook && h.UnitId == unit.Id && h.EndedAt == null,
            ct
        );
        return hook is null ? "That webhook has been stopped already."
            : form.What == "test" ? await TestAsync(hook, ct)
            : await StopAsync(hook, ct);
    }

    private async Task<string> TestAsync(Webhook hook, CancellationToken ct)
    {
        var test = desk.StageTest(hook);
        await db.SaveAsync(new Act("Webhook tested") { Unit = hook.UnitId }, ct);
        var answer = await sending.TryAsync(hook, test, ct);
        return answer.IsTaken ? "The other program has taken the test." : $"The test was not taken. {answer.Says}";
    }

    private async Task<string> StopAsync(Webhook hook, CancellationToken ct)
    {
        hook.End(clock.GetUtcNow());
        await db.TrySaveAsync(new Act("Webhook stopped") { Unit = hook.UnitId }, ct);
        return "Stopped. It is told nothing more.";
    }

    private async Task<string> AgainAsync(Guid delivery, UnitRow unit, CancellationToken ct)
    {
        var isHere = await db.WebhookDeliveries.AnyAsync(d => d.Id == delivery && d.UnitId == unit.Id, ct);
        var payload = delivery.ToString("N");
        if (!isHere || await Parked().SingleOrDefaultAsync(job => job.Payload == payload, ct) is not { } job)
        {
            return "Somebody has seen to it already.";
        }

        job.Again(clock.GetUtcNow());
        await db.TrySaveAsync(new Act("Webhook to be tried again") { Unit = unit.Id }, ct);
        return "It is tried again now.";
    }

    private IQueryable<Job> Parked() =>
        db.Jobs.Where(job => job.Kind == SendWebhook.JobKind && job.DoneAt == null && job.IsParked);
}
