namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Reads which period a row is about: each distinct text is read once.</summary>
internal sealed class PeriodColumn
{
    private readonly int _column;
    private readonly MeasureShape _measure;
    private readonly DateOrder _order;
    private readonly DateOnly _today;
    private readonly DayOfWeek _weekEnds;
    private readonly int _weekShift;
    private readonly Dictionary<string, PeriodVerdict> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PeriodVerdict>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private PeriodVerdict? _last;

    public PeriodColumn(ColumnPlan plan, string heading, ImportMapping mapping, MeasureShape measure, DateOnly today)
    {
        (_column, _measure, _today) = (plan.Period, measure, today);
        _order = mapping.DateOrder == "month_day" ? DateOrder.MonthDay : DateOrder.DayMonth;
        _weekEnds = measure.WeekEnds ?? DayOfWeek.Sunday;
        _weekShift = measure.Period == Frequency.Week ? WeekShift(HeadingWords.Of(heading)) : 0;
        _lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Column => _column;

    /// <summary>Some date can only be month before day, so the others that could be either are worth a warning each.</summary>
    public bool HasUsDate { get; private set; }

    /// <summary>A date that would be another one in America; the first is the example in the message.</summary>
    public PeriodVerdict? FirstAmbiguous { get; private set; }

    /// <summary>The period of the last row that had one, for merged cells.</summary>
    public PeriodVerdict? Above { get; private set; }

    public PeriodVerdict Of(RecordReader record)
    {
        var text = record.CellOrEmpty(_column);
        if (_last is null || !text.SequenceEqual(_last.Text))
        {
            _last = _lookup.TryGetValue(text, out var known) ? known : Read(text);
        }

        return _last;
    }

    public void Keep(PeriodVerdict verdict) => Above = verdict;

    private PeriodVerdict Read(ReadOnlySpan<char> cell)
    {
        var tidy = HiddenCharacters.Tidy(cell, out var hidden);
        var verdict = tidy.Length switch
        {
            0 => new PeriodVerdict(cell.ToString(), ImportCode.MissingPeriod),
            > 60 => new PeriodVerdict(cell.ToString(), ImportCode.ImpossibleDate),
            _ => Judge(cell.ToString(), PeriodText.Parse(tidy, _measure.Period, _order)),
        };
        verdict = verdict with { Hidden = hidden is "no-break space" ? null : hidden };
        HasUsDate |= verdict.Problem == ImportCode.UsDate;
        FirstAmbiguous ??= verdict.IsAmbiguous ? verdict : null;
        return _seen[verdict.Text] = verdict;
    }

    private PeriodVerdict Judge(string text, ParsedPeriod parsed)
    {
        if (!parsed.IsGood)
        {
            return new PeriodVerdict(text, parsed.Problem);
        }

        var verdict = new PeriodVerdict(text, ImportCode.None) { Parsed = parsed };
        if (!PeriodFit.Fits(parsed.Shape, _measure.Period))
        {
            return verdict with { Problem = ImportCode.PeriodTypeMismatch };
        }

        if (parsed.Day.Year < 2000)
        {
            return verdict with { Problem = ImportCode.DateOutOfRange };
        }

        var financial = parsed.Shape == PeriodShape.FinancialYear;
        var start = Period.Start(parsed.Day.AddDays(_weekShift), _measure.Period, _weekEnds, financial);
        return verdict with
        {
            Day = start.DayNumber,
            Problem = start > _today ? ImportCode.FuturePeriod : ImportCode.None,
        };
    }

    // The middle of the week that the heading means lies in the right week whatever its first day.
    private static int WeekShift(HashSet<string> heading) =>
        SaysLast(heading) ? -3
        : SaysFirst(heading) ? 3
        : 0;

    /// <summary>The heading's day is a period's last: "Week ending", "W/E".</summary>
    public static bool SaysLast(HashSet<string> heading) =>
        heading.Overlaps(["ending", "end", "ended", "weekending"]) || heading.IsSupersetOf(["w", "e"]);

    /// <summary>The heading's day is a period's first: "Week commencing", "W/C".</summary>
    public static bool SaysFirst(HashSet<string> heading) =>
        heading.Overlaps(["commencing", "beginning", "starting", "start", "begin", "from"])
        || heading.IsSupersetOf(["w", "c"]);
}

/// <summary>A period's text as written, and what it was found to be.</summary>
internal sealed record PeriodVerdict(string Text, ImportCode Problem)
{
    public int Day { get; init; } = -1;

    public ParsedPeriod Parsed { get; init; }

    public string? Hidden { get; init; }

    public bool IsBlank => Problem == ImportCode.MissingPeriod;

    public bool IsAmbiguous => Problem == ImportCode.None && Parsed.Notes.HasFlag(PeriodNotes.Ambiguous);
}
