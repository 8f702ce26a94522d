using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>The rows of one series as points in the order of x, and their chart. Used again for the next series; not shared between threads.</summary>
internal sealed class SeriesPoints(ChartDefinition definition, Faults faults)
{
    private readonly List<int> _phaseStarts = [];
    private int[] _order = [];
    private int[] _x = [];
    private double[] _n = [];
    private double[] _d = [];
    private bool[] _excluded = [];
    private Subgroups? _groups;

    public ChartResult Result { get; } = new();
    public bool HasDates { get; private set; }

    /// <summary>The x of each point.</summary>
    public ReadOnlySpan<int> X => _x.AsSpan(0, Result.Count);

    /// <summary>The labels of the phases.</summary>
    public List<string> PhaseNames { get; } = [];

    public int SizeAt(int point) => _groups is { } groups ? (int)groups.Sizes[point] : 1;

    /// <summary>Charts the rows of a series; false where that is not possible, and the faults say why.</summary>
    public bool Compute(RowBatch batch, SeriesRows rows)
    {
        HasDates = batch.HasDates;
        Reserve(rows.Length);
        Arrange(batch, rows);
        var points = ChartNames.IsOfSubgroups(definition.Kind) ? Group(batch, rows) : Single(batch, rows);
        return points >= 0 && Chart(batch, rows, points);
    }

    private bool Chart(RowBatch batch, SeriesRows rows, int points)
    {
        var columns = _groups is { } groups ? groups.Columns(definition.Kind) : new(_n.AsSpan(0, points));
        var series = new SeriesColumns(columns.Values)
        {
            Denominators = _groups is null && batch.D.Length > 0 ? _d.AsSpan(0, points) : columns.Denominators,
            StandardDeviations = columns.StandardDeviations,
            Ranges = columns.Ranges,
            Excluded = batch.Excluded.Length > 0 ? _excluded.AsSpan(0, points) : [],
            PhaseStarts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_phaseStarts),
        };
        if (Evenkeel.Spc.Chart.TryCompute(series, definition, Result, out var fault))
        {
            return true;
        }

        Tell(batch, rows, fault);
        return false;
    }

    /// <summary>The rows in the order of x; those with one x stay in the order of the file.</summary>
    private void Arrange(RowBatch batch, SeriesRows rows)
    {
        var sorted = true;
        var x = batch.X.Slice(rows.Start, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            (_order[i], sorted) = (rows.Start + i, sorted && (i == 0 || x[i] >= x[i - 1]));
        }

        if (!sorted)
        {
            Array.Sort(
                _order,
                0,
                rows.Length,
                Comparer<int>.Create(
                    (a, b) => batch.X[a] != batch.X[b] ? batch.X[a].CompareTo(batch.X[b]) : a.CompareTo(b)
                )
            );
        }
    }

    /// <summary>One row a point.</summary>
    private int Single(RowBatch batch, SeriesRows rows)
    {
        _groups = null;
        _phaseStarts.Clear();
        PhaseNames.Clear();
        var good = true;
        for (var i = 0; i < rows.Length; i++)
        {
            var at = _order[i];
            (_x[i], _n[i]) = (batch.X[at], batch.N[at]);
            _d[i] = batch.D.Length > 0 ? batch.D[at] : double.NaN;
            _excluded[i] = batch.Excluded.Length > 0 && batch.Excluded[at];
            StartPhase(batch, at, i);
            if (i > 0 && _x[i] == _x[i - 1] && !ChartNames.IsOfEvents(definition.Kind))
            {
                good = Twice(batch, at, _order[i - 1]);
            }
        }

        return good ? rows.Length : -1;
    }

    /// <summary>The rows with one x a point.</summary>
    private int Group(RowBatch batch, SeriesRows rows)
    {
        _phaseStarts.Clear();
        PhaseNames.Clear();
        var (starts, points) = (new List<int>(), 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var at = _order[i];
            _n[i] = batch.N[at];
            if (i > 0 && batch.X[at] == batch.X[_order[i - 1]])
            {
                _excluded[points - 1] |= batch.Excluded.Length > 0 && batch.Excluded[at];
                continue;
            }

            if (i > 0)
            {
                starts.Add(i);
            }

            (_x[points], _excluded[points]) = (batch.X[at], batch.Excluded.Length > 0 && batch.Excluded[at]);
            StartPhase(batch, at, points++);
        }

        _groups = Subgroups.Reduce(
            _n.AsSpan(0, rows.Length),
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(starts)
        );
        return points;
    }

    private void StartPhase(RowBatch batch, int row, int point)
    {
        if (batch.Phases.Length == 0 || (point > 0 && batch.Phases[row] == PhaseNames[^1]))
        {
            return;
        }

        PhaseNames.Add(batch.Phases[row]);
        if (point > 0)
        {
            _phaseStarts.Add(point);
        }
    }

    private bool Twice(RowBatch batch, int row, int before)
    {
        faults.Add(
            batch.Rows[row],
            "x",
            $"{Numbers.X(batch.X[row], batch.HasDates)} is also in row {batch.Rows[before]}. A point has one row on this chart; where several values make a subgroup, use --chart xbar."
        );
        return false;
    }

    private void Tell(RowBatch batch, SeriesRows rows, DataFault fault)
    {
        var (what, column) = (
            fault.Message[(fault.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..],
            fault.Kind == DataFaultKind.NegativeDenominator ? "d" : "n"
        );
        foreach (var point in fault.Rows)
        {
            var row = _groups is null ? _order[point] : rows.Start;
            faults.Add(batch.Rows[row], column, rows.Name.Length == 0 ? what : $"{what} (series {rows.Name})");
        }
    }

    private void Reserve(int rows)
    {
        if (_order.Length < rows)
        {
            var size = Math.Max(64, rows * 2);
            (_order, _x, _n, _d, _excluded) = (
                new int[size],
                new int[size],
                new double[size],
                new double[size],
                new bool[size]
            );
        }
    }
}
