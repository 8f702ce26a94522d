namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Decides on one record after the other. What needs the whole file (duplicates, gaps, order) comes after it.</summary>
internal sealed class RowJudge
{
    private readonly JudgedRows _rows;
    private readonly ColumnPlan _plan;
    private readonly MeasureShape _measure;
    private readonly NumberColumns _numbers;
    private readonly CaseColumns? _cases;
    private readonly NotData _notData;
    private readonly TextColumns _texts;
    private readonly IdentifierSearch _identifiers;
    private int _index;

    public RowJudge(JudgedRows rows, ColumnPlan plan, Headings headings, MeasureShape measure, ImportSettings settings)
    {
        (_rows, _plan, _measure) = (rows, plan, measure);
        Organisations = new OrganisationColumn(plan, settings.Mapping, settings.Units);
        var heading = plan.Period < 0 ? "" : headings.Names[plan.Period];
        Periods = new PeriodColumn(plan, heading, settings.Mapping, measure, settings.Today);
        _numbers = new NumberColumns(plan, settings.Mapping, measure, settings.DecimalMark);
        _cases = measure.HasRisk ? new CaseColumns(plan, settings.DecimalMark) : null;
        _notData = new NotData(plan, headings, settings.Units);
        _texts = new TextColumns(rows, plan);
        _identifiers = new IdentifierSearch(plan);
    }

    public OrganisationColumn Organisations { get; }

    public PeriodColumn Periods { get; }

    public bool FoundIdentifier { get; private set; }

    /// <summary>Rows whose date would be another one in America: whether that is worth a warning is known at the end.</summary>
    public List<int> AmbiguousRows { get; } = [];

    public int FormulaTexts => _texts.Formulas;

    /// <summary>Why the column of predicted risks is refused as a whole; null where it is not.</summary>
    public string? RiskRefusal(string column) => _cases?.Refusal(column);

    public int SuppressedValues => _numbers.Suppressed;

    public void Judge(RecordReader record)
    {
        _index = _rows.Count;
        _rows.Add(record.Row);
        if (!RefuseOddity(record) && !RefuseIdentifier(record) && !LeaveOut(record))
        {
            JudgeData(record);
        }
    }

    private void JudgeData(RecordReader record)
    {
        var (unit, period, reading) = (
            Organisations.Of(record),
            Periods.Of(record),
            _cases?.Read(record) ?? _numbers.Read(record)
        );
        var suspect =
            unit.IsTotal
            || unit.Match.Unit < 0
            || period.Problem != ImportCode.None
            || reading.Problem.Code != ImportCode.None;
        if ((suspect || reading.IsBlank) && _notData.Recognise(record) is var code and not ImportCode.None)
        {
            KeepSection(unit, code);
            KeepForTotals(period, reading);
            return;
        }

        if (RefuseWidth(record))
        {
            return;
        }

        if (!PlaceUnit(unit, period))
        {
            KeepForTotals(period, reading);
        }
        else if (PlacePeriod(period, reading))
        {
            PlaceNumbers(reading);
            WarnOfTexts(record);
        }
    }

    // A row that is not stored may still turn out to be the sum of others, and its period is no gap.
    private void KeepForTotals(PeriodVerdict period, in RowNumbers reading)
    {
        ref var entry = ref _rows[_index];
        (entry.Day, entry.First, entry.Second) = (period.Day, reading.First, reading.Second);
    }

    private bool RefuseOddity(RecordReader record)
    {
        var oddity = record.Oddities & (RecordOddities.Nul | RecordOddities.CellTooLong);
        for (var i = 0; oddity != RecordOddities.None && i < record.Count; i++)
        {
            if (record[i].Contains('\0') || record.FullLength(i) > RecordReader.LongestCell)
            {
                var code = record[i].Contains('\0') ? ImportCode.NulCharacter : ImportCode.CellTooLong;
                Reject(
                    new Finding(
                        code,
                        Math.Min(i, _plan.Width - 1),
                        record.FullLength(i).ToString("N0", Messages.Culture)
                    )
                );
                return true;
            }
        }

        return false;
    }

    private bool RefuseIdentifier(RecordReader record)
    {
        var column = _identifiers.ColumnIn(record);
        if (column >= 0)
        {
            FoundIdentifier = true;
            Reject(new Finding(ImportCode.PatientIdentifiers, column < _plan.Width ? column : -1));
        }

        return column >= 0;
    }

    /// <summary>Titles and headings are searched too.</summary>
    public void LookForIdentifier(RecordReader record) => FoundIdentifier |= _identifiers.ColumnIn(record) >= 0;

    private bool LeaveOut(RecordReader record)
    {
        var code = NotData.IsBlank(record) ? ImportCode.BlankRow : Filtered(record);
        if (code != ImportCode.None)
        {
            _rows.Decide(_index, RowDecision.Skip, new Finding(code));
        }

        return code != ImportCode.None;
    }

