using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Imports;

/// <summary>A file that was imported, as one act that can be undone as one.</summary>
internal sealed class Import : IInUnit, IVersioned, IWrittenByAct
{
    public required int Number { get; init; }

    /// <summary>The unit at which it was done; its readings are at or below it.</summary>
    public UnitId UnitId { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>The act that stored it.</summary>
    public Guid ActId { get; private set; }
    public int Added { get; set; }
    public int Corrected { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }
    public int Skipped { get; set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }
    public int Version { get; private set; }

    public void WrittenBy(Guid act) => ActId = act;

    public void Undo(string by, DateTimeOffset at) => (UndoneBy, UndoneAt) = (by, at);
}
