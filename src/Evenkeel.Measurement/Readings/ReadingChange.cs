namespace Evenkeel.Measurement.Readings;

/// <summary>What a person says a period's reading is.</summary>
internal sealed record ReadingChange(int Period, int Sequence = 0)
{
    public double? Numerator { get; init; }
    public double? Denominator { get; init; }
    public double? Value { get; init; }
    public ReadingStatus Status { get; init; }
    public bool IsProvisional { get; init; }
    public string? Note { get; init; }

    /// <summary>The revision that whoever typed it saw, -1 where there was none: what came between is not replaced. Null: whatever stands there.</summary>
    public int? Seen { get; init; }

    public bool SaysTheSameAs(Reading reading) =>
        Nullable.Equals(Numerator, reading.Numerator)
        && Nullable.Equals(Denominator, reading.Denominator)
        && Nullable.Equals(Value, reading.Value)
        && Status == reading.Status
        && IsProvisional == reading.IsProvisional
        && (Note ?? "") == (reading.Note ?? "");
}
