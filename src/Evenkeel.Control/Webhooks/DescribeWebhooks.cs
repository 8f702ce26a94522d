using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Control.Webhooks;

/// <summary>"Webhook: address https://…".</summary>
internal sealed class DescribeWebhooks : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Webhook.Address), "address"),
        new(nameof(Webhook.Kinds), "is told", ChangeFields.Choice<WebhookKinds>(WebhookWords.Says)),
        new(nameof(Webhook.MadeAt), "added", Instant),
        new(nameof(Webhook.IsOn), "is on", ChangeFields.YesNo),
        new(nameof(Webhook.EndedAt), "deleted", Instant),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Webhook)];

    public Task<IReadOnlyList<ChangeLine>> DescribeAsync(IReadOnlyList<ChangedRecord> changes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChangeLine>>([.. changes.SelectMany(c => c.Lines("Webhook", Fields))]);

    private static string Instant(string at) => UkDate.Full(ChangeFields.Instant(at)!.Value);
}