    private ImportCode Filtered(RecordReader record)
    {
        foreach (var (column, filter) in _plan.Filters)
        {
            if (!filter.Passes(record.CellOrEmpty(column)))
            {
                return ImportCode.FilteredOut;
            }
        }

        return ImportCode.None;
    }

    // A unit's name alone on a row heads the rows under it, which leave theirs empty.
    private void KeepSection(UnitText unit, ImportCode code)
    {
        var isSection = code == ImportCode.Footnote && !RowWords.IsNote(unit.Text);
        _rows.Decide(_index, RowDecision.Skip, new Finding(code, -1, isSection ? "section" : null));
        if (isSection && unit.Match.Unit >= 0)
        {
            Organisations.Keep(unit);
        }
    }

    private bool RefuseWidth(RecordReader record)
    {
        for (var i = _plan.Width; i < record.Count; i++)
        {
            if (!record[i].IsWhiteSpace())
            {
                return !Reject(new Finding(ImportCode.TooManyColumns, -1, record.Count.ToString(Messages.Culture)));
            }
        }

        if (record.Count < _plan.Width)
        {
            Warn(new Finding(ImportCode.TooFewColumns, -1, record.Count.ToString(Messages.Culture)));
        }

        return false;
    }

    private bool PlaceUnit(UnitText unit, PeriodVerdict period)
    {
        if (unit.Match.Kind == UnitMatchKind.Blank && Organisations.Above is { } above && !period.IsBlank)
        {
            _rows[_index].Unit = above.Match.Unit;
            Warn(new Finding(ImportCode.FilledDown, Organisations.Column, null, above.Text.Trim()));
            return true;
        }

        _rows[_index].Unit = unit.Match.Unit;
        if (unit.Match.Unit < 0)
        {
            return Reject(
                new Finding(ImportCode.OrganisationUnknown, Organisations.Column, unit.Text, unit.Match.Suggestion)
            );
        }

        Organisations.Keep(unit);
        if (unit.Match.HiddenCharacter is { } hidden)
        {
            Warn(new Finding(ImportCode.HiddenCharacter, Organisations.Column, unit.Text, hidden));
        }
        else if (unit.Match.Kind == UnitMatchKind.Near)
        {
            Warn(new Finding(ImportCode.OrganisationMatched, Organisations.Column, unit.Text, unit.Match.Difference));
        }

        return true;
    }

    private bool PlacePeriod(PeriodVerdict period, in RowNumbers reading)
    {
        if (period.IsBlank && Periods.Above is { } above && !reading.IsBlank)
        {
            _rows[_index].Day = above.Day;
            Warn(new Finding(ImportCode.FilledDown, Periods.Column, null, above.Text.Trim()));
            return true;
        }

        _rows[_index].Day = period.Day;
        if (period.Problem != ImportCode.None)
        {
            return Reject(new Finding(period.Problem, Periods.Column, period.Text));
        }

        Periods.Keep(period);
        WarnOfPeriod(period);
        return true;
    }

    private void WarnOfPeriod(PeriodVerdict period)
    {
        var notes = period.Parsed.Notes;
        if (period.Hidden is not null)
        {
            Warn(new Finding(ImportCode.HiddenCharacter, Periods.Column, period.Text, period.Hidden));
        }

        if (notes.HasFlag(PeriodNotes.ExcelSerial))
        {
            Warn(new Finding(ImportCode.ExcelSerialDate, Periods.Column, period.Text));
        }
        else if (notes.HasFlag(PeriodNotes.TwoDigitYear))
        {
            Warn(new Finding(ImportCode.TwoDigitYear, Periods.Column, period.Text));
        }
        else if (period.IsAmbiguous)
        {
            AmbiguousRows.Add(_index);
        }
    }

    private void PlaceNumbers(in RowNumbers reading)
    {
        ref var entry = ref _rows[_index];
        (entry.First, entry.Second) = (reading.First, reading.Second);
        if (reading.Problem.Code != ImportCode.None)
        {
            Reject(reading.Problem);
            return;
        }

        (entry.Status, entry.Provisional) = (reading.Status, reading.Provisional);
        if (reading.Note is not null)
        {
            _rows.DetailFor(_index).Note = reading.Note;
        }

        for (var i = 0; i < reading.Warnings; i++)
        {
            Warn(reading[i]);
        }
    }

    private void WarnOfTexts(RecordReader record)
    {
        if (_rows[_index].IsStored)
        {
            _texts.Read(record, _index);
        }
    }

    private void Warn(in Finding finding) => _rows.Decide(_index, RowDecision.Warn, finding);

    private bool Reject(in Finding finding)
    {
        _rows.Decide(_index, RowDecision.Reject, finding);
        return false;
    }
}
