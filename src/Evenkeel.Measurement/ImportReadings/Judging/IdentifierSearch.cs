using Evenkeel.Platform.Identifiers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Looks for CHI and NHS numbers in every cell of a record, mapped or not, kept or skipped.</summary>
internal sealed class IdentifierSearch(ColumnPlan plan)
{
    private const int ShortestIdentifier = 10;

    /// <summary>The first cell with one, or -1.</summary>
    public int ColumnIn(RecordReader record)
    {
        for (var i = 0; i < record.Count; i++)
        {
            var cell = record[i];
            if (
                cell.Length >= ShortestIdentifier
                && !IsPlainNumber(i, cell)
                && PatientIdentifiers.ContainsIdentifier(cell)
            )
            {
                return i;
            }
        }

        return -1;
    }

    // A cell that is mapped as a number may be any number; written in groups, or with words, it is no count.
    private bool IsPlainNumber(int column, ReadOnlySpan<char> cell) =>
        (column == plan.First || column == plan.Second || column == plan.Percentage)
        && !cell.Trim().ContainsAnyExceptInRange('.', '9');
}
