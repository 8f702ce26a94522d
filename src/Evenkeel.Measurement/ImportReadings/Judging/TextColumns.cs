namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Keeps a stored row's comment as written, and says what in its texts a person should know of.</summary>
internal sealed class TextColumns(JudgedRows rows, ColumnPlan plan)
{
    public int Formulas { get; private set; }

    public void Read(RecordReader record, int index)
    {
        if (record.Oddities.HasFlag(RecordOddities.StrayQuote))
        {
            WarnOfQuotes(record, index);
        }

        var comment = record.CellOrEmpty(plan.Comment);
        if (comment.IsWhiteSpace())
        {
            return;
        }

        rows.DetailFor(index).Comment = comment.ToString();
        if (SpreadsheetFormula.IsLike(comment))
        {
            Formulas++;
            rows.Decide(
                index,
                RowDecision.Warn,
                new Finding(ImportCode.FormulaLikeText, plan.Comment, SpreadsheetFormula.Start(comment))
            );
        }
    }

    private void WarnOfQuotes(RecordReader record, int index)
    {
        for (var i = 0; i < Math.Min(record.Count, plan.Width); i++)
        {
            var isUsed = i == plan.Comment || i == plan.Name || i == plan.Code || i == plan.Period;
            if (isUsed && record.HasStrayQuote(i))
            {
                rows.Decide(index, RowDecision.Warn, new Finding(ImportCode.StrayQuote, i));
            }
        }
    }
}
