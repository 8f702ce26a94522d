namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Judges a file against a measure. Stores nothing, keeps nothing.</summary>
internal static class ImportCheck
{
    private const int RecordsBetweenReports = 8192;

    /// <param name="units">The units that the organisation knows; null takes every name as known.</param>
    /// <param name="today">The day against which "in the future" is told.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    public static ImportResult Run(
        ReadingsFile file,
        MeasureShape measure,
        IReadOnlyList<KnownUnit>? units,
        ImportMapping? given,
        DateOnly today,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var directory = new UnitDirectory(units);
        var headings = file.Problem is null ? FindHeadings.In(file.Sample, given?.HeaderRows) : Headings.None;
        var mapping = headings.Found
            ? ProposeMapping.For(headings, file.Sample, measure, directory, given)
            : given ?? new ImportMapping();
        mapping = OnlyUnit(mapping, directory);
        measure = WeekEnding.Settle(measure, file.Sample, headings, mapping);
        var result = new ImportResult(file, measure, mapping, headings, directory);
        var plan = new ColumnPlan(headings, mapping, measure);
        if (file.Problem is not null || !headings.Found)
        {
            Refusals.NoTable(result);
        }
        else if (IdentifierHeadings.In(headings) is { Count: > 0 } columns)
        {
            Refusals.Identifiers(result, columns);
        }
        else if (plan.Missing.Count > 0)
        {
            Refusals.MissingColumns(result, plan);
        }
        else if (TwiceProposed(headings, mapping, given) is { } heading)
        {
            Refusals.TwoColumns(result, heading);
        }
        else
        {
            Judge(result, plan, today, progress, cancellation);
        }

        return result;
    }

    /// <summary>A heading that we propose for a needed column and that another column has as well; what a person named is theirs to name.</summary>
    private static string? TwiceProposed(Headings headings, ImportMapping mapping, ImportMapping? given)
    {
        var proposed = new (string? Now, string? Given)[]
        {
            (mapping.Period, given?.Period),
            (mapping.Numerator, given?.Numerator),
            (mapping.Value, given?.Value),
            (mapping.Denominator, given?.Denominator),
        };
        return proposed
            .Where(column => column.Given is null)
            .Select(column => column.Now)
            .FirstOrDefault(now =>
                headings.Names.Count(name => name.Equals(now, StringComparison.OrdinalIgnoreCase)) > 1
            );
    }

    // A file with no column for the unit is about the one unit that there is.
    private static ImportMapping OnlyUnit(ImportMapping mapping, UnitDirectory units) =>
        mapping is { OrganisationCode: null, OrganisationName: null, Organisation: null }
        && units is { IsOpen: false, Count: 1 }
            ? mapping with
            {
                Organisation = units[0].Name,
            }
            : mapping;

    private static void Judge(
        ImportResult result,
        ColumnPlan plan,
        DateOnly today,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        result.DecimalMark = result.Mapping.DecimalMark is [var mark]
            ? mark
            : DecimalMarks.In(result.File, result.Headings, plan, cancellation);
        var settings = new ImportSettings(result.Mapping, result.Units, today, result.DecimalMark);
        var judge = new RowJudge(result.Rows, plan, result.Headings, result.Measure, settings);
        using var reader = result.File.OpenReader();
        try
        {
            JudgeAll(result, judge, reader, progress, cancellation);
        }
        catch (UnreadableWorkbookException problem)
        {
            Refusals.Unreadable(result, problem.Message);
            return;
        }

        FinishJudging.Of(result, judge, plan, reader.MixedLineEndings);
    }

    private static void JudgeAll(
        ImportResult result,
        RowJudge judge,
        RecordReader reader,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        while (reader.Read())
        {
            if (reader.Oddities.HasFlag(RecordOddities.UnclosedQuote))
            {
                Refusals.UnclosedQuote(result, reader);
            }
            else if (reader.Row > result.Headings.LastRow)
            {
                judge.Judge(reader);
            }
            else
            {
                Above(result, judge, reader);
            }

            if (result.Rows.Count % RecordsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(reader.Position);
            }
        }
    }

    private static void Above(ImportResult result, RowJudge judge, RecordReader reader)
    {
        ref var entry = ref result.Rows.Add(reader.Row);
        if (result.Headings.Rows.Contains(reader.Row))
        {
            entry.Decision = RowDecision.Header;
            return;
        }

        judge.LookForIdentifier(reader);
        entry.Decision = RowDecision.Skip;
        entry.Code = NotData.IsBlank(reader) ? ImportCode.BlankRow : ImportCode.TitleRow;
    }
}
