using System.Text.Json;
using System.Text.Json.Serialization;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Webhooks;

internal sealed record ToldUnit(string Code, string Name);

/// <summary>What another program reads: kinds, numbers, units and instants; never a text or a name that somebody wrote.</summary>
internal sealed record ToldEvent(Guid Id, string Event, DateTimeOffset At)
{
    public int? Issue { get; init; }
    public ToldUnit? Unit { get; init; }
    public ToldUnit? Holder { get; init; }
    public string? Severity { get; init; }

    /// <summary>The escalation's, or the issue's where it was not escalated.</summary>
    public string? State { get; init; }
    public DateTimeOffset? Due { get; init; }
    public string? Address { get; init; }
}

/// <summary>Stages, in the save in which something happens, what other programs are told of it: those of its unit, of who holds it, and of all above.</summary>
internal sealed class WebhookDesk(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public Task StageAsync(Issue issue, WebhookKinds kind, CancellationToken ct) => StageAsync(issue, kind, null, ct);

    public async Task StageAsync(Issue issue, WebhookKinds kind, Escalation? escalation, CancellationToken ct)
    {
        var places = escalation is null ? [issue.UnitId] : new[] { issue.UnitId, escalation.HolderUnit };
        var hooks = await db
            .Webhooks.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(h => h.IsOn && h.EndedAt == null && (h.Kinds & kind) == kind)
            .Where(h =>
                db.UnitClosures.Any(c => c.AncestorId == h.UnitId && c.To == null && places.Contains(c.DescendantId))
            )
            .AsNoTracking()
            .ToListAsync(ct);
        if (hooks.Count == 0)
        {
            return;
        }

        var units = await organisation.AllUnits.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var home = (await InstallationFacts.ReadAsync(db, ct)).PublicAddress;
        foreach (var hook in hooks)
        {
            var told = Told(issue, kind, escalation, units) with
            {
                Address = home.Length == 0 ? null : $"{home}{issue.Address}",
            };
            Stage(hook, told);
        }
    }

    /// <summary>Staged without a job: who asks for a test waits for its answer.</summary>
    public WebhookDelivery StageTest(Webhook hook) =>
        Deliver(hook, new ToldEvent(Guid.CreateVersion7(), "test", clock.GetUtcNow()));

    private void Stage(Webhook hook, ToldEvent told)
    {
        var delivery = Deliver(hook, told);
        db.Jobs.Add(Job.Outward(SendWebhook.JobKind, SendWebhook.PayloadOf(delivery), told.At));
    }

    private WebhookDelivery Deliver(Webhook hook, ToldEvent told)
    {
        var delivery = new WebhookDelivery
        {
            Id = told.Id,
            WebhookId = hook.Id,
            UnitId = hook.UnitId,
            Event = told.Event,
            Number = told.Issue ?? 0,
            MadeAt = told.At,
            Body = JsonSerializer.Serialize(told, Json),
        };
        db.WebhookDeliveries.Add(delivery);
        return delivery;
    }

    private ToldEvent Told(Issue issue, WebhookKinds kind, Escalation? escalation, Dictionary<UnitId, UnitRow> units) =>
        new(Guid.CreateVersion7(), Word(kind), clock.GetUtcNow())
        {
            Issue = issue.Number,
            Unit = Told(units[issue.UnitId]),
            Holder = escalation is { IsOpen: true } ? Told(units[escalation.HolderUnit]) : null,
            Severity = escalation is null ? null : Word(escalation.Severity),
            State = escalation is null ? Word(issue.State) : Word(escalation.State),
            Due = escalation is { IsOpen: true } ? escalation.DueAt : null,
        };

    /// <summary>"advice-sought".</summary>
    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static ToldUnit Told(UnitRow unit) => new(unit.Code, unit.Name);
}
