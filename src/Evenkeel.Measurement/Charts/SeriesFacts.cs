using Evenkeel.Measurement.Measures;
using Evenkeel.Platform.Access;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>What a chart of a measure is drawn with, whichever unit's it is: made once for many series.</summary>
internal sealed record ChartFacts(Measure Measure, ChartDefinition Definition)
{
    public Frequency Frequency => Measure.Frequency;
    public bool HasDenominator => Measure.Kind is MeasureKind.Proportion or MeasureKind.Rate;

    /// <summary>Each reading is a case with its outcome and its predicted risk.</summary>
    public bool HasRisk => Measure.Kind == MeasureKind.PredictedRisk;

    /// <summary>Something is counted: numbers that can be summed.</summary>
    public bool HasCount => HasDenominator || Measure.Kind == MeasureKind.Count;

    /// <summary>The reading itself is the value, and not a count.</summary>
    public bool IsValue => Measure.Kind is MeasureKind.Measurement or MeasureKind.CasesBetween;

    public MeasureFormat Format { get; } = MeasureFormats.Of(Measure);
}

/// <summary>What is a series' own: its phases, ghost points and targets.</summary>
internal sealed record SeriesFacts(int Number, UnitId UnitId, ChartFacts Chart)
{
    /// <summary>The first period of each phase after the first, rising, and how many points make its limits (0 = all).</summary>
    public IReadOnlyList<(int Starts, int Freeze, string Reason)> Phases { get; init; } = [];

    /// <summary>Its readings are the sums of the units below.</summary>
    public bool IsSum { get; init; }

    /// <summary>Of the first phase.</summary>
    public int FirstFreeze { get; init; }

    /// <summary>(Period, sequence) → why it is left out of the limits.</summary>
    public IReadOnlyDictionary<(int Period, int Sequence), string> Exclusions { get; init; } =
        new Dictionary<(int, int), string>();

    /// <summary>From a day on (rising); null = no target from then on.</summary>
    public IReadOnlyList<(int From, double? Value)> Targets { get; init; } = [];
}
