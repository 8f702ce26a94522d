using System.Runtime.InteropServices;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// Finds the totals that no word gives away: a row that is the sum of the rows just above it, or a unit that is the sum of all
/// others in each period. Looked for among names that nobody has confirmed to be units; small sums prove nothing.
/// </summary>
internal sealed class FindTotals
{
    private const double Least = 50;
    private const int MostRowsAbove = 200;
    private const int PartsShown = 4;

    private readonly ImportResult _result;
    private readonly bool _hasSecond;

    private FindTotals(ImportResult result)
    {
        _result = result;
        _hasSecond = result.Measure.NeedsDenominator;
    }

    public static void In(ImportResult result)
    {
        if (result.Measure.Kind is MeasureKind.Measurement or MeasureKind.PredictedRisk || result.Mapping.Sum)
        {
            return;
        }

        var totals = new FindTotals(result);
        totals.AmongRowsAbove();
        totals.AmongUnits();
    }

    private void AmongRowsAbove()
    {
        var candidates = new Dictionary<string, List<(int Index, int Rows)>>();
        for (var i = 0; i < _result.Rows.Count; i++)
        {
            ref readonly var entry = ref _result.Rows.Entries[i];
            if (entry.Code == ImportCode.TotalRow && RowsSummed(i) is var labelled and >= 2)
            {
                LeaveOut(i, Parts(i, labelled));
            }
            else if (_hasSecond && IsUnconfirmed(entry))
            {
                var rows = entry.Second >= Least ? RowsSummed(i) : 0;
                (CollectionsMarshal.GetValueRefOrAddDefault(candidates, NameOf(i), out _) ??= []).Add((i, rows));
            }
        }

        // One row may be a sum by chance; a name that is one in all its rows is not.
        var sums = candidates.Values.Where(rows => rows.TrueForAll(row => row.Rows >= 2));
        foreach (var (index, rows) in sums.SelectMany(rows => rows))
        {
            LeaveOut(index, Parts(index, rows));
        }
    }

    private bool IsUnconfirmed(in JudgedRows.Entry entry) =>
        entry.Day >= 0 && ((entry.IsStored && _result.Units.IsOpen) || entry.Code == ImportCode.OrganisationUnknown);

    /// <summary>How far up the rows reach that add up to this one, rows already left out not counted; 0 when none do.</summary>
    private int RowsSummed(int index)
    {
        var entries = _result.Rows.Entries;
        ref readonly var total = ref entries[index];
        var (first, second, parts) = (0.0, 0.0, 0);
        for (var rows = 1; rows <= MostRowsAbove && index - rows >= 0; rows++)
        {
            ref readonly var above = ref entries[index - rows];
            if (above.Decision == RowDecision.Skip)
            {
                continue;
            }

            if (!above.IsStored || (total.Day >= 0 && above.Day != total.Day) || double.IsNaN(above.First))
            {
                return 0;
            }

            parts++;
            first += above.First;
            second += _hasSecond ? above.Second : 0;
            if (parts >= 2 && first == total.First && (!_hasSecond || second == total.Second))
            {
                return rows;
            }

            if (!(first <= total.First) || (_hasSecond && !(second <= total.Second)))
            {
                return 0;
            }
        }

        return 0;
    }

    private void AmongUnits()
    {
        if (!_result.Units.IsOpen || _result.Units.Count < 3)
        {
            return;
        }

        var sums = SumsByDay();
        var agreeing = new int[_result.Units.Count];
        var disagreeing = new bool[_result.Units.Count];
        foreach (ref readonly var entry in _result.Rows.Entries)
        {
            if (entry.IsStored)
            {
                var agrees = IsHalf(entry, sums[entry.Day]);
                agreeing[entry.Unit] += agrees ? 1 : 0;
                disagreeing[entry.Unit] |= !agrees;
            }
        }

        for (var i = 0; i < _result.Rows.Count; i++)
        {
            ref readonly var entry = ref _result.Rows.Entries[i];
            if (entry.IsStored && !disagreeing[entry.Unit] && (agreeing[entry.Unit] >= 3 || entry.Second >= Least))
            {
                LeaveOut(i, "the sum of all other rows of the period");
            }
        }
    }

    private Dictionary<int, (double First, double Second, int Rows)> SumsByDay()
    {
        var sums = new Dictionary<int, (double First, double Second, int Rows)>();
        foreach (ref readonly var entry in _result.Rows.Entries)
        {
            if (entry.IsStored)
            {
                var sum = sums.GetValueOrDefault(entry.Day);
                sums[entry.Day] = (sum.First + entry.First, sum.Second + (_hasSecond ? entry.Second : 0), sum.Rows + 1);
            }
        }

        return sums;
    }

    private bool IsHalf(in JudgedRows.Entry entry, (double First, double Second, int Rows) sum) =>
        sum.Rows > 2
        && entry.First > 0
        && entry.First * 2 == sum.First
        && (_hasSecond ? entry.Second * 2 == sum.Second : entry.First >= Least);

    private string Parts(int index, int rows)
    {
        var parts = Enumerable.Range(index - rows, rows).Where(i => _result.Rows[i].IsStored).Select(Number).ToList();
        return parts.Count > PartsShown
            ? $"the sum of {parts.Count} rows above"
            : string.Join(" + ", parts.Select(NumberMessages.Of));
    }

    private double Number(int index) => _hasSecond ? _result.Rows[index].Second : _result.Rows[index].First;

    private string NameOf(int index)
    {
        var unit = _result.Rows[index].Unit;
        return unit >= 0 ? _result.Units[unit].Name : _result.Rows.Detail(index)?.Main.Seen?.Trim() ?? "";
    }

    private void LeaveOut(int index, string parts)
    {
        var name = NameOf(index) is { Length: > 0 } text ? text : NumberMessages.Of(Number(index));
        _result.Rows.Decide(index, RowDecision.Skip, new Finding(ImportCode.TotalRow, -1, name, parts));
    }
}
