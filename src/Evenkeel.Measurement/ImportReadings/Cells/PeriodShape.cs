namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What a period's text is, which need not be what the measure wants.</summary>
internal enum PeriodShape : byte
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    FinancialYear,
}

internal enum DateOrder : byte
{
    DayMonth,
    MonthDay,
}
