namespace Evenkeel.Benchmarks.Spc;

/// <summary>
/// What one would write by hand for one series: mean in two passes, mean moving range, limits, the four Making Data Count rules,
/// Anhøj's runs and crossings, both icons. Loops over arrays, nothing clever, nothing wasteful; it is what the library is held against.
/// </summary>
public sealed class PlainLoop
{
    private const int Astronomical = 1;
    private const int Trend = 2;
    private const int TwoOfThree = 4;
    private const int Shift = 8;
    private readonly int[] _flags = new int[MonthlySeries.Points];
    private readonly int[] _sides = new int[MonthlySeries.Points];
    private readonly int[] _near = new int[MonthlySeries.Points];
    private readonly int[] _crossingsTable = Crossings();

    public double Mean { get; private set; }
    public double Lower { get; private set; }
    public double Upper { get; private set; }
    public bool RunsSignal { get; private set; }
    public int Flagged { get; private set; }
    public int Variation { get; private set; }
    public int Assurance { get; private set; }

    public void Compute(ReadOnlySpan<double> y, double target, bool increaseIsGood)
    {
        var n = y.Length;
        var sum = 0d;
        for (var i = 0; i < n; i++)
            sum += y[i];
        var mean = sum / n;
        var rest = 0d;
        for (var i = 0; i < n; i++)
            rest += y[i] - mean;
        mean += rest / n;
        var ranges = 0d;
        for (var i = 1; i < n; i++)
            ranges += Math.Abs(y[i] - y[i - 1]);
        var reach = 2.66 * ranges / (n - 1);
        var (lower, upper, low2, high2) = (mean - reach, mean + reach, mean - reach * 2 / 3, mean + reach * 2 / 3);
        (Mean, Lower, Upper) = (mean, lower, upper);
        for (var i = 0; i < n; i++)
        {
            _sides[i] =
                y[i] > mean ? 1
                : y[i] < mean ? -1
                : 0;
            var outside = y[i] > upper || y[i] < lower;
            _flags[i] = outside ? Astronomical : 0;
            _near[i] = !outside && (y[i] > high2 || y[i] < low2) ? 1 : 0;
        }
        MarkShifts(n);
        MarkTrends(y);
        MarkTwoOfThree(n);
        CountRuns(n);
        CountFlags(n);
        Variation = Icon(y, n - 1, increaseIsGood);
        Assurance =
            target > upper ? (increaseIsGood ? 3 : 2)
            : target < lower ? (increaseIsGood ? 2 : 3)
            : 1;
    }

    private void MarkShifts(int n)
    {
        var run = 0;
        for (var i = 0; i < n; i++)
        {
            run = _sides[i] != 0 && i > 0 && _sides[i] == _sides[i - 1] ? run + 1 : 1;
            if (run == 7)
                for (var k = i - 6; k <= i; k++)
                    _flags[k] |= Shift;
            else if (run > 7)
                _flags[i] |= Shift;
        }
    }

    private void MarkTrends(ReadOnlySpan<double> y)
    {
        var (run, way) = (0, 0);
        for (var i = 1; i < y.Length; i++)
        {
            var here =
                y[i] > y[i - 1] ? 1
                : y[i] < y[i - 1] ? -1
                : 0;
            run = here != 0 && here == way ? run + 1 : 1;
            way = here;
            if (way != 0 && run == 6)
                for (var k = i - 6; k <= i; k++)
                    _flags[k] |= Trend;
            else if (way != 0 && run > 6)
                _flags[i] |= Trend;
        }
    }

    private void MarkTwoOfThree(int n)
    {
        for (var i = 2; i < n; i++)
        {
            if (_near[i] + _near[i - 1] + _near[i - 2] < 2)
                continue;
            if (_sides[i] == 0 || _sides[i] != _sides[i - 1] || _sides[i] != _sides[i - 2])
                continue;
            for (var k = i - 2; k <= i; k++)
                if (_near[k] == 1)
                    _flags[k] |= TwoOfThree;
        }
    }

    private void CountRuns(int n)
    {
        var (useful, longest, crossings, run, before) = (0, 0, 0, 0, 0);
        for (var i = 0; i < n; i++)
        {
            if (_sides[i] == 0)
                continue;
            useful++;
            if (_sides[i] == before)
                run++;
            else
            {
                crossings += before == 0 ? 0 : 1;
                run = 1;
            }
            before = _sides[i];
            longest = Math.Max(longest, run);
        }
        RunsSignal = useful > 0 && (longest > Math.Round(Math.Log2(useful)) + 3 || crossings < _crossingsTable[useful]);
    }

    private void CountFlags(int n)
    {
        var flagged = 0;
        for (var i = 0; i < n; i++)
            flagged += _flags[i] != 0 ? 1 : 0;
        Flagged = flagged;
    }

    private int Icon(ReadOnlySpan<double> y, int last, bool increaseIsGood)
    {
        var flags = _flags[last];
        if (flags == 0)
            return 0;
        var up = (flags & Astronomical) == 0 && (flags & Trend) != 0 ? y[last] > y[last - 1] : _sides[last] > 0;
        return up == increaseIsGood ? 1 : 2;
    }

    private static int[] Crossings()
    {
        var table = new int[MonthlySeries.Points + 1];
        for (var n = 2; n < table.Length; n++)
            table[n] = Evenkeel.Spc.Tables.AnhoejLimits.FewestCrossings(n);
        return table;
    }
}
