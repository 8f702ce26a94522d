using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Spc;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>
/// What a series' chart says now: a projection, written in the save that changed a reading, so that a wall of measures is an indexed
/// read and never a recomputation. <c>evenkeel db rescreen</c> rebuilds it and must agree.
/// </summary>
[NotRecorded]
internal sealed class SeriesStatus : IInUnit
{
    public int SeriesNumber { get; init; }
    public UnitId UnitId { get; init; }
    public Guid MeasureId { get; init; }

    /// <summary>Exceptions first: 0 concern, 1 high or low, 2 improvement, 3 usual, 4 unknown.</summary>
    public int Rank { get; set; }
    public int Points { get; set; }
    public int? LastPeriod { get; set; }
    public double? LastValue { get; set; }
    public double? LastNumerator { get; set; }
    public double? LastDenominator { get; set; }
    public double? Centre { get; set; }
    public double? Lower { get; set; }
    public double? Upper { get; set; }
    public double? Target { get; set; }
    public VariationIcon Variation { get; set; }
    public AssuranceIcon Assurance { get; set; }

    /// <summary>The rule that speaks for the signal, or null.</summary>
    public string? Rule { get; set; }

    /// <summary>The first period of the signal.</summary>
    public int? SignalSince { get; set; }

    /// <summary>At most eight words for a card.</summary>
    public string Words { get; set; } = "";

    /// <summary>The one sentence under the chart.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>The day number after which the next reading is late; null where none is expected.</summary>
    public int? DueOn { get; set; }

    /// <summary>The card's chart, ready to draw.</summary>
    public byte[] Sketch { get; set; } = [];
}
