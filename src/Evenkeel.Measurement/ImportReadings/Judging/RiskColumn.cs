using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>
/// A column of predicted risks. 3.2 without its per cent sign is no share, and 0.8 beside it would be taken for one: a column that is above 1 without
/// the sign, or is written in two ways, is refused as a whole.
/// </summary>
internal sealed class RiskColumn(char decimalMark = '.')
{
    public const string Accepted =
        "A predicted risk is a share from 0 to 1, such as 0.032, or has its per cent sign, such as 3.2%; the same in every row.";

    private (int Row, string Seen)? _aboveOne;
    private (int Row, string Seen)? _plain;
    private bool _hasSigns;

    /// <summary>Why nothing of the column can be trusted, with the first row that shows it; null where it can.</summary>
    public string? Refusal(string column) =>
        _aboveOne is { } above
            ? $"Row {above.Row}{column}: {above.Seen} is above 1 and has no per cent sign. {Accepted} Nothing is stored."
        : _hasSigns && _plain is { } plain
            ? $"Row {plain.Row}{column}: {plain.Seen} has no per cent sign, and other rows have one. {Accepted} Nothing is stored."
        : null;

    /// <summary>The share, NaN where the cell has none.</summary>
    public double Read(int row, ReadOnlySpan<char> cell)
    {
        var number = NumberText.Parse(cell, decimalMark);
        if (!number.IsNumber || number.Value < 0 || number.Notes.HasFlag(NumberNotes.Currency))
        {
            return double.NaN;
        }

        if (number.Notes.HasFlag(NumberNotes.Percent))
        {
            _hasSigns = true;
            return number.Value <= 100 ? TypedCase.Share(number.Value) : double.NaN;
        }

        var seen = (row, Messages.Safe(cell.Trim().ToString()));
        // No risk at all is written the same either way.
        _plain ??= number.Value == 0 ? null : seen;
        _aboveOne ??= number.Value > 1 ? seen : null;
        return number.Value <= 1 ? Math.Round(number.Value, 12) : double.NaN;
    }
}
