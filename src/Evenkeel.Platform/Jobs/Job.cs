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
    private const int ADay = 24 * 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Kind { get; init; }

    /// <summary>What its handler needs to know; keys and instants, never a text that somebody wrote. After a space, for one that goes out: the receiver's key.</summary>
    public required string Payload { get; init; }

    /// <summary>When it is tried next; of a parked one, when it gave up.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>It speaks to another machine, which may keep it waiting: done beside the others, so that no clock waits for it.</summary>
    public bool IsOutward { get; init; }

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

    public static Job Outward(string kind, string payload, DateTimeOffset due) =>
        new()
        {
            Kind = kind,
            Payload = payload,
            DueAt = due,
            IsOutward = true,
        };

    public void Done(DateTimeOffset now) => (DoneAt, ClaimedUntil) = (now, null);

    /// <summary>Tried again later and later: 1, 2, 4 … minutes; another machine may be away for a day or two: 1, 4, 16 … minutes, at most a day.</summary>
    /// <param name="isHopeless">Trying again by itself would be wrong.</param>
    public void Failed(string problem, DateTimeOffset now, bool isHopeless = false)
    {
        (Tries, LastProblem, ClaimedUntil) = (Tries + 1, problem, null);
        IsParked = isHopeless || Tries >= MostTries;
        var minutes = IsOutward ? Math.Min(1 << Math.Min(2 * (Tries - 1), 20), ADay) : 1 << Math.Min(Tries - 1, 10);
        DueAt = IsParked ? now : now.AddMinutes(minutes);
    }

    /// <summary>An administrator has seen to it: from the beginning.</summary>
    public void Again(DateTimeOffset now) => (Tries, IsParked, LastProblem, DueAt) = (0, false, null, now);

    /// <summary>An administrator has decided that it is not to be done.</summary>
    public void Leave(DateTimeOffset now) => (IsParked, DoneAt) = (false, now);
}
