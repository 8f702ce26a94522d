using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Platform.Jobs;

/// <summary>
/// Work that is due at an instant, written in the save that makes it due. It is claimed by one conditional update and done in the same transaction as what it
/// writes: with any number of nodes, and when one dies, it is done once.
/// </summary>
[NotRecorded]
public sealed class Job : IVersioned
{
    public const int MostTries = 8;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Kind { get; init; }

    /// <summary>What its handler needs to know; keys and instants, never a text that somebody wrote.</summary>
    public required string Payload { get; init; }
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Until then nobody else takes it up.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>It failed too often and waits for an administrator.</summary>
    public bool IsParked { get; private set; }
    public string? LastProblem { get; private set; }
    public int Version { get; private set; }

    public static Job At(string kind, string payload, DateTimeOffset due) =>
        new()
        {
            Kind = kind,
            Payload = payload,
            DueAt = due,
        };

    public void Done(DateTimeOffset now) => (DoneAt, ClaimedUntil) = (now, null);

    /// <summary>Tried again later and later: 1, 2, 4 … minutes.</summary>
    public void Failed(string problem, DateTimeOffset now)
    {
        (Tries, LastProblem, ClaimedUntil) = (Tries + 1, problem, null);
        IsParked = Tries >= MostTries;
        DueAt = now.AddMinutes(1 << Math.Min(Tries - 1, 10));
    }
}
