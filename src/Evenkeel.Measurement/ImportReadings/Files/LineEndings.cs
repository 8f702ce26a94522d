namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Counts the lines of a file and the ways in which its records end: inside a cell any line break is at home.</summary>
internal sealed class LineEndings
{
    private int _lineFeed;
    private int _carriageReturn;
    private int _both;
    private int _inCells;

    public int Count => _inCells + Records;

    public bool Mixed => Records > Math.Max(_lineFeed, Math.Max(_carriageReturn, _both));

    private int Records => _lineFeed + _carriageReturn + _both;

    /// <summary>Counts a line break inside a cell and returns its length.</summary>
    public int TakeInCell(char first, char second)
    {
        _inCells++;
        return (first, second) == ('\r', '\n') ? 2 : 1;
    }

    /// <summary>Counts the ending that starts here and returns its length.</summary>
    public int Take(char first, char second, char third)
    {
        switch (first, second, third)
        {
            case ('\n', _, _):
                _lineFeed++;
                return 1;
            case ('\r', '\n', _):
                _both++;
                return 2;
            // What a transfer in text mode makes of CR LF: one line end, not two.
            case ('\r', '\r', '\n'):
                _both++;
                return 3;
            default:
                _carriageReturn++;
                return 1;
        }
    }
}
