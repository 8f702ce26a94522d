using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads a row's outcome and predicted risk.</summary>
internal sealed class CaseColumns(ColumnPlan plan, char decimalMark)
{
    private readonly RiskColumn _risks = new(decimalMark);

    public string? Refusal(string column) => _risks.Refusal($", column {column}");

    public RowNumbers Read(RecordReader record)
    {
        var outcome = record.CellOrEmpty(plan.First);
        var risk = record.CellOrEmpty(plan.Second);
        var happened = TypedCase.Outcome(HiddenCharacters.Tidy(outcome, out _));
        var share = _risks.Read(record.Row, risk);
        return new RowNumbers(happened is { } known ? (known ? 1 : 0) : double.NaN, share)
        {
            IsBlank = outcome.IsWhiteSpace() && risk.IsWhiteSpace(),
            Problem =
                happened is null ? new Finding(ImportCode.OutcomeNotRead, plan.First, outcome.ToString())
                : double.IsNaN(share) ? new Finding(ImportCode.RiskNotRead, plan.Second, risk.ToString())
                : default,
        };
    }
}
