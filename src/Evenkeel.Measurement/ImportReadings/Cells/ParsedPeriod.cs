namespace Evenkeel.Measurement.ImportReadings;

[Flags]
internal enum PeriodNotes : byte
{
    None = 0,
    Ambiguous = 1,
    TwoDigitYear = 2,
    ExcelSerial = 4,
}

/// <summary>A period's text as read: a shape and a day in it, or the reason why it is neither.</summary>
internal readonly record struct ParsedPeriod(PeriodShape Shape, DateOnly Day, PeriodNotes Notes = PeriodNotes.None)
{
    public ImportCode Problem { get; init; }

    public bool IsGood => Problem == ImportCode.None;

    public static ParsedPeriod Bad(ImportCode problem) => new(PeriodShape.None, default) { Problem = problem };
}
