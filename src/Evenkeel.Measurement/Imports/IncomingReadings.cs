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
    private int[] order = [];
    private readonly Dictionary<int, string> notes = [];

    public int Count { get; private set; }

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

    /// <summary>Into the order of the key; after it, <see cref="this[int]"/> counts in that order.</summary>
    public void Sort()
    {
        order = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            order[i] = i;
        }

        Array.Sort(keys, order, 0, Count);
        for (var start = 0; start < Count; start++)
        {
            SortBySequence(ref start);
        }
    }

    public Row this[int place]
    {
        get
        {
            var at = order[place];
            return new Row(
                (int)(keys[place] >> 32),
                (int)keys[place],
                sequences[at],
                numerators[at],
                denominators[at],
                values[at],
                (ReadingStatus)(flags[at] & 127),
                flags[at] >= 128,
                notes.Count == 0 ? null : notes.GetValueOrDefault(at)
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

    private void SortBySequence(ref int start)
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
