namespace Evenkeel.Measurement.ImportReadings;

internal static class NumberMessages
{
    /// <summary>With thousands commas, which would hide an identifier from the guard: it sees the bare digits.</summary>
    public static string Of(double value)
    {
        var digits = value.ToString("0.######", Messages.Culture);
        return double.IsNaN(value) ? "no value"
            : Messages.Safe(digits) != digits ? Messages.Safe(digits)
            : value.ToString("#,0.######", Messages.Culture);
    }

    public static string NotANumber(string? seen, bool mayBeNegative)
    {
        var text = seen?.Trim() ?? "";
        if (text.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)))
        {
            return "use the digits 0 to 9.";
        }

        if (text is ['(', .., ')'])
        {
            var advice = mayBeNegative
                ? $"Write {Messages.Safe($"-{text[1..^1].Trim()}")}."
                : "Counts cannot be negative.";
            return $"'{Messages.Safe(text)}' is an accounting-style negative. {advice}";
        }

        return $"'{Messages.Safe(text)}' is not a number.{Letter(text)}";
    }

    /// <summary>The two ways to write what was probably meant.</summary>
    public static string Thousands(string? seen)
    {
        var digits = string.Concat((seen ?? "").Where(char.IsAsciiDigit));
        return long.TryParse(digits, Messages.Culture, out var value) && value >= 1000
            ? $" Write {Messages.Safe(digits)} or {Of(value)}."
            : " Write it with digits only.";
    }

    private static string Letter(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        if (digits == 0 || text.Count(char.IsLetter) != 1)
        {
            return "";
        }

        var place = text.Length > 1 && char.IsLetter(text[^1]) ? "the last character" : "one character";
        return text.IndexOfAny(['O', 'o']) >= 0 ? $" Is {place} the letter O instead of zero?"
            : text.IndexOfAny(['l', 'I']) >= 0 ? $" Is {place} a letter instead of the digit 1?"
            : "";
    }
}
