namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Says what each column probably is, from its heading, the measure's words and the first rows.</summary>
internal sealed class ProposeMapping
{
    private const double LikeEnough = 0.35;

    private readonly Headings _headings;
    private readonly MeasureShape _measure;
    private readonly List<HashSet<string>> _words;
    private readonly ColumnContents _contents;
    private readonly UnitDirectory _units;
    private readonly HashSet<int> _taken = [];

    private ProposeMapping(
        Headings headings,
        IReadOnlyList<SampleRecord> sample,
        MeasureShape measure,
        UnitDirectory units
    )
    {
        _units = units;
        _headings = headings;
        _measure = measure;
        _words = [.. headings.Names.Select(HeadingWords.Of)];
        _contents = new ColumnContents(
            sample.Where(r => r.Row > headings.LastRow),
            headings.Names.Count,
            measure.Period
        );
    }

    /// <summary>What the person gave stays; what they left out is filled in where the file says it.</summary>
    public static ImportMapping For(
        Headings headings,
        IReadOnlyList<SampleRecord> sample,
        MeasureShape measure,
        UnitDirectory units,
        ImportMapping? given
    ) => new ProposeMapping(headings, sample, measure, units).Complete(given ?? new ImportMapping());

    private ImportMapping Complete(ImportMapping given)
    {
        Take(given.OrganisationCode, given.OrganisationName, given.Period, given.Numerator, given.Denominator);
        Take([
            given.Value,
            given.Percentage,
            given.Comment,
            .. given.Qualifiers ?? [],
            .. (given.Where ?? []).Select(w => w.Column),
        ]);
        // Who named the period and the number left the other columns out on purpose.
        var isWhole = given.Period is not null && (given.Numerator ?? given.Value) is not null;
        var period = given.Period ?? Name(FindPeriod());
        var countsRows = _measure is { Period: Frequency.Event, Numerator: null, Value: null, HasRisk: false };
        var numbers =
            given.Numerator is null && given.Value is null && !countsRows ? FindNumbers() : (First: -1, Second: -1);
        Take(Name(numbers.First), Name(numbers.Second));
        var hasOrganisation = (given.OrganisationCode ?? given.OrganisationName ?? given.Organisation) is not null;
        var organisation = hasOrganisation ? (Code: -1, Name: -1) : FindOrganisation();
        return given with
        {
            Period = period,
            Numerator = given.Numerator ?? (_measure.Value is null ? Name(numbers.First) : null),
            Value = given.Value ?? (_measure.Value is null ? null : Name(numbers.First)),
            Denominator = given.Denominator ?? Name(numbers.Second),
            OrganisationCode = given.OrganisationCode ?? Name(organisation.Code),
            OrganisationName = given.OrganisationName ?? Name(organisation.Name),
            Percentage = given.Percentage ?? (isWhole ? null : Name(FindPercentage())),
            Comment = given.Comment ?? (isWhole ? null : Name(FindFirst(ColumnWords.IsComment))),
            Qualifiers = given.Qualifiers ?? (isWhole ? null : FindQualifiers()),
        };
    }

    private int FindPeriod()
    {
        var wanted = ColumnWords.Of(_measure.Period);
        return Best(
            i =>
                (ColumnWords.IsPeriod(_words[i]) ? 1 : 0)
                + (_words[i].Overlaps(wanted) ? 0.5 : 0)
                + (2 * _contents.PeriodShare(i))
                - (_contents.PeriodShare(i) == 0 && !ColumnWords.IsPeriod(_words[i]) ? 9 : 0)
                - (_contents.PeriodShare(i) < 1 && !ColumnWords.IsPeriod(_words[i]) ? 1.5 : 0),
            0.9
        );
    }

    private (int First, int Second) FindNumbers()
    {
        if (_measure.HasRisk)
        {
            return FindCaseColumns.In(_words, _taken.Contains, _measure.FirstWords);
        }

        var best = (First: -1, Second: -1, Score: LikeEnough);
        var needsSecond = _measure.Denominator is not null || _measure.NeedsDenominator;
        for (var first = 0; first < _words.Count; first++)
        {
            var score = NumberLikeness(first, _measure.FirstWords, "numerator");
            for (var second = needsSecond ? 0 : -1; second < (needsSecond ? _words.Count : 0); second++)
            {
                var total =
                    score
                    + (second < 0 || second == first ? 0 : NumberLikeness(second, _measure.Denominator, "denominator"));
                if (score >= LikeEnough && total > best.Score)
                {
                    best = (first, second == first ? -1 : second, total);
                }
            }
        }

        return ByElimination(best.First, best.Second, needsSecond);
    }

