using System.Security.Cryptography;
using System.Text;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Organisation.People;

/// <summary>A one-time link with which a person chooses a password, first or anew. Only its hash is kept.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public PersonId PersonId { get; init; }

    [NotRecorded]
    public string TokenHash { get; init; } = "";
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;

    public static (Invitation Invitation, string Token) Make(PersonId person, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            PersonId = person,
            TokenHash = Hash(token),
            ExpiresAt = now + GoodFor,
        };
        return (invitation, token);
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
