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
        if (string.IsNullOrWhiteSpace(Address))
        {
            yield return new(AddressRules.Wanted, [nameof(Address)]);
        }

        if (WebhookWords.Read(Kinds) == WebhookKinds.None)
        {
            yield return new("Choose at least one thing that it is told.", [nameof(Kinds)]);
        }
    }
}

/// <summary>What a button of the list asks for: a test, on or off, or a delivery once more.</summary>
internal sealed class HookForm
{
    /// <summary>The button: "test 0199…", "off 0199…", "on 0199…" of a webhook; "again 0199…" of a delivery.</summary>
    public string? Press { get; set; }

    public string What => Press?.Split(' ')[0] ?? "";

    public Guid Id => Guid.TryParse(Press?.Split(' ')[^1], out var id) ? id : default;
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
            .Webhooks.Where(h => h.UnitId == unit.Id && h.EndedAt == null)
            .OrderBy(h => h.MadeAt)
            .AsNoTracking()
            .ToListAsync(ct);
        var deliveries = await db
            .WebhookDeliveries.Where(d => d.UnitId == unit.Id)
            .OrderByDescending(d => d.MadeAt)
            .Take(Shown)
            .AsNoTracking()
            .ToListAsync(ct);
        var payloads = deliveries.ConvertAll(SendWebhook.PayloadOf);
        var parked = await Parked()
            .Where(job => payloads.Contains(job.Payload))
            .Select(job => job.Payload)
            .ToListAsync(ct);
        var addresses = hooks.ToDictionary(h => h.Id, h => h.Address);
        return new WebhooksView(
            unit,
            hooks,
            [
                .. deliveries
                    .Where(d => addresses.ContainsKey(d.WebhookId))
                    .Select(d => new DeliveryLine(
                        d,
                        addresses[d.WebhookId],
                        parked.Contains(SendWebhook.PayloadOf(d))
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
        if (form.What == "again")
        {
            return await AgainAsync(form.Id, unit, ct);
        }

        var id = form.Id;
        var hook = await db.Webhooks.SingleOrDefaultAsync(
            h => h.Id == id && h.UnitId == unit.Id && h.EndedAt == null,
            ct
        );
        return hook is null
            ? "That webhook has been deleted already."
            : form.What switch
            {
                "test" => await TestAsync(hook, ct),
                "on" or "off" => await TurnAsync(hook, form.What == "on", ct),
                _ => "Nothing was changed: there is no such button.",
            };
    }

    private async Task<string> TestAsync(Webhook hook, CancellationToken ct)
    {
        var test = desk.StageTest(hook);
        await db.SaveAsync(new Act("Webhook tested") { Unit = hook.UnitId }, ct);
        var answer = await sending.TryAsync(hook, test, ct);
        return answer.IsTaken ? "The other program has taken the test." : $"The test was not taken. {answer.Says}";
    }

    private async Task<string> TurnAsync(Webhook hook, bool on, CancellationToken ct)
    {
        hook.Turn(on);
        var act = new Act(on ? "Webhook turned on" : "Webhook turned off") { Unit = hook.UnitId };
        return !await db.TrySaveAsync(act, ct) ? "Somebody else has changed it just now."
            : on ? "On: it is told what happens from now on."
            : "Off: it is told nothing, and nothing is kept to be sent later.";
    }

    private async Task<string> AgainAsync(Guid delivery, UnitRow unit, CancellationToken ct)
    {
        var found = await db
            .WebhookDeliveries.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == delivery && d.UnitId == unit.Id, ct);
        var payload = found is null ? "" : SendWebhook.PayloadOf(found);
        if (await Parked().SingleOrDefaultAsync(job => job.Payload == payload, ct) is not { } job)
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
