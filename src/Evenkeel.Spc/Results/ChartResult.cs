using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

/// <summary>
/// What <see cref="Chart"/> computed for one series. It owns its memory and may be used again for the next series, which then overwrites it; once
/// it has held the longest series it allocates no more. Not safe to share between threads: one a thread. In the number columns NaN stands for
/// absent, and <see cref="Absences"/> or <see cref="PhaseSummary.LimitsAbsent"/> says why; <see cref="this[int]"/> gives the same as nulls.
/// </summary>
public sealed partial class ChartResult
{
    private readonly ColumnStore _columns = new();
    private RuleSet[] _high = [];
    private RuleSet[] _low = [];
    private PointMark[] _marks = [];
    private PointAbsence[] _absences = [];
    private PhaseSummary[] _phases = [];

    /// <summary>Number of points, missing and excluded ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The plotted value of each point.</summary>
    public ReadOnlySpan<double> Values => _columns.Slice(Column.Value, 0, Count);

    /// <summary>The centre at each point.</summary>
    public ReadOnlySpan<double> Centre => _columns.Slice(Column.Centre, 0, Count);

    /// <summary>The upper limit at each point, three sigma from the centre.</summary>
    public ReadOnlySpan<double> Upper3 => _columns.Slice(Column.Upper3, 0, Count);

    /// <summary>The lower limit at each point, three sigma from the centre.</summary>
    public ReadOnlySpan<double> Lower3 => _columns.Slice(Column.Lower3, 0, Count);

    /// <summary>Two sigma above the centre at each point.</summary>
    public ReadOnlySpan<double> Upper2 => _columns.Slice(Column.Upper2, 0, Count);

    /// <summary>Two sigma below the centre at each point.</summary>
    public ReadOnlySpan<double> Lower2 => _columns.Slice(Column.Lower2, 0, Count);

    /// <summary>One sigma above the centre at each point.</summary>
    public ReadOnlySpan<double> Upper1 => _columns.Slice(Column.Upper1, 0, Count);

    /// <summary>One sigma below the centre at each point.</summary>
    public ReadOnlySpan<double> Lower1 => _columns.Slice(Column.Lower1, 0, Count);

    /// <summary>
    /// The lower sum of a risk-adjusted CUSUM, for fewer outcomes: 0 or below, NaN where there is no value; its limit is <see cref="Lower3"/>.
    /// Empty on other charts.
    /// </summary>
    public ReadOnlySpan<double> Mirrored =>
        Definition?.Kind == ChartKind.RiskAdjustedCusum ? _mirrored.AsSpan(0, Count) : default;

    /// <summary>Why a point has no value; None where it has one.</summary>
    public ReadOnlySpan<PointAbsence> Absences => _absences.AsSpan(0, Count);

    /// <summary>The rules that each point broke upwards; a pattern without direction is in both columns.</summary>
    public ReadOnlySpan<RuleSet> BrokenHigh => _high.AsSpan(0, Count);

    /// <summary>The rules that each point broke downwards.</summary>
    public ReadOnlySpan<RuleSet> BrokenLow => _low.AsSpan(0, Count);

    /// <summary>How each point is shown, by the weightiest rule that it broke.</summary>
    public ReadOnlySpan<PointMark> Marks => _marks.AsSpan(0, Count);

    /// <summary>The phases, in order; at least one where there is a point.</summary>
    public ReadOnlySpan<PhaseSummary> Phases => _phases.AsSpan(0, PhaseCount);

    /// <summary>What the latest point says of the variation.</summary>
    public VariationIcon Variation { get; internal set; }

    /// <summary>What the latest limits say of the target.</summary>
    public AssuranceIcon Assurance { get; internal set; }

    /// <summary>Index of the latest point that has a value and is not excluded; -1 when there is none.</summary>
    public int Latest { get; internal set; } = -1;

    /// <summary>Every rule that a point broke.</summary>
    public RuleSet Broken(int index) => BrokenHigh[index] | BrokenLow[index];

    /// <summary>The phase in which a point lies, from 0.</summary>
    public int PhaseOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var phase = PhaseCount - 1;
        while (_phases[phase].Start > index)
            phase--;
        return phase;
    }

    /// <summary>One point, absent numbers as null.</summary>
    public ChartPoint this[int index] =>
        new(
            index,
            PhaseOf(index),
            OrNull(Values[index]),
            Absences[index],
            OrNull(Centre[index]),
            OrNull(Lower3[index]),
            OrNull(Upper3[index]),
            Broken(index),
            Marks[index]
        );

    private static double? OrNull(double number) => double.IsNaN(number) ? null : number;
}
