using System.Security.Cryptography;
using System.Text;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Calendars;

/// <summary>That somebody's calendar may be read without signing in by who knows its address. Only the address's hash is kept; without the row there is no feed.</summary>
[NotRecorded]
internal sealed class CalendarFeed : IVersioned
{
    public required PersonId PersonId { get; init; }
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>To within an hour.</summary>
    public DateTimeOffset? LastReadAt { get; init; }
    public int Version { get; private set; }

    /// <summary>The secret of a new address; one that was made before is good no longer.</summary>
    public string Renew(DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (SecretHash, MadeAt) = (Hash(secret), now);
        return secret;
    }

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
