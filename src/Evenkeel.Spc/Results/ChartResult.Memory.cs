using Evenkeel.Spc.Engine;
using Evenkeel.Spc.Numerics;

namespace Evenkeel.Spc;

public sealed partial class ChartResult
{
    private readonly ColumnStore _squeezed = new();
    private int[] _map = [];
    private bool[] _ghosts = [];
    private ulong[] _bits = [];
    private double[] _scratch = [];
    private double[] _baseline = [];
    private double[] _mirrored = [];

    internal int PhaseCount { get; private set; }
    internal Magnitude Magnitude { get; set; }
    internal DataFault? Fault { get; set; }
    internal bool HasGhosts { get; private set; }

    /// <summary>The point whose signal the variation icon shows.</summary>
    internal int Speaker { get; set; }

    /// <summary>The definition and directions that the marks were made with.</summary>
    internal ChartDefinition? Definition { get; private set; }

    internal ColumnStore Columns => _columns;

    /// <summary>Columns without the points that a profile skips, and where each of them came from.</summary>
    internal ColumnStore Squeezed => _squeezed;
    internal Span<int> Map => _map;
    internal Span<bool> Ghosts => _ghosts.AsSpan(0, Count);
    internal Span<ulong> BitMemory => _bits;
    internal Span<double> Scratch => _scratch.AsSpan(0, Count);
    internal Span<double> MoreScratch => _scratch.AsSpan(Count, Count);

    /// <summary>Memory for the baseline columns of a phase.</summary>
    internal Span<double> BaselineMemory(int column, int length) =>
        _baseline.AsSpan(column * (_baseline.Length / BaselineColumns.Count), length);

    internal Span<double> Plotted(int start, int length) => _columns.Slice(Column.Value, start, length);

    internal Span<double> MirrorMemory => _mirrored.AsSpan(0, Count);

    internal Span<PointAbsence> Absent => _absences.AsSpan(0, Count);
    internal Span<RuleSet> High => _high.AsSpan(0, Count);
    internal Span<RuleSet> Low => _low.AsSpan(0, Count);
    internal Span<PointMark> MarkMemory => _marks.AsSpan(0, Count);
    internal Span<PhaseSummary> PhaseMemory => _phases.AsSpan(0, PhaseCount);

    /// <summary>Makes room for a series and forgets the last one.</summary>
    internal void Begin(in SeriesColumns series, ChartDefinition definition)
    {
        Count = series.Values.Length;
        PhaseCount = Count == 0 ? 0 : series.PhaseStarts.Length + 1;
        (Definition, Fault, Latest, Speaker) = (definition, null, -1, -1);
        (Variation, Assurance) = (VariationIcon.None, AssuranceIcon.None);
        Reserve();
        if (Kinds.IsOfCases(definition.Kind))
            Capacity.Ensure(ref _mirrored, Count);
        High.Clear();
        Low.Clear();
        MarkMemory.Clear();
        Absent.Clear();
        HasGhosts = !series.Excluded.IsEmpty;
        if (!HasGhosts)
            Ghosts.Clear();
        else
            series.Excluded.CopyTo(Ghosts);
    }

    /// <summary>A series that could not be charted leaves nothing behind.</summary>
    internal void Discard() => (Count, PhaseCount) = (0, 0);

    private void Reserve()
    {
        _columns.Ensure(Count);
        Capacity.Ensure(ref _high, Count);
        Capacity.Ensure(ref _low, Count);
        Capacity.Ensure(ref _marks, Count);
        Capacity.Ensure(ref _absences, Count);
        Capacity.Ensure(ref _ghosts, Count);
        Capacity.Ensure(ref _phases, PhaseCount);
        Capacity.Ensure(ref _scratch, 2 * Count);
        Capacity.Ensure(ref _bits, (RuleContext.BitColumns + 3) * Bits.Words(Count));
    }

    /// <summary>Room that only series with missing or excluded points need.</summary>
    internal void ReserveForGaps()
    {
        _squeezed.Ensure(Count);
        Capacity.Ensure(ref _map, Count);
        Capacity.Ensure(ref _baseline, BaselineColumns.Count * Count);
    }
}
