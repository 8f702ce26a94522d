using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>What was understood of a file, in words, and what may be chosen instead.</summary>
internal static class ReadFileWords
{
    public static readonly Choice[] Delimiters =
    [
        new("comma", "Commas"),
        new("semicolon", "Semicolons"),
        new("tab", "Tabs"),
        new("bar", "Vertical bars"),
    ];

    public static readonly Choice[] DecimalMarks = [new(".", "A point: 12.5"), new(",", "A comma: 12,5")];

    public static readonly Choice[] DateOrders =
    [
        new("day_month", "Day, month, year"),
        new("month_day", "Month, day, year (American)"),
    ];

    /// <summary>By heading where that names one column; otherwise by place.</summary>
    public static Choice[] Columns(Headings headings) =>
        [
            .. headings.Names.Select(
                (name, i) =>
                    name.Length > 0 && name[0] != '#' && headings.IndexOf(name) == i
                        ? new Choice(name, name)
                        : new Choice($"#{i + 1}", name.Length > 0 ? $"{name} (column {i + 1})" : $"Column {i + 1}")
            ),
        ];

    public static IEnumerable<(string Label, string? Value)> Of(PlannedMeasure plan)
    {
        var (result, mapping) = (plan.Result, plan.Result.Mapping);
        yield return ("Measure", MeasureSays(plan));
        yield return result.File.Sheet is { } sheet
            ? ("Sheet", Messages.Safe(sheet))
            : ("Text", $"{EncodingName(result.File.Encoding)}, separated by {Separator(result.File.Delimiter)}");
        yield return ("Headings", result.Headings.Found ? $"row {string.Join(" and ", result.Headings.Rows)}" : null);
        yield return ("Unit", Unit(mapping));
        yield return (Noun(result.Measure.Period), Shown(mapping.Period));
        if (result.Measure is { Period: Frequency.Week, WeekEnds: { } day })
        {
            yield return ("Weeks end on", day.ToString());
        }

        yield return (First(result.Measure), Shown(mapping.Value ?? mapping.Numerator));
        if (result.Measure.NeedsDenominator)
        {
            var second = mapping.DenominatorFromPercentage
                ? "worked out from the percentage"
                : Shown(mapping.Denominator);
            yield return (result.Measure.HasRisk ? "Predicted risk" : "Out of", second);
        }

        foreach (var rest in Rest(result))
        {
            yield return rest;
        }
    }

    private static IEnumerable<(string Label, string? Value)> Rest(ImportResult result)
    {
        var mapping = result.Mapping;
        if (mapping.Percentage is not null)
        {
            yield return ("Checked against", Shown(mapping.Percentage));
        }

        if (mapping.Comment is not null)
        {
            yield return ("Comments", Shown(mapping.Comment));
        }

        yield return ("Decimal mark", result.DecimalMark == ',' ? "a comma: 12,5" : "a point: 12.5");
        if (mapping.Where is { Count: > 0 } conditions)
        {
            yield return ("Only rows where", string.Join("; ", conditions.Select(Condition)));
        }

        if (mapping.OrganisationMap is { Count: > 0 } map)
        {
            yield return (
                "Units matched by hand",
                string.Join("; ", map.Take(10).Select(pair => $"{Messages.Safe(pair.Key)} is {pair.Value}"))
            );
        }
    }

    private static string MeasureSays(PlannedMeasure plan) =>
        $"{plan.Result.Measure.Name}: {MeasureWords.Of(plan.Result.Measure.Kind).ToLowerInvariant()}, "
        + $"{MeasureWords.Of(plan.Result.Measure.Period).ToLowerInvariant()}{Kept(plan.Checked)}";

    private static string Kept(Imports.CheckedMeasure one) =>
        one.IsUnsure ? " (not decided yet)"
        : one.IsNew ? " (new)"
        : one.Keeper is { } keeper ? $" (kept by {keeper.Name})"
        : "";

    private static string Condition(RowFilter filter)
    {
        var shown = RowCondition.Of(filter);
        return $"{Shown(filter.Column)} {(shown.How == "is" ? "is" : "is not")} {Messages.Safe(shown.Value)}";
    }

    private static string? Unit(ImportMapping mapping) =>
        (mapping.OrganisationCode, mapping.OrganisationName) switch
        {
            ({ } code, { } name) => $"{Shown(code)}, or {Shown(name)} where that is empty or unknown",
            ({ } code, null) => Shown(code),
            (null, { } name) => Shown(name),
            _ => mapping.Organisation is { } one ? $"{Messages.Safe(one)}, for the whole file" : null,
        };

    private static string First(MeasureShape measure)
    {
        var words = measure.FirstWords ?? "Number";
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static string Noun(Frequency period)
    {
        var noun = period.Noun(1);
        return $"{char.ToUpperInvariant(noun[0])}{noun[1..]}";
    }

    private static string? Shown(string? column) => column is null ? null : $"column {Messages.Safe(column)}";

    private static string Separator(char? delimiter) =>
        delimiter is { } known ? ImportReadings.Delimiters.Name(known) : "nothing";

    private static string EncodingName(string? encoding) =>
        encoding switch
        {
            "cp1252" => "Windows-1252 (guessed)",
            null => "not known",
            _ => encoding.ToUpperInvariant(),
        };
}
