using System.Globalization;

namespace Evenkeel.Cli.Spc;

/// <summary>Numbers and points in time, read and written the same everywhere.</summary>
internal static class Numbers
{
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>NaN for an empty cell, NA or NaN; null for what is no number.</summary>
    public static double? Parse(ReadOnlySpan<char> cell)
    {
        if (double.TryParse(cell, NumberStyles.Float, Culture, out var number))
        {
            return double.IsInfinity(number) ? null : number;
        }

        cell = cell.Trim();
        return cell.IsEmpty || cell is "NA" ? double.NaN : null;
    }

    /// <summary>A day as its number since year 1: 2026-11-26, or 2026-11 for the first of the month.</summary>
    public static int? ParseDay(ReadOnlySpan<char> cell)
    {
        if (cell.Length is not (7 or 10) || cell[4] != '-' || (cell.Length == 10 && cell[7] != '-'))
        {
            return null;
        }

        var (year, month) = (Digits(cell[..4]), Digits(cell[5..7]));
        var day = cell.Length == 10 ? Digits(cell[8..]) : 1;
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).DayNumber
            : null;
    }

    public static string X(int x, bool isDate) =>
        isDate ? DateOnly.FromDayNumber(x).ToString("yyyy-MM-dd", Culture) : x.ToString(Culture);

    /// <summary>All digits; empty for an absent number.</summary>
    public static string Full(double number) => double.IsNaN(number) ? "" : number.ToString("R", Culture);

    /// <summary>Six digits, for the eye.</summary>
    public static string Short(double number) => double.IsNaN(number) ? "" : number.ToString("G6", Culture);

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return -1;
            }

            number = (number * 10) + letter - '0';
        }

        return number;
    }
}
