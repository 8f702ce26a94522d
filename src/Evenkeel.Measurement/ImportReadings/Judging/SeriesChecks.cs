namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What only the whole file shows: repeated and contradicting rows, gaps, and rows out of order.</summary>
internal sealed class SeriesChecks
{
    private readonly JudgedRows _rows;
    private readonly int _periodColumn;

    private SeriesChecks(JudgedRows rows, int periodColumn) => (_rows, _periodColumn) = (rows, periodColumn);

    /// <summary>The stored rows by unit and then period; of rows to be added up, each is there.</summary>
    public int[] Order { get; private set; } = [];

    public bool OutOfOrder { get; private set; }

    public static SeriesChecks Run(JudgedRows rows, int units, bool mayRepeat, int periodColumn)
    {
        var checks = new SeriesChecks(rows, periodColumn);
        checks.OutOfOrder = checks.IsOutOfOrder(units);
        checks.Sort();
        if (!mayRepeat)
        {
            checks.JudgeRepeats();
        }

        return checks;
    }

    private bool IsOutOfOrder(int units)
    {
        var last = new int[units];
        foreach (ref readonly var entry in _rows.Entries)
        {
            if (!entry.IsStored)
            {
                continue;
            }

            if (entry.Day < last[entry.Unit])
            {
                return true;
            }

            last[entry.Unit] = entry.Day;
        }

        return false;
    }

    private void Sort()
    {
        var entries = _rows.Entries;
        var keys = new long[entries.Length];
        var order = new int[entries.Length];
        var (count, sorted) = (0, true);
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsStored)
            {
                keys[count] = ((long)entries[i].Unit << 32) | (uint)entries[i].Day;
                sorted &= count == 0 || keys[count - 1] <= keys[count];
                order[count++] = i;
            }
        }

        if (!sorted)
        {
            SortStably(keys, order, count);
        }

        Order = order[..count];
    }

    // Equal keys stay in the file's order: the first of two repeats is the one that is kept.
    private static void SortStably(long[] keys, int[] order, int count)
    {
        Array.Sort(keys, order, 0, count);
        for (var start = 0; start < count; )
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start);
            start = end;
        }
    }

    private void JudgeRepeats()
    {
        var start = 0;
        for (var end = 1; end <= Order.Length; end++)
        {
            if (end < Order.Length && SameKey(Order[start], Order[end]))
            {
                continue;
            }

            if (end - start > 1)
            {
                JudgeRepeats(Order.AsSpan(start, end - start));
            }

            start = end;
        }

        Order = Array.FindAll(Order, index => _rows[index].IsStored);
    }

    private void JudgeRepeats(ReadOnlySpan<int> group)
    {
        var first = group[0];
        var conflict = -1;
        foreach (var index in group)
        {
            conflict = conflict < 0 && !SameValues(first, index) ? index : conflict;
        }

        if (conflict >= 0)
        {
            RejectAll(group, first, conflict);
            return;
        }

        foreach (var index in group[1..])
        {
            Decide(index, RowDecision.Skip, ImportCode.DuplicateSame, _rows[first].Row);
        }
    }

    private void RejectAll(ReadOnlySpan<int> group, int first, int conflict)
    {
        foreach (var index in group)
        {
            var other = SameValues(first, index) ? conflict : first;
            Decide(index, RowDecision.Reject, ImportCode.DuplicateConflict, _rows[other].Row);
            _rows.DetailFor(index).OtherIndex = other;
        }
    }

    private void Decide(int index, RowDecision decision, ImportCode code, int otherRow)
    {
        _rows.DetailFor(index).OtherRow = otherRow;
        _rows.Decide(index, decision, new Finding(code, _periodColumn));
    }

    private bool SameKey(int left, int right) =>
        _rows[left].Unit == _rows[right].Unit && _rows[left].Day == _rows[right].Day;

    private bool SameValues(int left, int right) =>
        _rows[left].First.Equals(_rows[right].First)
        && _rows[left].Second.Equals(_rows[right].Second)
        && _rows[left].Status == _rows[right].Status;
}
