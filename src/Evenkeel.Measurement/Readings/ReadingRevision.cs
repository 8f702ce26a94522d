using Evenkeel.Platform.Acts;

namespace Evenkeel.Measurement.Readings;

/// <summary>What a reading was before it was corrected, and which act and import replaced it. Never changed.</summary>
internal sealed class ReadingRevision : IWrittenByAct
{
    public int SeriesNumber { get; init; }
    public int Period { get; init; }
    public int Sequence { get; init; }
    public int Revision { get; init; }
    public double? Numerator { get; init; }
    public double? Denominator { get; init; }
    public double? Value { get; init; }
    public ReadingStatus Status { get; init; }
    public bool IsProvisional { get; init; }
    public string? Note { get; init; }
    public int? ImportNumber { get; init; }

    /// <summary>There was no reading before: what replaced it was the first.</summary>
    public bool WasAbsent { get; init; }
    public Guid ReplacedBy { get; set; }
    public int? ReplacedByImport { get; init; }

    public void WrittenBy(Guid act) => ReplacedBy = act;
}
