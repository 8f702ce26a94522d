using System.Collections.Concurrent;
using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>
/// All rows of a file whose series do not stand together: 24 bytes a row (16 without denominators, two more with phases). Each row points back to the
/// one before it of its series.
/// </summary>
internal sealed class KeptRows(ColumnNames columns, ChartDefinition definition, Faults faults)
{
    private readonly ChunkedColumn<double> _n = new();
    private readonly ChunkedColumn<double> _d = new();
    private readonly ChunkedColumn<int> _x = new();

    /// <summary>The row before of the same series plus 1, 0 = none; below zero (its complement) where the row is excluded.</summary>
    private readonly ChunkedColumn<int> _before = new();
    private readonly ChunkedColumn<ushort> _phases = new();
    private readonly List<string> _phaseNames = [];
    private readonly List<(string Name, int Last)> _series = [];
    private bool _hasDates;
    private bool _hasExclusions;

    /// <summary>One row a series in the order in which they came; where there are faults, without those that have them.</summary>
    public IReadOnlyList<ScreenRow> Screen(FileInfo file)
    {
        Read(file);
        var rows = new ScreenRow[_series.Count];
        Parallel.ForEach(
            Partitioner.Create(0, Math.Max(1, _series.Count)),
            range =>
            {
                var (points, batch) = (new SeriesPoints(definition, faults), new RowBatch());
                for (var i = range.Item1; i < Math.Min(range.Item2, _series.Count); i++)
                {
                    Chart(i, batch, points, ref rows[i]);
                }
            }
        );
        return rows;
    }

    private void Read(FileInfo file)
    {
        using var rows = SpcFile.Open(file, columns, definition.Kind, faults);
        _hasExclusions = rows.HasExclusions;
        var (series, phases) = (new Dictionary<string, int>(), new Dictionary<string, ushort>());
        var (find, findPhase) = (
            series.GetAlternateLookup<ReadOnlySpan<char>>(),
            phases.GetAlternateLookup<ReadOnlySpan<char>>()
        );
        while (rows.Read())
        {
            if (!find.TryGetValue(rows.Series, out var at))
            {
                series[rows.Series.ToString()] = at = _series.Count;
                _series.Add((rows.Series.ToString(), 0));
            }

            Keep(rows, at);
            if (rows.HasPhases)
            {
                _phases.Add(findPhase.TryGetValue(rows.Phase, out var phase) ? phase : NewPhase(rows, phases));
            }
        }

        _hasDates = rows.HasDates;
    }

    private void Keep(SpcFile row, int series)
    {
        var (name, last) = _series[series];
        _n.Add(row.N);
        _x.Add(row.X);
        _before.Add(row.IsExcluded ? ~last : last);
        if (row.HasDenominators)
        {
            _d.Add(row.D);
        }

        // A row of a file that reads without a fault is its place plus the heading; a faulty one is told before this.
        _series[series] = (name, _n.Count);
    }

    private ushort NewPhase(SpcFile row, Dictionary<string, ushort> phases)
    {
        if (_phaseNames.Count == ushort.MaxValue)
        {
            throw new SpcUsageException(
                "There are more than 65,535 names of phases. Put the rows of each series together."
            );
        }

        _phaseNames.Add(row.Phase.ToString());
        return phases[_phaseNames[^1]] = (ushort)(_phaseNames.Count - 1);
    }

    private void Chart(int series, RowBatch batch, SeriesPoints points, ref ScreenRow row)
    {
        var (name, last) = _series[series];
        var places = new List<int>();
        for (var at = last; at > 0; )
        {
            places.Add(at - 1);
            at = _before[at - 1] is var before && before < 0 ? ~before : before;
        }

        batch.Clear();
        batch.HasDates = _hasDates;
        batch.Begin(name);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            var at = places[i];
            batch.Add(_x[at], _n[at], _d.Count > 0 ? _d[at] : null, at + 2, _hasExclusions ? _before[at] < 0 : null);
            if (_phases.Count > 0)
            {
                batch.AddPhase(_phaseNames[_phases[at]]);
            }
        }

        if (points.Compute(batch, batch[0]))
        {
            row = ScreenRow.Of(name, points);
        }
    }
}

/// <summary>A column that grows without being copied.</summary>
internal sealed class ChunkedColumn<T>
{
    private const int Bits = 16;
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public T this[int at] => _chunks[at >> Bits][at & ((1 << Bits) - 1)];

    public void Add(T item)
    {
        var within = Count & ((1 << Bits) - 1);
        if (within == 0)
        {
            _chunks.Add(new T[1 << Bits]);
        }

        _chunks[^1][within] = item;
        Count++;
    }
}
