using Evenkeel.Ui;

namespace Evenkeel.Control.Webhooks;

/// <summary>How the kinds of things that are told are spoken of.</summary>
internal static class WebhookWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        Choice(WebhookKinds.Raised, "An issue is raised"),
        Choice(WebhookKinds.Escalated, "It is escalated, or goes on to somebody else"),
        Choice(WebhookKinds.Answered, "An escalation is answered"),
        Choice(WebhookKinds.Late, "Something is late"),
        Choice(WebhookKinds.Closed, "It is closed: answered, fixed or withdrawn"),
    ];

    public static WebhookKinds Read(IEnumerable<string>? chosen) =>
        Kinds
            .Where(kind => chosen?.Contains(kind.Value) == true)
            .Aggregate(WebhookKinds.None, (all, kind) => all | Enum.Parse<WebhookKinds>(kind.Value));

    /// <summary>"raised, late".</summary>
    public static string Says(WebhookKinds kinds) =>
        string.Join(", ", Kinds.Select(k => Enum.Parse<WebhookKinds>(k.Value)).Where(k => kinds.HasFlag(k)))
            .ToLowerInvariant();

    private static Choice Choice(WebhookKinds kind, string words) => new(kind.ToString(), words);
}
