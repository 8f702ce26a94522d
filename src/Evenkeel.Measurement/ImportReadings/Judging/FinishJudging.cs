namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Draws the file's decision and messages from the rows.</summary>
internal static class FinishJudging
{
    public static void Of(ImportResult result, RowJudge judge, ColumnPlan plan, bool mixedLineEndings)
    {
        var unclosed = result.Messages.Exists(m => m.Code == ImportCode.UnclosedQuote);
        NotesAndSections(result.Rows);
        FindTotals.In(result);
        AmbiguousDates(result, judge);
        var isEvents = result.Measure.Period == Frequency.Event;
        var series = SeriesChecks.Run(result.Rows, result.Units.Count, result.Mapping.Sum || isEvents, plan.Period);
        result.Order = series.Order;
        new FileMessages(result, judge).Add(series, mixedLineEndings);
        if (judge.FoundIdentifier)
        {
            RefuseIdentifiers(result, []);
            return;
        }

        if (judge.RiskRefusal(Messages.Safe(result.ColumnName(plan.Second))) is { } untrusted)
        {
            result.Messages.Add(new FileMessage(ImportCode.RiskWithoutSign, untrusted));
            (result.Decision, result.Order) = (FileDecision.Reject, []);
            return;
        }

        if (!unclosed && !result.Rows.HasAnyBelow(result.Headings.LastRow))
        {
            Refusals.Unreadable(result, "There is no row under the headings, so there is nothing to import.");
            return;
        }

        result.Decision = unclosed ? FileDecision.Reject : Decide(result);
        result.Order = unclosed ? [] : result.Order;
    }

    public static void RefuseIdentifiers(ImportResult result, IEnumerable<string> columns)
    {
        var names = string.Join(", ", columns);
        var where = names.Length > 0 ? $" (columns {names})" : "";
        var text =
            $"This file looks as if it has patient details in it{where}. Nothing was imported and the file was not kept. "
            + "Upload counts only.";
        result.Messages.Clear();
        result.Messages.Add(new FileMessage(ImportCode.PatientIdentifiers, text));
        result.ContainsIdentifiers = true;
        result.Decision = FileDecision.Reject;
        result.Order = [];
    }

    // The first that applies.
    private static FileDecision Decide(ImportResult result)
    {
        if (result.Messages.Exists(m => m.Code == ImportCode.HeaderNotFirstRow))
        {
            return FileDecision.NeedsConfirmation;
        }

        if (result.CountOf(RowDecision.Reject) > 0)
        {
            return FileDecision.Partial;
        }

        var warned = result.CountOf(RowDecision.Warn) > 0 || result.Messages.Count > 0;
        return warned ? FileDecision.AcceptWithWarnings : FileDecision.Accept;
    }

    // A lone text is a note under the table, unless data follow: then it heads a section.
    private static void NotesAndSections(JudgedRows rows)
    {
        var below = false;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            ref var entry = ref rows[i];
            if (entry.Code == ImportCode.Footnote && below && rows.Detail(i) is { Main.Seen: "section" })
            {
                entry.Code = ImportCode.TitleRow;
            }

            below |= entry.IsStored;
        }
    }

    private static void AmbiguousDates(ImportResult result, RowJudge judge)
    {
        if (!judge.Periods.HasUsDate)
        {
            return;
        }

        foreach (var index in judge.AmbiguousRows)
        {
            if (result.Rows[index].IsStored)
            {
                result.Rows.Decide(
                    index,
                    RowDecision.Warn,
                    new Finding(ImportCode.AmbiguousDate, judge.Periods.Column)
                );
            }
        }
    }
}
