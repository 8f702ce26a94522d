using System.Buffers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// A cell that opens with a quotation mark. A mark closes it only where the cell could end; another is doubled, or stray:
/// kept where a closing mark follows on the line, or else the cell is taken as written.
/// </summary>
internal sealed class QuotedCell(DelimitedReader reader)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\"\r\n\0");
    private static readonly SearchValues<char> LineStops = SearchValues.Create("\r\n");

    private bool _doubled;
    private bool _stray;
    private int _lines;

    public bool TryRead()
    {
        var spaces = CountSpaces(0);
        if (reader.Peek(spaces) != '"' || (spaces > 0 && !ClosesOnThisLine(spaces + 1)))
        {
            return false;
        }

        (_doubled, _stray, _lines) = (false, false, 0);
        reader.Skip(spaces + 1);
        reader.StartContent();
        while (reader.MoveTo(Stops))
        {
            if (TakeStop())
            {
                return true;
            }
        }

        EndUnclosed();
        return true;
    }

    /// <summary>Turns doubled quotation marks into single ones in place; returns the new length.</summary>
    public static int HalveQuotes(Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[length++] = text[i];
            if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }
        }

        return length;
    }

    private bool TakeStop()
    {
        switch (reader.Peek(0))
        {
            case '"':
                return TakeQuote();
            case '\0':
                reader.Mark(RecordOddities.Nul);
                reader.Skip(1);
                return false;
            default:
                reader.EndLineInCell();
                _lines++;
                return false;
        }
    }

    private bool TakeQuote()
    {
        if (reader.Peek(1) == '"')
        {
            _doubled = true;
            reader.Skip(2);
            return false;
        }

        if (reader.EndsCell(1 + CountSpaces(1)))
        {
            reader.EndContent(_doubled, _stray);
            reader.Skip(1 + CountSpaces(1));
            return true;
        }

        return TakeStray();
    }

    private bool TakeStray()
    {
        // On a later line, a mark where a cell could open says that the first one was never closed.
        if (_lines > 0 && (reader.IsDelimiter(reader.Previous) || reader.Previous is '\r' or '\n'))
        {
            EndUnclosed();
            return true;
        }

        if (!ClosesOnThisLine(1))
        {
            reader.StepContentBack();
            reader.ReadPlain(strayQuote: true);
            return true;
        }

        _stray = true;
        reader.Skip(1);
        return false;
    }

    private void EndUnclosed()
    {
        reader.Mark(RecordOddities.UnclosedQuote);
        while (reader.MoveTo(LineStops))
        {
            reader.EndLineInCell();
        }

        reader.EndContent(_doubled, _stray);
    }

    private bool ClosesOnThisLine(int ahead)
    {
        for (; reader.Has(ahead) && reader.Peek(ahead) is not ('\r' or '\n'); ahead++)
        {
            if (reader.Peek(ahead) != '"')
            {
                continue;
            }

            if (reader.Peek(ahead + 1) == '"')
            {
                ahead++;
            }
            else if (reader.EndsCell(ahead + 1 + CountSpaces(ahead + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private int CountSpaces(int ahead)
    {
        var spaces = 0;
        while (reader.Peek(ahead + spaces) == ' ')
        {
            spaces++;
        }

        return spaces;
    }
}
