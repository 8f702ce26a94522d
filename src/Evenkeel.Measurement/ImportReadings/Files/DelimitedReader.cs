using System.Buffers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads delimited text as people write it: every line ending, records over several lines, quotation marks where they should not be.</summary>
internal sealed class DelimitedReader : RecordReader
{
    // Longer cells are refused anyway; their beginning is enough to say which.
    private const int KeptOfCell = 4 * LongestCell;

    private readonly CharWindow _window;
    private readonly char _delimiter;
    private readonly SearchValues<char> _plainStops;
    private readonly LineEndings _endings = new();
    private readonly QuotedCell _quoted;
    private TextCell[] _cells = new TextCell[32];
    private int _position;
    private int _cellStart;
    private long _dropped;

    public DelimitedReader(CharWindow window, char delimiter)
    {
        _window = window;
        _delimiter = delimiter;
        _plainStops = SearchValues.Create([delimiter, '\r', '\n', '"', '\0']);
        _quoted = new QuotedCell(this);
    }

    public override bool MixedLineEndings => _endings.Mixed;

    public override long Position => _window.BytesRead;

    public override ReadOnlySpan<char> this[int cell] =>
        _window.Slice(_window.Keep + _cells[cell].Start, _cells[cell].Length);

    public override long FullLength(int cell) => _cells[cell].Length + _cells[cell].Dropped;

    public override bool HasStrayQuote(int cell) => _cells[cell].StrayQuote;

    public override bool Read()
    {
        Count = 0;
        Oddities = RecordOddities.None;
        _window.Keep = _position;
        if (!Has(0))
        {
            return false;
        }

        Row = _endings.Count + 1;
        while (!ReadCell()) { }
        return true;
    }

    /// <summary>The character at this distance from the next one to be read, or NUL past the end.</summary>
    internal char Peek(int ahead) => Has(ahead) ? _window[_position + ahead] : '\0';

    internal bool Has(int ahead)
    {
        while (_position + ahead >= _window.End)
        {
            if (!ReadMore())
            {
                return false;
            }
        }

        return true;
    }

    internal bool EndsCell(int ahead) => !Has(ahead) || Peek(ahead) == _delimiter || Peek(ahead) is '\r' or '\n';

    internal bool IsDelimiter(char character) => character == _delimiter;

    internal void Skip(int count) => _position += count;

    internal void StartContent() => _cellStart = _position - _window.Keep;

    /// <summary>Takes the opening quotation mark back into the content.</summary>
    internal void StepContentBack() => _cellStart--;

    internal char Previous => _position > _window.Keep ? _window[_position - 1] : '\0';

    internal void Mark(RecordOddities oddity) => Oddities |= oddity;

    internal void EndLineInCell()
    {
        // Peeking may move the window, and the position with it.
        var length = _endings.TakeInCell(Peek(0), Peek(1));
        _position += length;
    }

    private void EndLine()
    {
        var length = _endings.Take(Peek(0), Peek(1), Peek(2));
        _position += length;
    }

    /// <summary>Moves to the next of the stops; false at the end of the file.</summary>
    internal bool MoveTo(SearchValues<char> stops)
    {
        while (true)
        {
            var found = _window.Slice(_position, _window.End - _position).IndexOfAny(stops);
            if (found >= 0)
            {
                _position += found;
                return true;
            }

            _position = _window.End;
            if (!ReadMore())
            {
                return false;
            }
        }
    }

    /// <summary>Ends the cell here; doubled quotation marks in it become single ones.</summary>
    internal void EndContent(bool unescape, bool strayQuote)
    {
        var start = _window.Keep + _cellStart;
        var length = _position - start;
        if (unescape)
        {
            length = QuotedCell.HalveQuotes(_window.Slice(start, length));
        }

        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, Count * 2);
        }

        _cells[Count++] = new TextCell(_cellStart, length, _dropped, strayQuote);
        if (length + _dropped > LongestCell)
        {
            Oddities |= RecordOddities.CellTooLong;
        }

        if (strayQuote)
        {
            Oddities |= RecordOddities.StrayQuote;
        }

        _dropped = 0;
    }

    protected override void Dispose(bool disposing)
    {
        _window.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads on to the cell's end as text without quoting.</summary>
    internal void ReadPlain(bool strayQuote)
    {
        while (MoveTo(_plainStops))
        {
            var stop = _window[_position];
            if (stop == '"')
            {
                strayQuote = true;
            }
            else if (stop == '\0')
            {
                Oddities |= RecordOddities.Nul;
            }
            else
            {
                break;
            }

            _position++;
        }

        EndContent(unescape: false, strayQuote);
    }

    private bool ReadCell()
    {
        StartContent();
        var mayBeQuoted = Has(0) && _window[_position] is '"' or ' ';
        if (!mayBeQuoted || !_quoted.TryRead())
        {
            ReadPlain(strayQuote: false);
        }

        return EndsRecord();
    }

    private bool EndsRecord()
    {
        if (!Has(0))
        {
            LastRow = _endings.Count + (Previous is '\r' or '\n' ? 0 : 1);
            return true;
        }

        if (_window[_position] == _delimiter)
        {
            _position++;
            return false;
        }

        EndLine();
        LastRow = _endings.Count;
        return true;
    }

    private bool ReadMore()
    {
        DropSurplus();
        var more = _window.ReadMore(out var moved);
        _position -= moved;
        return more;
    }

    private void DropSurplus()
    {
        var start = _window.Keep + _cellStart;
        var surplus = _position - start - KeptOfCell;
        if (surplus > 0)
        {
            _window.Drop(_position - surplus, _position);
            _position -= surplus;
            _dropped += surplus;
        }
    }

    private readonly record struct TextCell(int Start, int Length, long Dropped, bool StrayQuote);
}
