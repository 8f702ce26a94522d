namespace Evenkeel.Measurement.ImportReadings;

internal static class PeriodMessages
{
    public static string? Compose(Finding finding, string where, in JudgedRows.Entry entry, MeasureShape measure)
    {
        var seen = Messages.Safe(finding.Seen?.Trim());
        var parsed = PeriodText.Parse(HiddenCharacters.Tidy(finding.Seen, out _), measure.Period);
        var day = parsed.IsGood ? Period.Day(parsed.Day) : "";
        return finding.Code switch
        {
            ImportCode.AmbiguousDate => $"{where}: {seen} read as {day}.",
            ImportCode.TwoDigitYear => $"{where}: {seen} read as {day}.",
            ImportCode.ExcelSerialDate => $"{where}: {seen} is an Excel date number. We read it as {day}.",
            ImportCode.DateOutOfRange => $"{where}: {day} is before 2000. Check the year.",
            ImportCode.FuturePeriod =>
                $"{where}: {Period.Name(DateOnly.FromDayNumber(entry.Day), measure.Period)} is in the future.",
            ImportCode.NoYear => $"{where}: '{seen}' has no year.",
            ImportCode.MissingPeriod => $"{where} is empty. Write the {PeriodFit.Name(measure.Period)}.",
            ImportCode.PeriodTypeMismatch =>
                $"{where}: {seen} is a {PeriodFit.Name(parsed.Shape)}, but this measure is {PeriodFit.Adverb(measure.Period)}.",
            ImportCode.UsDate => $"{where}: {UsDate(seen)}",
            ImportCode.ImpossibleDate => $"{where}: {Impossible(seen)}",
            _ => null,
        };
    }

    private static string UsDate(string seen)
    {
        var american = PeriodText.Parse(seen, Frequency.Day, DateOrder.MonthDay);
        var parts = seen.Split('/', '-', '.', ' ');
        var month = parts.Length > 1 ? parts[1] : "";
        var advice = american.IsGood
            ? $" If you meant {Period.Day(american.Day)}, write {american.Day.ToString("dd/MM/yyyy", Messages.Culture)}."
            : "";
        return $"{seen} is not a UK date (there is no month {month}).{advice}";
    }

    private static string Impossible(string seen)
    {
        var parts = seen.Split('/', '-', '.');
        var hasMonth =
            parts.Length == 3 && int.TryParse(parts[1], Messages.Culture, out var month) && month is >= 1 and <= 12;
        if (hasMonth && parts[2].Length == 4 && int.TryParse(parts[2], Messages.Culture, out var year) && year > 0)
        {
            var first = new DateOnly(year, int.Parse(parts[1], Messages.Culture), 1);
            var name = first.ToString("MMMM", Messages.Culture);
            return $"{seen} does not exist ({name} has {DateTime.DaysInMonth(first.Year, first.Month)} days).";
        }

        if (PeriodPatterns.IsoWeek().Match(seen.ToLowerInvariant()) is { Success: true } week)
        {
            return $"{seen} does not exist ({week.Groups["y"].Value} has no week {week.Groups["w"].Value}).";
        }

        return $"'{seen}' is not a date or period that we can read. Write it like 2024-04 or 01/04/2024.";
    }
}
