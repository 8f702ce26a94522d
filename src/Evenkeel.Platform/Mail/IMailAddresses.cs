using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Mail;

/// <summary>Where people get their mail; Organisation answers.</summary>
public interface IMailAddresses
{
    /// <summary>Null for somebody who has left, or is not known.</summary>
    Task<MailAddressee?> FindAsync(PersonId person, CancellationToken ct);
}

public sealed record MailAddressee(string Name, string Address);
