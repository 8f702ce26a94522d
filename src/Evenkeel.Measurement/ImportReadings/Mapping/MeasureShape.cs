using System.Text.Json;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What the import needs to know of a measure: its kind, its period and its words.</summary>
internal sealed record MeasureShape(string Name, MeasureKind Kind, Frequency Period)
{
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    public string? Value { get; init; }

    public double? Per { get; init; }

    public string? Improvement { get; init; }

    public double? Target { get; init; }

    /// <summary>Null where the measure does not say; then the file's days do.</summary>
    public DayOfWeek? WeekEnds { get; init; }

    /// <summary>What a new measure is told besides; nothing of it judges a file.</summary>
    public MeasureTold Told { get; init; } = MeasureTold.Nothing;

    /// <summary>The measure as it was given, to be repeated in a report.</summary>
    public JsonElement? Source { get; init; }

    /// <summary>Each row is a case: an outcome and its predicted risk.</summary>
    public bool HasRisk => Kind == MeasureKind.PredictedRisk;

    public bool NeedsDenominator => HasRisk || Kind is MeasureKind.Proportion or MeasureKind.Rate;

    /// <summary>What the second number is, in words.</summary>
    public string SecondWords => HasRisk ? "the predicted risk" : Denominator ?? "the denominator";

    /// <summary>Counts are of whole people or events; so is every part of a proportion.</summary>
    public bool NumeratorIsWhole => Kind != MeasureKind.Measurement;

    public bool DenominatorIsWhole => Kind == MeasureKind.Proportion;

    /// <summary>The words by which the column of the first number is found.</summary>
    public string? FirstWords => Value ?? Numerator ?? Name;
}

/// <summary>Words about a measure that a file's description may bring: they are kept with a measure that is new.</summary>
internal sealed record MeasureTold(
    string Definition,
    string Owner,
    string Source,
    string Role,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<string> Aims
)
{
    public static readonly MeasureTold Nothing = new("", "", "", "", [], []);
}
