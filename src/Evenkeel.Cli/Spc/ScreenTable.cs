namespace Evenkeel.Cli.Spc;

/// <summary>The rows of a screening as CSV, or for the eye.</summary>
internal static class ScreenTable
{
    private static readonly string[] Headings =
    [
        "series",
        "n",
        "centre",
        "lower",
        "upper",
        "latest_x",
        "latest",
        "variation",
        "assurance",
        "rules",
        "since",
    ];

    public static void WriteCsv(IReadOnlyList<ScreenRow> rows, bool hasDates, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        TextTable.WriteCsv(text, Headings);
        foreach (var row in rows)
        {
            TextTable.WriteCsv(text, Cells(row, hasDates, Numbers.Full));
        }
    }

    public static void WriteText(IReadOnlyList<ScreenRow> rows, bool hasDates, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        TextTable.Write(text, Headings, [.. rows.Select(row => Cells(row, hasDates, Numbers.Short))]);
    }

    private static string[] Cells(ScreenRow row, bool hasDates, Func<double, string> number) =>
        [
            row.Series,
            row.Points.ToString(Numbers.Culture),
            number(row.Centre),
            number(row.Lower),
            number(row.Upper),
            row.Points == 0 ? "" : Numbers.X(row.LatestX, hasDates),
            number(row.Latest),
            SpcWordsOf.Of(row.Variation),
            SpcWordsOf.Of(row.Assurance),
            SpcWordsOf.Of(row.Rules),
            row.SinceX is { } since ? Numbers.X(since, hasDates) : "",
        ];
}
