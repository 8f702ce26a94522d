using Evenkeel.Platform.Access;
using Evenkeel.Spc;

namespace Evenkeel.Measurement;

/// <summary>A measure that another module makes at a unit: fed by its work (checks that are sampled, huddles that are held), or made for it and typed.</summary>
public sealed record NewMeasure(UnitId Unit, string Name, MeasureKind Kind, Frequency Frequency, Improvement Better)
{
    public MeasureRole Role { get; init; } = MeasureRole.Process;
    public string Definition { get; init; } = "";

    /// <summary>What is counted, and for a proportion what it is out of.</summary>
    public string Counted { get; init; } = "";
    public string OutOf { get; init; } = "";
    public string InUnits { get; init; } = "";

    /// <summary>What feeds it, or for what it was made, in words.</summary>
    public required string Source { get; init; }
}

/// <summary>What a fed measure is in the period that holds a day. Nothing in it: there is no reading of that period, or no longer.</summary>
public sealed record FedReading(DateOnly Day)
{
    public double? Numerator { get; init; }
    public double? Denominator { get; init; }
    public double? Value { get; init; }

    /// <summary>A part of a whole; of nothing there is no reading.</summary>
    public static FedReading Of(DateOnly day, int part, int whole) =>
        whole == 0 ? new FedReading(day) : new FedReading(day) { Numerator = part, Denominator = whole };
}
