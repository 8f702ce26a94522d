using System.Globalization;
using System.Text;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>A tool in words: as an outline, and as a table for a spreadsheet.</summary>
internal static class ToolTexts
{
    private static readonly (ToolFields Field, string Column, Func<ToolLine, string?> Value)[] Columns =
    [
        (ToolFields.Step, "kind", line => (line.Step ?? ProcessStepKind.Step).Title()),
        (ToolFields.Side, "side", line => line.Side?.ToString().ToLowerInvariant()),
        (ToolFields.Strength, "strength", line => Number(line.Strength)),
        (ToolFields.Influence, "influence", line => Number(line.Influence)),
        (ToolFields.Interest, "interest", line => Number(line.Interest)),
        (ToolFields.Lane, "who", line => line.Who),
        (ToolFields.Minutes, "minutes", line => Number(line.Amount)),
        (ToolFields.Problem, "problem", line => line.Note),
        (ToolFields.Needs, "what they need from us", line => line.Note),
        (ToolFields.Speaks, "who speaks to them", line => line.Who),
        (ToolFields.Root, "root cause", line => line.IsRoot ? "yes" : null),
    ];

    /// <summary>What a line says beside its words: "strength 4"; "12 minutes, pharmacist".</summary>
    public static string Beside(ToolSheet sheet, ToolLine line)
    {
        var has = sheet.Tool.Kind.FieldsOf();
        return string.Join(", ", Parts().OfType<string>());

        IEnumerable<string?> Parts()
        {
            yield return has.HasFlag(ToolFields.Step) && line.Step is { } step and not ProcessStepKind.Step
                ? step.Title().ToLowerInvariant()
                : null;
            yield return line.Side is { } side ? side.ToString().ToLowerInvariant() : null;
            yield return line.Strength is { } strength ? $"strength {strength}" : null;
            yield return line.Influence is { } influence ? $"influence {influence}" : null;
            yield return line.Interest is { } interest ? $"interest {interest}" : null;
            yield return has.HasFlag(ToolFields.Lane) ? line.Who : null;
            yield return has.HasFlag(ToolFields.Minutes) && line.Amount is { } minutes
                ? ProcessPicture.Minutes(minutes)
                : null;
            yield return has.HasFlag(ToolFields.Problem) && line.Note is { } problem ? $"problem: {problem}" : null;
            yield return has.HasFlag(ToolFields.Needs) && line.Note is { } needs ? $"needs from us: {needs}" : null;
            yield return has.HasFlag(ToolFields.Speaks) && line.Who is { } who ? $"{who} speaks to them" : null;
            yield return line.IsRoot ? "root cause" : null;
            yield return IsCounted(sheet) ? Counted(sheet, line) : null;
        }
    }

    /// <summary>As lines of text, each indented below what it stands under.</summary>
    public static string Outline(ToolSheet sheet)
    {
        var text = new StringBuilder($"{sheet.Words.Title}: {sheet.Tool.Title}").AppendLine();
        text.Append(sheet.Words.Subject).Append(' ').AppendLine(sheet.Tool.Subject);
        if (ToolDrawing.Of(sheet) is { } drawing)
        {
            text.AppendLine(drawing.Says);
        }

        text.AppendLine();
        foreach (var line in sheet.Lines.SelectMany(line => line.All))
        {
            var beside = Beside(sheet, line.Node);
            text.Append(' ', 2 * line.Depth)
                .Append(line.Place)
                .Append(' ')
                .Append(line.Node.Text)
                .AppendLine(beside.Length > 0 ? $" ({beside})" : "");
        }

        return text.ToString();
    }

    /// <summary>A row for each line, with the columns that its kind has.</summary>
    public static string Csv(ToolSheet sheet)
    {
        var has = Columns.Where(column => sheet.Tool.Kind.FieldsOf().HasFlag(column.Field)).ToList();
        var head = has.Select(column => column.Column).Prepend("text").Prepend("place");
        var text = new StringBuilder();
        Row(text, IsCounted(sheet) ? head.Append(sheet.Tool.IsVote ? "votes" : "count") : head);
        foreach (var line in sheet.Lines.SelectMany(line => line.All))
        {
            var cells = new[] { line.Place, line.Node.Text }.Concat(has.Select(column => column.Value(line.Node)));
            Row(text, IsCounted(sheet) ? cells.Append(Number(sheet.CountOf(line.Node))) : cells);
        }

        return text.ToString();
    }

    public static string Counted(ToolSheet sheet, ToolLine line)
    {
        var count = sheet.CountOf(line);
        return !sheet.Tool.IsVote ? Number(count)!
            : count == 1 ? "1 vote"
            : $"{count} votes";
    }

    private static bool IsCounted(ToolSheet sheet) =>
        sheet.Tool.Kind is ToolKind.ParetoByVotes or ToolKind.ParetoByNumbers;

    private static void Row(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");

    private static string? Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
