using Evenkeel.Platform.Access;

namespace Evenkeel.Control.StandardWork;

internal enum Said
{
    Done,
    NotDone,
    NotApplicable,
}

/// <summary>What somebody said of one day's check. Never changed: a correction is another one, and the last one counts.</summary>
internal sealed class CheckRecord : IInUnit
{
    /// <summary>In the thread: what one day's check led to.</summary>
    public const string Item = "check";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CheckId { get; init; }
    public required UnitId UnitId { get; init; }

    /// <summary>The day on which it was to be done.</summary>
    public required DateOnly Day { get; init; }
    public required Said Said { get; init; }
    public string? Reason { get; set; }

    /// <summary>Of a sample: how many were as they should be, and how many were looked at.</summary>
    public int? Good { get; init; }
    public int? Of { get; init; }

    /// <summary>Of leader standard work: what was learned.</summary>
    public string? Learned { get; set; }
    public required DateTimeOffset At { get; init; }
    public required PersonId? ById { get; init; }
    public required string By { get; init; }
}
