namespace Evenkeel.Measurement.SeriesOf;

/// <summary>A ghost point: shown, tested against the limits, but not part of them. Who said so, and why.</summary>
internal sealed class Exclusion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int SeriesNumber { get; init; }
    public int Period { get; init; }
    public int Sequence { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}