    // Where only one column of numbers is left, it is the one that is missing.
    private (int First, int Second) ByElimination(int first, int second, bool needsSecond)
    {
        var left = Enumerable.Range(0, _words.Count).Where(i => i != first && i != second && IsFreeNumber(i)).ToList();
        if (first < 0 && !needsSecond && left.Count == 1)
        {
            return (left[0], -1);
        }

        if (first < 0 && needsSecond)
        {
            return (-1, Enumerable.Range(0, _words.Count).FirstOrDefault(IsSecond, -1));
        }

        if (second >= 0 && NumberLikeness(second, _measure.Denominator, "denominator") < LikeEnough)
        {
            left.Add(second);
            second = -1;
        }

        return first >= 0 && second < 0 && needsSecond && left.Count == 1 ? (first, left[0]) : (first, second);
    }

    private bool IsSecond(int column) => NumberLikeness(column, _measure.Denominator, "denominator") >= LikeEnough;

    private bool IsFreeNumber(int column) =>
        !_taken.Contains(column)
        && !ColumnWords.IsPercentage(_words[column])
        && !ColumnWords.IsQualifier(_words[column])
        && _contents.NumberShare(column) > 0.5
        && _headings.Names[column].Length > 0;

    private double NumberLikeness(int column, string? words, string role)
    {
        if (_taken.Contains(column) || _words[column].Count == 0 || ColumnWords.IsQualifier(_words[column]))
        {
            return 0;
        }

        var isPercentage = ColumnWords.IsPercentage(_words[column]) && _measure.Kind != MeasureKind.Measurement;
        var likeness = HeadingWords.Likeness(HeadingWords.Of(words ?? ""), _words[column]);
        return isPercentage ? 0 : Math.Max(likeness, _words[column].Contains(role) ? 0.95 : 0);
    }

    private (int Code, int Name) FindOrganisation()
    {
        var code = FindFinest(words => ColumnWords.IsOrganisation(words) && ColumnWords.IsCode(words));
        var name = FindFinest(words => ColumnWords.IsOrganisation(words) && !ColumnWords.IsCode(words));
        if (code < 0 && name < 0)
        {
            name = Enumerable
                .Range(0, _words.Count)
                .FirstOrDefault(i => !_taken.Contains(i) && MayBeOrganisation(i), -1);
        }

        Take(Name(code), Name(name));
        return (code, name);
    }

    private bool MayBeOrganisation(int column) =>
        _contents.IsText(column)
        && !ColumnWords.IsPeriod(_words[column])
        && !ColumnWords.IsComment(_words[column])
        && !ColumnWords.IsQualifier(_words[column]);

    // Board, hospital and ward side by side: the one whose texts are units that we know, else the one with most different texts.
    private int FindFinest(Predicate<HashSet<string>> matches) =>
        Enumerable
            .Range(0, _words.Count)
            .Where(i => !_taken.Contains(i) && matches(_words[i]))
            .OrderByDescending(i => _units.IsOpen ? 0 : _contents.Texts(i).Count(_units.Recognises))
            .ThenByDescending(i => _contents.IsText(i))
            .ThenByDescending(i => _contents.Texts(i).Count)
            .FirstOrDefault(-1);

    private int FindPercentage() =>
        _measure.Kind
            is MeasureKind.Measurement
                or MeasureKind.Count
                or MeasureKind.DaysBetween
                or MeasureKind.CasesBetween
                or MeasureKind.PredictedRisk
            ? -1
            : FindFirst(words => words.Contains("percent") && !ColumnWords.IsQualifier(words));

    private List<string>? FindQualifiers()
    {
        var found = Enumerable
            .Range(0, _words.Count)
            .Where(i => !_taken.Contains(i) && ColumnWords.IsQualifier(_words[i]));
        var names = found.Select(i => _headings.Names[i]).ToList();
        return names.Count > 0 ? names : null;
    }

    private int FindFirst(Predicate<HashSet<string>> matches)
    {
        var found = Enumerable
            .Range(0, _words.Count)
            .FirstOrDefault(i => !_taken.Contains(i) && matches(_words[i]), -1);
        Take(Name(found));
        return found;
    }

    private int Best(Func<int, double> score, double least)
    {
        var enough = Enumerable.Range(0, _words.Count).Where(i => !_taken.Contains(i) && score(i) >= least);
        var found = enough.OrderByDescending(score).FirstOrDefault(-1);
        Take(Name(found));
        return found;
    }

    private void Take(params IEnumerable<string?> columns) =>
        _taken.UnionWith(columns.Select(_headings.IndexOf).Where(i => i >= 0));

    // An unnamed or repeated heading is known by its place.
    private string? Name(int column)
    {
        if (column < 0)
        {
            return null;
        }

        var name = _headings.Names[column];
        return name.Length > 0 && name[0] != '#' && _headings.IndexOf(name) == column ? name : $"#{column + 1}";
    }
}
