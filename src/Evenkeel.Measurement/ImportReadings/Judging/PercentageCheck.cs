namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Compares a percentage column with the counts; both 77.8 and 0.778 are seen for 7 in 9.</summary>
internal sealed class PercentageCheck(ColumnPlan plan, char decimalMark)
{
    /// <summary>The percentage as a person would write it when it is not the counts' own; null when they agree.</summary>
    public string? Disagrees(RecordReader record, double numerator, double denominator, double per)
    {
        if (plan.Percentage < 0 || Parse(record) is not { IsNumber: true } shown)
        {
            return null;
        }

        var share = numerator / denominator;
        var isPercent = shown.Notes.HasFlag(NumberNotes.Percent);
        if (IsNear(shown, share * 100) || (!isPercent && (IsNear(shown, share) || IsNear(shown, share * per))))
        {
            return null;
        }

        var text = record.CellOrEmpty(plan.Percentage).Trim().ToString();
        return isPercent || shown.Value <= 1 ? text : text + "%";
    }

    /// <summary>The denominator that the numerator and its share imply.</summary>
    public ParsedNumber Denominator(RecordReader record, in ParsedNumber numerator)
    {
        if (!numerator.IsNumber || Parse(record) is not { IsNumber: true, Value: > 0 } shown)
        {
            return ParsedNumber.Without(ImportCode.NotAvailable);
        }

        var share = shown.Notes.HasFlag(NumberNotes.Percent) || shown.Value > 1 ? shown.Value / 100 : shown.Value;
        return new ParsedNumber(Math.Round(numerator.Value / share));
    }

    private ParsedNumber Parse(RecordReader record) =>
        NumberText.Parse(record.CellOrEmpty(plan.Percentage), decimalMark);

    // One unit of the last digit shown: some round, some cut off.
    private static bool IsNear(in ParsedNumber shown, double expected) =>
        Math.Abs(shown.Value - expected) <= Math.Pow(10, -Math.Min(shown.Decimals, 6)) + 1e-9;
}
