using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Webhooks;

internal static class WebhookMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Webhook>(hook =>
        {
            hook.ToTable("webhooks");
            hook.Property(h => h.Address).HasMaxLength(Webhook.MostAddress);
            hook.Property(h => h.Kinds).HasConversion<int>();
            hook.Property(h => h.ProtectedSecret).HasMaxLength(2000);
            hook.HasIndex(h => new { h.UnitId, h.EndedAt });
            ControlMapping.InUnit(hook, nameof(Webhook.UnitId));
        });
        model.Entity<WebhookDelivery>(delivery =>
        {
            delivery.ToTable("webhook_deliveries");
            delivery.Property(d => d.Event).HasMaxLength(40);
            delivery.Property(d => d.Body).HasMaxLength(WebhookDelivery.MostBody);
            delivery.Property(d => d.Answer).HasMaxLength(200);
            delivery.HasIndex(d => new { d.UnitId, d.MadeAt });
            delivery.HasIndex(d => new { d.WebhookId, d.MadeAt });
            delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Restrict);
            ControlMapping.InUnit(delivery, nameof(WebhookDelivery.UnitId));
        });
    }
}
