using System.Globalization;

namespace Evenkeel.Ui;

/// <summary>A date as a form has it: three texts, so that what was typed stands there again when it is not a date.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => Blank(Day) && Blank(Month) && Blank(Year);

    /// <summary>The date, or null where it is empty or not a real one. A month may be typed as a word.</summary>
    public DateOnly? Value
    {
        get
        {
            var (day, month, year) = (Number(Day), MonthNumber(), Number(Year));
            var real = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1;
            return real && day <= DateTime.DaysInMonth(year!.Value, month!.Value)
                ? new DateOnly(year.Value, month.Value, day!.Value)
                : null;
        }
    }

    public static DateParts From(DateOnly? date) =>
        date is not { } day
            ? new DateParts()
            : new DateParts
            {
                Day = day.Day.ToString(CultureInfo.InvariantCulture),
                Month = day.Month.ToString(CultureInfo.InvariantCulture),
                Year = day.Year.ToString("0000", CultureInfo.InvariantCulture),
            };

    /// <summary>The part to send the person to: the first that is missing or cannot be right.</summary>
    internal string WrongPart =>
        Number(Day) is null or < 1 or > 31 ? nameof(Day)
        : MonthNumber() is null or < 1 or > 12 ? nameof(Month)
        : Number(Year) is null or < 1900 or > 2200 ? nameof(Year)
        : nameof(Day);

    private int? MonthNumber()
    {
        if (Number(Month) is { } number || Blank(Month) || Month!.Trim().Length < 3)
        {
            return Number(Month);
        }
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var index = Array.FindIndex(names, name => name.StartsWith(Month.Trim(), StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
