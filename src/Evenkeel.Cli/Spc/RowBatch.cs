using System.Runtime.InteropServices;

namespace Evenkeel.Cli.Spc;

/// <summary>Where the rows of one series stand in a batch.</summary>
internal readonly record struct SeriesRows(string Name, int Start, int Length);

/// <summary>Rows in columns, series after series.</summary>
internal sealed class RowBatch
{
    private readonly List<int> _x = [];
    private readonly List<double> _n = [];
    private readonly List<double> _d = [];
    private readonly List<int> _rows = [];
    private readonly List<bool> _excluded = [];
    private readonly List<string> _phases = [];
    private readonly List<(string Name, int Start)> _series = [];

    public int Count => _n.Count;
    public int SeriesCount => _series.Count;
    public Span<int> X => CollectionsMarshal.AsSpan(_x);
    public Span<double> N => CollectionsMarshal.AsSpan(_n);
    public Span<double> D => CollectionsMarshal.AsSpan(_d);
    public Span<int> Rows => CollectionsMarshal.AsSpan(_rows);
    public Span<bool> Excluded => CollectionsMarshal.AsSpan(_excluded);
    public Span<string> Phases => CollectionsMarshal.AsSpan(_phases);
    public bool HasDates { get; set; }

    public SeriesRows this[int series]
    {
        get
        {
            var (name, start) = _series[series];
            var end = series + 1 < _series.Count ? _series[series + 1].Start : Count;
            return new(name, start, end - start);
        }
    }

    public void Begin(string series) => _series.Add((series, Count));

    public void Add(SpcFile row)
    {
        HasDates = row.HasDates;
        Add(row.X, row.N, row.HasDenominators ? row.D : null, row.Row, row.HasExclusions ? row.IsExcluded : null);
        if (row.HasPhases)
        {
            _phases.Add(_phases.Count > 0 && row.Phase.SequenceEqual(_phases[^1]) ? _phases[^1] : row.Phase.ToString());
        }
    }

    public void Add(int x, double n, double? d, int row, bool? excluded)
    {
        _x.Add(x);
        _n.Add(n);
        _rows.Add(row);
        if (d is { } denominator)
        {
            _d.Add(denominator);
        }

        if (excluded is { } ghost)
        {
            _excluded.Add(ghost);
        }
    }

    public void AddPhase(string phase) => _phases.Add(phase);

    public void Clear()
    {
        _series.Clear();
        _x.Clear();
        _n.Clear();
        _d.Clear();
        _rows.Clear();
        _excluded.Clear();
        _phases.Clear();
    }
}
