namespace Evenkeel.Cli.Spc;

/// <summary>Rows of cells for the eye, in columns, and as CSV.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. headings.Select((h, i) => rows.Select(row => row[i].Length).Append(h.Length).Max())];
        Line(output, [.. headings], widths);
        foreach (var row in rows)
        {
            Line(output, row, widths);
        }
    }

    public static void WriteCsv(TextWriter output, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            output.Write(Quoted(cells[i]));
        }

        output.Write('\n');
    }

    private static void Line(TextWriter output, string[] cells, int[] widths) =>
        output.Write(string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd() + "\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
