using System.Buffers;
using System.Globalization;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads a number as people write it, and never guesses: what could mean two things is refused.</summary>
internal static class NumberText
{
    private const double TooLarge = 1e12;

    private static readonly SearchValues<char> Operators = SearchValues.Create("+-*/(!|=");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.+-eE");

    public static ParsedNumber Parse(ReadOnlySpan<char> text, char decimalMark = '.')
    {
        if (TryDigits(text, out var whole))
        {
            return new ParsedNumber(whole);
        }

        var tidy = HiddenCharacters.Remove(text, out var hidden);
        if (tidy.Length == 0)
        {
            return ParsedNumber.Blank;
        }

        var parsed = Tidy(tidy, decimalMark);
        return hidden ? parsed with { Notes = parsed.Notes | NumberNotes.HiddenCharacter } : parsed;
    }

    private static ParsedNumber Tidy(string text, char decimalMark)
    {
        if (NumberMarkers.Of(text) is var marker and not ImportCode.None)
        {
            return ParsedNumber.Without(marker);
        }

        if (text[0] is '=' or '@')
        {
            return ParsedNumber.Without(ImportCode.FormulaInNumber);
        }

        var plain = Plain(text, decimalMark);
        if (plain.Code != ImportCode.NotANumber || NumberMarkers.WithMark().Match(text) is not { Success: true } match)
        {
            return plain.Code == ImportCode.NotANumber && LooksLikeFormula(text)
                ? ParsedNumber.Without(ImportCode.FormulaInNumber)
                : plain;
        }

        var marked = Plain(match.Groups["number"].Value.Trim(), decimalMark);
        return marked.IsNumber
            ? marked with
            {
                Notes = marked.Notes | NumberNotes.NoteMark,
                Mark = match.Groups["mark"].Value,
            }
            : marked;
    }

    private static ParsedNumber Plain(string text, char decimalMark)
    {
        var notes = NumberNotes.None;
        if (text[^1] is '%' or '％')
        {
            notes |= NumberNotes.Percent;
            text = text[..^1].TrimEnd();
        }

        if (text.Length > 1 && text[0] is '£' or '€' or '$')
        {
            notes |= NumberNotes.Currency;
            text = text[1..].TrimStart();
        }

        var grouped = DigitGrouping.Resolve(text, decimalMark);
        if (grouped.Code != ImportCode.None)
        {
            return ParsedNumber.Without(grouped.Code);
        }

        return Invariant(grouped.Text, notes | (grouped.Mixed ? NumberNotes.MixedDecimalMark : NumberNotes.None));
    }

    private static ParsedNumber Invariant(string text, NumberNotes notes)
    {
        const NumberStyles styles =
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        if (
            !HasOnlyNumberCharacters(text)
            || !double.TryParse(text, styles, CultureInfo.InvariantCulture, out var value)
        )
        {
            return ParsedNumber.Without(ImportCode.NotANumber);
        }

        if (Math.Abs(value) >= TooLarge)
        {
            return ParsedNumber.Without(ImportCode.TooLarge);
        }

        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new ParsedNumber(value, exponent >= 0 ? notes | NumberNotes.Scientific : notes)
        {
            Decimals = point < 0 ? 0 : (exponent < 0 ? text.Length : exponent) - point - 1,
        };
    }

    // '+2+3' and '-2*A1' run in a spreadsheet; '+2' and '-2' are numbers and never come here.
    private static bool LooksLikeFormula(string text) =>
        text.Length > 1 && text[0] is '+' or '-' && text.AsSpan(1).ContainsAny(Operators);

    private static bool HasOnlyNumberCharacters(string text) =>
        text.Length > 0
        && !text.AsSpan().ContainsAnyExcept(NumberCharacters)
        && text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool TryDigits(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > 11)
        {
            return false;
        }

        var whole = 0L;
        foreach (var character in text)
        {
            var digit = (uint)character - '0';
            if (digit > 9)
            {
                return false;
            }

            whole = (whole * 10) + digit;
        }

        value = whole;
        return true;
    }
}
