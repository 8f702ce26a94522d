namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Counts the lines of a file and the ways in which they end.</summary>
internal sealed class LineEndings
{
    private int _lineFeed;
    private int _carriageReturn;
    private int _both;

    public int Count => _lineFeed + _carriageReturn + _both;

    public bool Mixed => Count > Math.Max(_lineFeed, Math.Max(_carriageReturn, _both));

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
