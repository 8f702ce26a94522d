using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.Imports;

/// <summary>Readings on their way in, a column each: a million of them are eight arrays.</summary>
internal sealed class IncomingReadings(int capacity = 1024)
{
    private long[] keys = new long[capacity];
    private double[] numerators = new double[capacity];
    private double[] denominators = new double[capacity];
    private double[] values = new double[capacity];
    private byte[] flags = new byte[capacity];
    private int[] sequences = new int[capacity];
    private Dictionary<int, string> notes = [];

    public int Count { get; private set; }

    /// <summary>Whether any reading has one.</summary>
    public bool HasNumerators { get; private set; }
    public bool HasDenominators { get; private set; }
    public bool HasValues { get; private set; }
    public bool HasNotes => notes.Count > 0;

    /// <summary>NaN = none.</summary>
    public void Add(
        int series,
        int period,
        int sequence,
        double numerator,
        double denominator,
        double value,
        ReadingStatus status,
        bool provisional,
        string? note = null
    )
    {
        if (Count == keys.Length)
        {
            Grow();
        }

        keys[Count] = ((long)series << 32) | (uint)period;
        sequences[Count] = sequence;
        (numerators[Count], denominators[Count], values[Count]) = (numerator, denominator, value);
        HasNumerators |= !double.IsNaN(numerator);
        HasDenominators |= !double.IsNaN(denominator);
        HasValues |= !double.IsNaN(value);
        flags[Count] = (byte)((int)status | (provisional ? 128 : 0));
        if (note is not null)
        {
            notes[Count] = note;
        }

        Count++;
    }

    public void Add(in Row row) =>
        Add(
            row.Series,
            row.Period,
            row.Sequence,
            row.Numerator,
            row.Denominator,
            row.Value,
            row.Status,
            row.IsProvisional,
            row.Note
        );

    /// <summary>Into the order of the key, every column: they are walked twice after it, and a file lists its months first.</summary>
    public void Sort()
    {
        var order = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order, 0, Count);
        for (var start = 0; start < Count; start++)
        {
            SortBySequence(order, ref start);
        }

        (numerators, denominators, values) = (In(order, numerators), In(order, denominators), In(order, values));
        (flags, sequences) = (In(order, flags), In(order, sequences));
        notes = notes.Count == 0 ? notes : InOrder(order);
    }

    private static T[] In<T>(int[] order, T[] column) => Array.ConvertAll(order, at => column[at]);

    private Dictionary<int, string> InOrder(int[] order) =>
        Enumerable
            .Range(0, order.Length)
            .Where(i => notes.ContainsKey(order[i]))
            .ToDictionary(i => i, i => notes[order[i]]);

    /// <summary>The place of the first reading of a series, or of the next series that has one. After <see cref="Sort"/>.</summary>
    public int FirstOf(int series)
    {
        // No reading is of day 0, so that the key itself is never found: the search ends where the series begins.
        return ~Array.BinarySearch(keys, 0, Count, (long)series << 32);
    }

    public Row this[int place]
    {
        get
        {
            return new Row(
                (int)(keys[place] >> 32),
                (int)keys[place],
                sequences[place],
                numerators[place],
                denominators[place],
                values[place],
                (ReadingStatus)(flags[place] & 127),
                flags[place] >= 128,
                notes.Count == 0 ? null : notes.GetValueOrDefault(place)
            );
        }
    }

    public readonly record struct Row(
        int Series,
        int Period,
        int Sequence,
        double Numerator,
        double Denominator,
        double Value,
        ReadingStatus Status,
        bool IsProvisional,
        string? Note
    )
    {
        public bool SaysTheSameAs(Reading r) =>
            Same(Numerator, r.Numerator)
            && Same(Denominator, r.Denominator)
            && Same(Value, r.Value)
            && Status == r.Status
            && IsProvisional == r.IsProvisional
            && (Note ?? "") == (r.Note ?? "");

        private static bool Same(double mine, double? theirs) =>
            theirs is { } number ? mine == number : double.IsNaN(mine);
    }

    private void SortBySequence(int[] order, ref int start)
    {
        var end = start;
        while (end + 1 < Count && keys[end + 1] == keys[start])
        {
            end++;
        }

        if (end > start)
        {
            Array.Sort(
                order,
                start,
                end - start + 1,
                Comparer<int>.Create((a, b) => sequences[a].CompareTo(sequences[b]))
            );
        }

        start = end;
    }

    private void Grow()
    {
        var size = keys.Length * 2;
        Array.Resize(ref keys, size);
        Array.Resize(ref numerators, size);
        Array.Resize(ref denominators, size);
        Array.Resize(ref values, size);
        Array.Resize(ref flags, size);
        Array.Resize(ref sequences, size);
    }
}
