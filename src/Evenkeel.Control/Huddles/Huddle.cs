using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Huddles;

/// <summary>A huddle that was held: one a day. What was said in it are lines of their own.</summary>
internal sealed class Huddle : IInUnit, IVersioned
{
    public const string Item = "huddle";

    /// <summary>As long after its time it still counts as on time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>When it was to begin; null where none was planned that day.</summary>
    public required DateTimeOffset? PlannedAt { get; init; }
    public required int PlannedMinutes { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Where in its agenda it is, from 0: whoever is in it sees the same section, on whichever device.</summary>
    [NotRecorded]
    public int Step { get; private set; }
    public int Version { get; private set; }

    public bool IsOnTime => PlannedAt is { } planned && (StartedAt - planned).Duration() <= Grace;

    /// <summary>Minutes from its start to its end.</summary>
    public double? Length => EndedAt is { } end ? (end - StartedAt).TotalMinutes : null;

    /// <summary>On its day and the next: what is written down later would read as if it had been said then.</summary>
    public bool TakesNotesOn(DateOnly today) => today.DayNumber - Day.DayNumber <= 1;

    public void End(DateTimeOffset at) => EndedAt = at;

    public void MoveTo(int step) => Step = step;

    public static string AddressAt(string unitAddress, Guid id) => $"{unitAddress}/control/huddles/{id}";
}
