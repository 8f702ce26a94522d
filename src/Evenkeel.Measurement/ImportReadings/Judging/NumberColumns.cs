using Evenkeel.Measurement.Readings;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads a row's numbers and judges them by the measure's kind.</summary>
internal sealed class NumberColumns(ColumnPlan plan, ImportMapping mapping, MeasureShape measure, char decimalMark)
{
    private readonly bool _hasSecond = plan.Second >= 0;
    private readonly PercentageCheck _percentage = new(plan, decimalMark);

    /// <summary>Values withheld so far: cells, not rows.</summary>
    public int Suppressed { get; private set; }

    public RowNumbers Read(RecordReader record)
    {
        var first =
            plan.First < 0 ? new ParsedNumber(1) : NumberText.Parse(record.CellOrEmpty(plan.First), decimalMark);
        var second = _hasSecond
            ? NumberText.Parse(record.CellOrEmpty(plan.Second), decimalMark)
            : new ParsedNumber(double.NaN);
        var numbers = new RowNumbers(first.Value, second.Value);
        if (plan.Qualifiers.Length > 0)
        {
            ReadQualifiers(record, ref numbers, ref first, ref second);
        }

        if (mapping.DenominatorFromPercentage)
        {
            second = _percentage.Denominator(record, first);
            numbers.LacksShare = first.IsNumber && !second.IsNumber;
            first = numbers.LacksShare ? ParsedNumber.Without(ImportCode.NotAvailable) : first;
            (numbers.First, numbers.Second) = (first.Value, second.Value);
        }

        numbers.IsBlank = first.IsBlank && (second.IsBlank || !_hasSecond);
        Judge(record, ref numbers, first, second);
        return numbers;
    }

    private void Judge(RecordReader record, ref RowNumbers numbers, in ParsedNumber first, in ParsedNumber second)
    {
        if (RefuseMissing(ref numbers, first, second))
        {
            return;
        }

        Check(record, ref numbers, first, plan.First, measure.NumeratorIsWhole);
        if (_hasSecond)
        {
            Check(record, ref numbers, second, plan.Second, measure.DenominatorIsWhole);
        }

        if (numbers.Problem.Code == ImportCode.None)
        {
            WarnOfWriting(record, ref numbers, first, second);
            JudgeTogether(record, ref numbers);
        }
    }

    private bool RefuseMissing(ref RowNumbers numbers, in ParsedNumber first, in ParsedNumber second)
    {
        var isMissing = measure.NeedsDenominator && _hasSecond && (first.IsBlank || second.IsBlank);
        if (isMissing)
        {
            numbers.Problem = new Finding(
                ImportCode.MissingCounts,
                second.IsBlank ? plan.Second : plan.First,
                first.IsBlank && second.IsBlank ? "both" : null
            );
        }

        return isMissing;
    }

    private void Check(RecordReader record, ref RowNumbers numbers, in ParsedNumber number, int column, bool isWhole)
    {
        if (numbers.Problem.Code != ImportCode.None)
        {
            return;
        }

        if (number.IsMarker)
        {
            Suppressed += number.Code == ImportCode.Suppressed ? 1 : 0;
            numbers.Status = numbers.Status == ReadingStatus.Given ? StatusOf(number.Code) : numbers.Status;
            numbers.Warn(
                numbers.LacksShare ? LacksShare(record) : new Finding(number.Code, column, Seen(record, column))
            );
        }
        else if (Problem(number, isWhole) is var code and not ImportCode.None)
        {
            numbers.Problem = new Finding(code, column, Seen(record, column));
        }
    }

    private static ReadingStatus StatusOf(ImportCode marker) =>
        marker switch
        {
            ImportCode.Suppressed => ReadingStatus.Suppressed,
            ImportCode.NotApplicable => ReadingStatus.NotApplicable,
            ImportCode.ExcelError => ReadingStatus.ExcelError,
            _ => ReadingStatus.NotAvailable,
        };

