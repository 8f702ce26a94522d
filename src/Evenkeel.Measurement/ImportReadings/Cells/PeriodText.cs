using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads a period as people write it. Day before month, always, unless the mapping says otherwise.</summary>
internal static class PeriodText
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    public static ParsedPeriod Parse(string text, Frequency kind, DateOrder order = DateOrder.DayMonth)
    {
        if (text.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)))
        {
            return ParsedPeriod.Bad(ImportCode.ImpossibleDate);
        }

        var (tidy, shape) = PeriodWords.Tidy(text);
        var parsed = Any(tidy, kind, order);
        return shape != PeriodShape.None && parsed is { IsGood: true, Shape: PeriodShape.Day }
            ? parsed with
            {
                Shape = shape,
            }
            : parsed;
    }

    private static ParsedPeriod Any(string text, Frequency kind, DateOrder order) =>
        Numeric(text, order) ?? YearPart(text, kind) ?? Named(text) ?? WithoutYear(text);

    private static ParsedPeriod? Numeric(string text, DateOrder order)
    {
        if (Match(PeriodPatterns.TwoNumbersAndYear(), text) is { } two)
        {
            return TwoNumbers(two, order);
        }

        if ((Match(PeriodPatterns.YearMonthDay(), text) ?? Match(PeriodPatterns.EightDigits(), text)) is { } day)
        {
            return Day(Int(day, "y"), Int(day, "m"), Int(day, "d"));
        }

        if (Match(PeriodPatterns.SixDigits(), text) is { } six)
        {
            return Month(Int(six, "y"), Int(six, "m"));
        }

        return Match(PeriodPatterns.Serial(), text) is { } serial
            ? new(PeriodShape.Day, SerialZero.AddDays(Int(serial, "n")), PeriodNotes.ExcelSerial)
            : null;
    }

    private static ParsedPeriod? YearPart(string text, Frequency kind)
    {
        if (Match(PeriodPatterns.CalendarQuarter(), text) is { } quarter)
        {
            return Start(PeriodShape.Quarter, Int(quarter, "y"), (Int(quarter, "q") * 3) - 2);
        }

        if (Match(PeriodPatterns.FinancialQuarter(), text) is { } financial && Follows(financial))
        {
            return Good(PeriodShape.Quarter, FinancialStart(Year(financial)).AddMonths((Int(financial, "q") - 1) * 3));
        }

        if (Match(PeriodPatterns.IsoWeek(), text) is { } week)
        {
            return Week(Int(week, "y"), Int(week, "w"));
        }

        if (Match(PeriodPatterns.YearAndNumber(), text) is { } pair)
        {
            return YearAndNumber(pair, kind);
        }

        return Match(PeriodPatterns.YearAlone(), text) is { } year ? Start(PeriodShape.Year, Int(year, "y"), 1) : null;
    }

    private static ParsedPeriod? Named(string text)
    {
        if ((Match(PeriodPatterns.DayNamedMonth(), text) ?? Match(PeriodPatterns.NamedMonthDay(), text)) is { } day)
        {
            return Day(Year(day), PeriodWords.Month(day.Groups["mon"].Value), Int(day, "d"));
        }

        if (Match(PeriodPatterns.NamedMonth(), text) is { } month)
        {
            return Start(PeriodShape.Month, Year(month), PeriodWords.Month(month.Groups["mon"].Value));
        }

        if (Match(PeriodPatterns.MonthAndYear(), text) is { } numbered)
        {
            return Month(Int(numbered, "y"), Int(numbered, "m"));
        }

        return Match(PeriodPatterns.MonthRange(), text) is { } range ? Range(range) : null;
    }

    private static ParsedPeriod WithoutYear(string text) =>
        ParsedPeriod.Bad(PeriodPatterns.WithoutYear().IsMatch(text) ? ImportCode.NoYear : ImportCode.ImpossibleDate);

    private static ParsedPeriod TwoNumbers(Match match, DateOrder order)
    {
        var (first, second) = (Int(match, "a"), Int(match, "b"));
        var (day, month) = order == DateOrder.DayMonth ? (first, second) : (second, first);
        if (order == DateOrder.DayMonth && month > 12 && day <= 12)
        {
            return ParsedPeriod.Bad(ImportCode.UsDate);
        }

        var notes = match.Groups["y"].Length == 2 ? PeriodNotes.TwoDigitYear : PeriodNotes.None;
        notes |= order == DateOrder.DayMonth && day <= 12 && day != month ? PeriodNotes.Ambiguous : PeriodNotes.None;
        return Day(Year(match), month, day) with { Notes = notes };
    }

    private static ParsedPeriod YearAndNumber(Match match, Frequency kind)
    {
        var number = Int(match, "z");
        var isMonth = match.Groups["z"].Length <= 2 && number is >= 1 and <= 12 && match.Groups["y"].Length == 4;
        return Follows(match) && (kind == Frequency.Year || !isMonth)
            ? Good(PeriodShape.FinancialYear, FinancialStart(Year(match)))
            : Month(Year(match), match.Groups["z"].Length <= 2 ? number : 0);
    }

    private static ParsedPeriod Range(Match match)
    {
        var (first, last) = (
            PeriodWords.Month(match.Groups["mon"].Value),
            PeriodWords.Month(match.Groups["mon2"].Value)
        );
        var months = ((last - first + 12) % 12) + 1;
        var year = Year(match) - (last < first ? 1 : 0);
        return months switch
        {
            3 => Start(PeriodShape.Quarter, year, first),
            12 => Start(first == 4 ? PeriodShape.FinancialYear : PeriodShape.Year, year, first),
            _ => ParsedPeriod.Bad(ImportCode.PeriodTypeMismatch),
        };
    }

    private static ParsedPeriod Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Good(PeriodShape.Day, new DateOnly(year, month, day))
            : ParsedPeriod.Bad(ImportCode.ImpossibleDate);

    /// <summary>By the international numbering: week 1 holds the first Thursday, and most years have no week 53.</summary>
    private static ParsedPeriod Week(int year, int week) =>
        year is >= 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Good(PeriodShape.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : ParsedPeriod.Bad(ImportCode.ImpossibleDate);

    private static ParsedPeriod Month(int year, int month) => Day(year, month, 1) with { Shape = PeriodShape.Month };

    private static ParsedPeriod Start(PeriodShape shape, int year, int month) =>
        Day(year, month, 1) with
        {
            Shape = shape,
        };

    private static ParsedPeriod Good(PeriodShape shape, DateOnly day) => new(shape, day);

    private static DateOnly FinancialStart(int year) => new(year, 4, 1);

    private static bool Follows(Match match) => Int(match, "z") % 100 == (Year(match) + 1) % 100;

    private static int Year(Match match)
    {
        var year = Int(match, "y");
        return match.Groups["y"].Length == 2 ? 2000 + year : year;
    }

    private static Match? Match(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match : null;

    private static int Int(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
