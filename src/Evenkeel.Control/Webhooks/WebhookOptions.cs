namespace Evenkeel.Control.Webhooks;

/// <summary>What the keeper of the machine allows (section "Webhooks" of the configuration). Neither is set on a page: they open the machine's own network.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Addresses of the organisation's own network: 10.…, 192.168.…, fd….</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>This machine itself, also by http: for a demonstration or a test.</summary>
    public bool AllowLoopback { get; set; }
}
