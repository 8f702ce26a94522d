namespace Evenkeel.Measurement.SeriesOf;

/// <summary>The limits start anew here, because the process was changed: who said so, and why.</summary>
internal sealed class Phase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int SeriesNumber { get; init; }

    /// <summary>The first period of the phase.</summary>
    public int Starts { get; init; }
    public required string Reason { get; init; }

    /// <summary>Only so many points of the phase make its limits; null = all.</summary>
    public int? Freeze { get; init; }
    public required string By { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>It was suggested and a person declined it: never in force, kept with the reason.</summary>
    public bool WasDeclined => WithdrawnAt == At;

    public void Decline() => WithdrawnAt = At;

    /// <summary>Never the instant at which it began: that is a declined one.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at > At ? at : At.AddMilliseconds(1);
}
