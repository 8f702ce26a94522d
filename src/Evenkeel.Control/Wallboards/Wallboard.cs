using System.Security.Cryptography;
using System.Text;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Wallboards;

/// <summary>
/// A screen that shows one unit's board, without a password: whoever sets up the board gets a link that works once, and the browser that opens it is the
/// wallboard until it is ended. Only the link's hash is kept.
/// </summary>
internal sealed class Wallboard : IInUnit, IVersioned
{
    public static readonly TimeSpan LinkGoodFor = TimeSpan.FromDays(1);

    /// <summary>Also the id of the account that its browser is signed in with.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    [NotRecorded]
    public required string LinkHash { get; init; }
    public DateTimeOffset? TakenUpAt { get; private set; }

    /// <summary>To within some minutes.</summary>
    [NotRecorded]
    public DateTimeOffset? LastSeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsGood(DateTimeOffset now) => TakenUpAt is null && EndedAt is null && now < MadeAt + LinkGoodFor;

    public void TakeUp(DateTimeOffset now) => TakenUpAt = now;

    public void End(DateTimeOffset now) => EndedAt = now;

    public static (Wallboard Wallboard, string Token) Make(UnitId unit, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var made = new Wallboard
        {
            UnitId = unit,
            MadeAt = now,
            LinkHash = Hash(token),
        };
        return (made, token);
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
