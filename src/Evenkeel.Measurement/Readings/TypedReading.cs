using System.Globalization;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;

namespace Evenkeel.Measurement.Readings;

/// <summary>One or two numbers as a person typed them: read as an import reads them, judged by the measure's kind.</summary>
internal static class TypedReading
{
    public static bool HasSecond(this Measure measure) => measure.Kind is MeasureKind.Proportion or MeasureKind.Rate;

    /// <summary>A reading is a case: its numerator is the outcome, 0 or 1, its denominator how much of an outcome was predicted, 0 to 1.</summary>
    public static bool HasRisk(this Measure measure) => measure.Kind == MeasureKind.PredictedRisk;

    /// <summary>The reading itself is the value, and not a count.</summary>
    public static bool IsValue(this Measure measure) =>
        measure.Kind is MeasureKind.Measurement or MeasureKind.CasesBetween or MeasureKind.DaysBetween;

    /// <summary>The reading, or the sentence that says what is wrong. Empty fields are "not available".</summary>
    public static (ReadingChange? Change, string? Problem) Read(
        Measure measure,
        int period,
        string? first,
        string? second
    )
    {
        var (one, two) = (NumberText.Parse((first ?? "").Trim()), NumberText.Parse((second ?? "").Trim()));
        if ((Misread(one) ?? (measure.HasSecond() ? Misread(two) : null)) is { } misread)
        {
            return (null, misread);
        }

        if (!one.IsNumber && StatusOf(one, two, measure.HasSecond()) is { } status)
        {
            return (new ReadingChange(period) { Status = status }, null);
        }

        return Judge(measure, one, two) is { } problem ? (null, problem) : (Given(measure, period, one, two), null);
    }

    public static string Text(double? number) =>
        number?.ToString("0.################", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was recorded, in words: "48 of 50".</summary>
    public static string Words(Measure measure, Reading? reading) =>
        reading switch
        {
            null => "nothing",
            { Status: ReadingStatus.Suppressed } => "not shown: a small number",
            { Status: ReadingStatus.NotApplicable } when measure.HasRisk() => "taken back: there was no such case",
            { Status: ReadingStatus.NotApplicable } => measure.Frequency == Frequency.Event
                ? "taken back: it did not happen"
                : "not applicable",
            { Status: not ReadingStatus.Given } => "not available",
            { Value: null } when measure.Kind == MeasureKind.DaysBetween => "it happened",
            _ when measure.HasRisk() => CaseWords.Case(reading.Numerator, reading.Denominator),
            _ when measure.HasSecond() => $"{Plain(reading.Numerator)} of {Plain(reading.Denominator)}",
            _ => Plain(reading.Value ?? reading.Numerator),
        };

    private static string Plain(double? number) =>
        number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "nothing";

    private static string? Misread(ParsedNumber number) =>
        number.IsNumber || number.IsBlank || number.IsMarker
            ? null
            : "this could not be read as a number. Type it as 12 or 12.5.";

    private static ReadingStatus? StatusOf(ParsedNumber one, ParsedNumber two, bool hasSecond) =>
        one.IsBlank && hasSecond && two.IsNumber
            ? null
            : one.Code switch
            {
                ImportCode.Suppressed => ReadingStatus.Suppressed,
                ImportCode.NotApplicable => ReadingStatus.NotApplicable,
                _ => ReadingStatus.NotAvailable,
            };

    private static string? Judge(Measure measure, ParsedNumber one, ParsedNumber two)
    {
        if (measure.HasSecond() && one.IsNumber != two.IsNumber)
        {
            return "enter both numbers, or neither.";
        }

        if (measure.Kind == MeasureKind.Measurement)
        {
            return null;
        }

        if (one.Notes.HasFlag(NumberNotes.Percent) || two.Notes.HasFlag(NumberNotes.Percent))
        {
            return "enter the counts and not the percentage; we work it out.";
        }

        if (one.Value < 0 || two.Value < 0)
        {
            return "a count cannot be below 0.";
        }

        if (measure.Kind != MeasureKind.Rate && one.Value % 1 != 0)
        {
            return $"{Text(one.Value)} is not a whole number.";
        }

        return OutOf(measure, one.Value, two.Value);
    }

    private static string? OutOf(Measure measure, double first, double second) =>
        measure.HasSecond() && second == 0 && first > 0 ? "it cannot be out of 0."
        : measure.Kind == MeasureKind.Proportion && first > second
            ? $"{Text(first)} is more than {Text(second)}. The first number is a part of the second."
        : null;

    private static ReadingChange Given(Measure measure, int period, ParsedNumber one, ParsedNumber two) =>
        new(period)
        {
            Numerator = measure.IsValue() ? null : one.Value,
            Denominator = measure.HasSecond() ? two.Value : null,
            Value = measure.IsValue() ? one.Value : null,
        };
}
