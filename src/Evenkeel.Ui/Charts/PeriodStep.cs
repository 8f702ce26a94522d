namespace Evenkeel.Ui;

/// <summary>What one point of a series stands for.</summary>
public enum PeriodStep
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Event,
}

/// <summary>The name of a period from its first day.</summary>
public static class PeriodWords
{
    public static string Of(PeriodStep step, DateOnly first) =>
        step switch
        {
            PeriodStep.Week => $"Week of {UkDate.Plain(first)}",
            PeriodStep.Month => UkDate.Month(first),
            PeriodStep.Quarter => $"{UkDate.MonthName(first)}–{UkDate.Month(first.AddMonths(2))}",
            PeriodStep.Year when first.Month == 1 => UkDate.YearNumber(first),
            PeriodStep.Year => $"{UkDate.YearNumber(first)}/{UkDate.YearNumber(first.AddYears(1))[2..]}",
            _ => UkDate.Full(first),
        };
}
