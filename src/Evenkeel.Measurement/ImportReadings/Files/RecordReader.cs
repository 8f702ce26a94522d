namespace Evenkeel.Measurement.ImportReadings;

[Flags]
internal enum RecordOddities : byte
{
    None = 0,
    Nul = 1,
    CellTooLong = 2,
    StrayQuote = 4,

    /// <summary>A quotation mark is never closed: this record swallowed the rest of the file.</summary>
    UnclosedQuote = 8,
}

/// <summary>One pass over the records of a file, whatever its format. A cell's span is good until the next Read.</summary>
internal abstract class RecordReader : IDisposable
{
    public const int LongestCell = 10_000;

    /// <summary>The physical line (or sheet row) at which the record starts; the first is 1.</summary>
    public int Row { get; protected set; }

    /// <summary>The last line that the record covers.</summary>
    public int LastRow { get; protected set; }

    public int Count { get; protected set; }

    public RecordOddities Oddities { get; protected set; }

    public virtual bool MixedLineEndings => false;

    /// <summary>Bytes read so far, for a progress bar.</summary>
    public abstract long Position { get; }

    public abstract ReadOnlySpan<char> this[int cell] { get; }

    public abstract bool Read();

    /// <summary>The cell's length as written, also where only its beginning is kept.</summary>
    public virtual long FullLength(int cell) => this[cell].Length;

    public virtual bool HasStrayQuote(int cell) => false;

    /// <summary>The cell, or nothing where the record is too short to have it.</summary>
    public ReadOnlySpan<char> CellOrEmpty(int cell) => (uint)cell < (uint)Count ? this[cell] : default;

    public string[] ToArray()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = this[i].ToString();
        }

        return cells;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
