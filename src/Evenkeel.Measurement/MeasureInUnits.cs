using Evenkeel.Platform.Access;
using Evenkeel.Ui;

namespace Evenkeel.Measurement;

/// <summary>A unit's own chart; where it is not the reader's to open, as others than the unit see it: small counts are not drawn.</summary>
public sealed record UnitPicture(UnitId Unit, int Series, ChartPicture Picture)
{
    /// <summary>Nothing of it is drawn for others: its cases are people.</summary>
    public bool IsOnlySaid { get; init; }
}

/// <summary>One measure in several units, as each of them shows it to the others.</summary>
public sealed record MeasureInUnits(Guid Measure, string Name)
{
    /// <summary>By the units' names; one that records nothing has none.</summary>
    public IReadOnlyList<UnitPicture> Charts { get; init; } = [];

    /// <summary>The latest period of most; null where counts cannot be compared.</summary>
    public FunnelPicture? Funnel { get; init; }

    /// <summary>How much the units differ beside what chance gives.</summary>
    public string Spread { get; init; } = "";

    /// <summary>Why no funnel is drawn, where a number is the reason.</summary>
    public string? Fault { get; init; }
}
