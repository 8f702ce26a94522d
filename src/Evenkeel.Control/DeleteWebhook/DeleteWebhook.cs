using Evenkeel.Control.Webhooks;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.DeleteWebhook;

internal sealed class DeleteWebhookForm
{
    public string? Sure { get; set; }
}

internal sealed record WebhookToDelete(UnitRow Unit, Webhook Hook);

internal sealed class DeleteWebhookHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    public async Task<WebhookToDelete?> LoadAsync(string code, string id, CancellationToken ct) =>
        Guid.TryParse(id, out var hook)
        && await organisation.FindAsync(code, ct) is { } unit
        && await db.Webhooks.SingleOrDefaultAsync(h => h.Id == hook && h.UnitId == unit.Id && h.EndedAt == null, ct)
            is { } found
            ? new WebhookToDelete(unit, found)
            : null;

    /// <summary>Its row stays without its secret, so that something that is saved at this very moment can still refer to it.</summary>
    public async Task<string> Handle(WebhookToDelete it, CancellationToken ct)
    {
        it.Hook.End(clock.GetUtcNow());
        if (!await db.TrySaveAsync(new Act("Webhook deleted") { Unit = it.Unit.Id }, ct))
        {
            return "Somebody else has changed it just now.";
        }

        await db.WebhookDeliveries.Where(d => d.WebhookId == it.Hook.Id).ExecuteDeleteAsync(ct);
        return "Deleted. It is told nothing more.";
    }
}
