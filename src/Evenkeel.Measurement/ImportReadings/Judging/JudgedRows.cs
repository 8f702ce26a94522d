using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Every record's decision and what would be stored, in columns: a million of them are a few arrays.</summary>
internal sealed class JudgedRows
{
    private readonly Dictionary<int, RowDetail> _details = [];
    private Entry[] _entries = new Entry[256];

    /// <summary>One record. NaN is "no number"; the day is the period's first, as a day number; -1 is "not known".</summary>
    internal struct Entry
    {
        public double First;
        public double Second;
        public int Row;
        public int Unit;
        public int Day;
        public short Column;
        public RowDecision Decision;
        public ImportCode Code;
        public ReadingStatus Status;
        public bool Provisional;

        public readonly bool IsStored => Decision is RowDecision.Accept or RowDecision.Warn;
    }

    public int Count { get; private set; }

    public ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, Count);

    public ref Entry this[int index] => ref _entries[index];

    public ref Entry Add(int row)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        ref var entry = ref _entries[Count++];
        entry = new Entry
        {
            Row = row,
            Unit = -1,
            Day = -1,
            Column = -1,
            First = double.NaN,
            Second = double.NaN,
            Decision = RowDecision.Accept,
        };
        return ref entry;
    }

    /// <summary>Some row below this one has something in it.</summary>
    public bool HasAnyBelow(int row)
    {
        for (var i = Count - 1; i >= 0 && _entries[i].Row > row; i--)
        {
            if (_entries[i].Code != ImportCode.BlankRow)
            {
                return true;
            }
        }

        return false;
    }

    public RowDetail? Detail(int index) => _details.GetValueOrDefault(index);

    /// <summary>The detail of a record, made when it is first needed: plain accepted rows have none.</summary>
    public RowDetail DetailFor(int index)
    {
        if (!_details.TryGetValue(index, out var detail))
        {
            _details[index] = detail = new RowDetail();
        }

        return detail;
    }

    public void Decide(int index, RowDecision decision, in Finding finding)
    {
        ref var entry = ref _entries[index];
        if (entry.Decision == RowDecision.Warn && decision == RowDecision.Warn)
        {
            DetailFor(index).AddAlso(finding);
            return;
        }

        (entry.Decision, entry.Code, entry.Column) = (decision, finding.Code, (short)finding.Column);
        if (finding.Seen is not null || finding.Extra is not null || _details.ContainsKey(index))
        {
            DetailFor(index).Main = finding;
        }
    }
}

/// <summary>One thing found in a row: where, what was seen there, and what the message adds (a suggestion, a reading).</summary>
internal readonly record struct Finding(ImportCode Code, int Column = -1, string? Seen = null, string? Extra = null);

/// <summary>What only some rows have.</summary>
internal sealed class RowDetail
{
    public Finding Main { get; set; }

    /// <summary>Warnings beside the first one.</summary>
    public List<Finding>? Also { get; private set; }

    public string? Comment { get; set; }

    /// <summary>The mark behind a number, as in 3*.</summary>
    public string? Note { get; set; }

    /// <summary>The row that this one repeats or contradicts.</summary>
    public int OtherRow { get; set; }

    /// <summary>Its place among the judged rows.</summary>
    public int OtherIndex { get; set; } = -1;

    public void AddAlso(Finding finding) => (Also ??= []).Add(finding);
}
