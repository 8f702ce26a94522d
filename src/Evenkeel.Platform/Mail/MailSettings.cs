using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Platform.Mail;

public enum MailSecurity
{
    /// <summary>Begins in the clear and is encrypted before anything is said (STARTTLS).</summary>
    StartTls,

    /// <summary>Encrypted from the first byte (TLS).</summary>
    Tls,
    None,
}

/// <summary>How mail leaves this installation: one row, written when an administrator sets it. Without it, or off, nothing is mailed and nothing waits to be.</summary>
public sealed class MailSettings : IVersioned
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public bool IsOn { get; set; }
    public string Server { get; set; } = "";
    public int Port { get; set; } = 587;
    public MailSecurity Security { get; set; }

    /// <summary>The SHA-256 fingerprint of the server's own certificate, where no authority vouches for it.</summary>
    public string Fingerprint { get; set; } = "";
    public string User { get; set; } = "";

    /// <summary>Encrypted with the installation's keys; "" where the server asks for none.</summary>
    [NotRecorded]
    public string ProtectedPassword { get; set; } = "";
    public string From { get; set; } = "";
    public int Version { get; private set; }
}
