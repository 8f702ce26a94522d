using System.Security.Cryptography;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Kiosks;

/// <summary>
/// The address at which anybody raises an issue of one unit without signing in, until it is closed. It hangs on a wall for all to read, so it is no secret and
/// is kept as it is; nobody guesses it.
/// </summary>
internal sealed class Kiosk : IInUnit, IVersioned
{
    public const int MostAnHour = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }

    [NotRecorded]
    public string Token { get; init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public int Version { get; private set; }

    public string Address => $"/kiosk/{Token}";

    public void Close(DateTimeOffset at) => ClosedAt = at;
}
