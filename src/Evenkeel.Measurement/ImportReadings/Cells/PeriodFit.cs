namespace Evenkeel.Measurement.ImportReadings;

internal static class PeriodFit
{
    /// <summary>A day lies in a period of any kind; anything wider must be the measure's own kind.</summary>
    public static bool Fits(PeriodShape shape, Frequency kind) =>
        shape switch
        {
            PeriodShape.Day => true,
            PeriodShape.Week => kind == Frequency.Week,
            PeriodShape.Month => kind == Frequency.Month,
            PeriodShape.Quarter => kind is Frequency.CalendarQuarter or Frequency.FinancialQuarter,
            PeriodShape.Year or PeriodShape.FinancialYear => kind == Frequency.Year,
            _ => false,
        };

    public static string Name(PeriodShape shape) =>
        shape switch
        {
            PeriodShape.FinancialYear => "financial year",
            _ => shape.ToString().ToLowerInvariant(),
        };

    public static string Name(Frequency kind) =>
        kind switch
        {
            Frequency.Event => "date",
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => "quarter",
            _ => kind.ToString().ToLowerInvariant(),
        };

    public static string Adverb(Frequency kind) =>
        kind switch
        {
            Frequency.Day => "daily",
            Frequency.Week => "weekly",
            Frequency.Month => "monthly",
            Frequency.CalendarQuarter or Frequency.FinancialQuarter => "quarterly",
            Frequency.Year => "yearly",
            _ => "of single events",
        };
}
