using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>What the columns of a kind of file are, kept at a unit for the next file of that kind.</summary>
internal sealed class SavedMapping : IInUnit, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public UnitId UnitId { get; init; }
    public required string Name { get; set; }

    /// <summary>A <see cref="DraftChoice"/> as JSON.</summary>
    public required string Choice { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public int Version { get; private set; }
}
