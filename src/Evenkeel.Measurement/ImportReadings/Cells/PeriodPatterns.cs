using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The ways in which people write periods, after <see cref="PeriodWords"/> has tidied the text.</summary>
internal static partial class PeriodPatterns
{
    private const string MonthName =
        "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string OtherMonthName =
        "(?<mon2>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$")]
    public static partial Regex YearMonthDay();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/. ](?<b>\d{1,2})[-/. ](?<y>\d{4}|\d{2})$")]
    public static partial Regex TwoNumbersAndYear();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$")]
    public static partial Regex EightDigits();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})$")]
    public static partial Regex SixDigits();

    [GeneratedRegex(@"^(?<n>\d{5})(?:[.,]\d+)?$")]
    public static partial Regex Serial();

    [GeneratedRegex(@"^(?:fy ?)?(?<y>\d{4})$")]
    public static partial Regex YearAlone();

    [GeneratedRegex(
        @"^(?<y>\d{4})[-/ ]?q(?:tr|uarter)?[ -]?(?<q>[1-4])$|^q(?:tr|uarter)?[ -]?(?<q>[1-4])[-/ ]?(?<y>\d{4})$"
    )]
    public static partial Regex CalendarQuarter();

    [GeneratedRegex(
        @"^(?:fy ?)?(?<y>\d{4}|(?<=fy ?)\d{2})[-/](?<z>\d{4}|\d{2})[ -]?q(?:tr|uarter)?[ -]?(?<q>[1-4])$|^q(?:tr|uarter)?[ -]?(?<q>[1-4])[ -]?(?:fy ?)?(?<y>\d{4}|(?<=fy ?)\d{2})[-/](?<z>\d{4}|\d{2})$"
    )]
    public static partial Regex FinancialQuarter();

    [GeneratedRegex(@"^(?:fy ?)?(?<y>\d{4}|(?<=fy ?)\d{2})[-/](?<z>\d{4}|\d{1,2})$")]
    public static partial Regex YearAndNumber();

    [GeneratedRegex(@"^(?<m>\d{1,2})[-/.](?<y>\d{4})$")]
    public static partial Regex MonthAndYear();

    [GeneratedRegex(@"^" + MonthName + @"[- /.']*(?<y>\d{4}|\d{2})$|^(?<y>\d{4})[- /.]*" + MonthName + "$")]
    public static partial Regex NamedMonth();

    [GeneratedRegex(@"^(?<d>\d{1,2})[- /.]*" + MonthName + @"[- /.]*(?<y>\d{4}|\d{2})$")]
    public static partial Regex DayNamedMonth();

    [GeneratedRegex(@"^" + MonthName + @"[- /.]+(?<d>\d{1,2})[- /.]+(?<y>\d{4})$")]
    public static partial Regex NamedMonthDay();

    [GeneratedRegex(@"^" + MonthName + @"(?<y0> \d{4})? ?(?:-|to|/) ?" + OtherMonthName + @"[- /]*(?<y>\d{4}|\d{2})$")]
    public static partial Regex MonthRange();

    [GeneratedRegex(@"^(?<y>\d{4})[- ]?w(?:k|eek)?[ -]?(?<w>\d{1,2})$|^w(?:k|eek)?[ -]?(?<w>\d{1,2})[-/ ](?<y>\d{4})$")]
    public static partial Regex IsoWeek();

    [GeneratedRegex(
        @"^"
            + MonthName
            + @"$|^\d{1,2}[- /.]*"
            + MonthName
            + @"$|^"
            + MonthName
            + @"[- /.]\d$|^q(?:tr|uarter)?[ -]?[1-4]$|^\d{1,2}[-/]\d{1,2}$|^w(?:k|eek) ?\d{1,2}$"
    )]
    public static partial Regex WithoutYear();
}