    private ImportCode Problem(in ParsedNumber number, bool isWhole)
    {
        if (!number.IsNumber)
        {
            return number.Code;
        }

        if (number.Notes.HasFlag(NumberNotes.Percent) && measure.Kind != MeasureKind.Measurement)
        {
            return ImportCode.PercentInCount;
        }

        if (number.Value < 0 && measure.Kind != MeasureKind.Measurement)
        {
            return ImportCode.Negative;
        }

        if (isWhole && number.Notes.HasFlag(NumberNotes.Currency))
        {
            return ImportCode.NotANumber;
        }

        return isWhole && number.Value != Math.Floor(number.Value) ? ImportCode.NotWholeNumber : ImportCode.None;
    }

    private void WarnOfWriting(
        RecordReader record,
        ref RowNumbers numbers,
        in ParsedNumber first,
        in ParsedNumber second
    )
    {
        if (((first.Notes | second.Notes) & ~(NumberNotes.Percent | NumberNotes.Currency)) == NumberNotes.None)
        {
            return;
        }

        var (one, two) = (first.Notes, second.Notes);
        WarnOf(record, ref numbers, NumberNotes.HiddenCharacter, ImportCode.HiddenCharacter, one, two);
        WarnOf(record, ref numbers, NumberNotes.MixedDecimalMark, ImportCode.MixedDecimalMark, one, two);
        WarnOf(record, ref numbers, NumberNotes.Scientific, ImportCode.Scientific, one, two);
        WarnOf(record, ref numbers, NumberNotes.NoteMark, ImportCode.ValueWithNoteMark, one, two);
        numbers.Note = first.Mark ?? second.Mark;
        numbers.Provisional |= numbers.Note is "p" or "P" or "(p)" or "(P)";
    }

    private void WarnOf(
        RecordReader record,
        ref RowNumbers numbers,
        NumberNotes note,
        ImportCode code,
        NumberNotes first,
        NumberNotes second
    )
    {
        if ((first & note) != 0)
        {
            var both = (second & note) != 0;
            numbers.Warn(
                new Finding(code, plan.First, Seen(record, plan.First), both ? Seen(record, plan.Second) : null)
            );
        }
        else if ((second & note) != 0)
        {
            numbers.Warn(new Finding(code, plan.Second, Seen(record, plan.Second)));
        }
    }

    private void JudgeTogether(RecordReader record, ref RowNumbers numbers)
    {
        if (!measure.NeedsDenominator || double.IsNaN(numbers.First) || double.IsNaN(numbers.Second))
        {
            return;
        }

        if (measure.Kind == MeasureKind.Proportion && numbers.First > numbers.Second)
        {
            numbers.Problem = new Finding(ImportCode.NumeratorAboveDenominator, plan.First);
        }
        else if (numbers.Second == 0)
        {
            numbers.Warn(new Finding(ImportCode.ZeroDenominator, plan.Second));
        }
        else if (_percentage.Disagrees(record, numbers.First, numbers.Second, measure.Per ?? 1) is { } shown)
        {
            numbers.Warn(new Finding(ImportCode.PercentDisagrees, plan.Percentage, shown));
        }
    }

    private void ReadQualifiers(
        RecordReader record,
        ref RowNumbers numbers,
        ref ParsedNumber first,
        ref ParsedNumber second
    )
    {
        foreach (var column in plan.Qualifiers)
        {
            var text = record.CellOrEmpty(column).Trim();
            numbers.Provisional |= text is "p" or "P" || text.StartsWith("prov", StringComparison.OrdinalIgnoreCase);
            var marker =
                text.Length is > 0 and <= 2 && !text.Equals("NA", StringComparison.Ordinal)
                    ? Qualifiers.Marker(text)
                    : ImportCode.None;
            if (marker != ImportCode.None)
            {
                first = first.IsBlank ? ParsedNumber.Without(marker) : first;
                second = second.IsBlank ? ParsedNumber.Without(marker) : second;
            }
        }
    }

    private Finding LacksShare(RecordReader record) =>
        new(ImportCode.NotAvailable, plan.Percentage, Seen(record, plan.Percentage), Seen(record, plan.First));

    private static string Seen(RecordReader record, int column) => record.CellOrEmpty(column).ToString();
}
