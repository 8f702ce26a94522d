using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>The points of one chart as CSV, or for the eye with what it says below.</summary>
internal static class RunTable
{
    private static readonly string[] Headings = ["x", "value", "centre", "lower", "upper", "phase", "rules", "mark"];
    private static readonly string[] AllHeadings =
    [
        "x",
        "value",
        "centre",
        "lower",
        "upper",
        "lower2",
        "upper2",
        "lower1",
        "upper1",
        "phase",
        "rules",
        "mark",
    ];

    public static void WriteCsv(SeriesPoints chart, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        TextTable.WriteCsv(text, AllHeadings);
        var result = chart.Result;
        for (var i = 0; i < result.Count; i++)
        {
            string[] numbers =
            [
                Numbers.Full(result.Values[i]),
                Numbers.Full(result.Centre[i]),
                Numbers.Full(result.Lower3[i]),
                Numbers.Full(result.Upper3[i]),
                Numbers.Full(result.Lower2[i]),
                Numbers.Full(result.Upper2[i]),
                Numbers.Full(result.Lower1[i]),
                Numbers.Full(result.Upper1[i]),
            ];
            TextTable.WriteCsv(text, [Numbers.X(chart.X[i], chart.HasDates), .. numbers, .. Words(chart, i)]);
        }
    }

    public static void WriteText(SeriesPoints chart, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true);
        TextTable.Write(text, Headings, [.. Enumerable.Range(0, chart.Result.Count).Select(i => Cells(chart, i))]);
        text.Write($"\nvariation: {Or(SpcWordsOf.Of(chart.Result.Variation))}");
        if (Since(chart) is { } since)
        {
            text.Write($", since {since}");
        }

        text.Write($"\nassurance: {Or(SpcWordsOf.Of(chart.Result.Assurance))}\n");
        foreach (var phase in chart.Result.Phases)
        {
            text.Write(RunWords.Of(phase, chart));
        }
    }

    private static string? Since(SeriesPoints chart) =>
        ScreenRow.Since(chart, SeriesSummary.Of(chart.Result).CurrentSignal) is { } since
            ? Numbers.X(since, chart.HasDates)
            : null;

    private static string[] Cells(SeriesPoints chart, int i) =>
        [
            Numbers.X(chart.X[i], chart.HasDates),
            Numbers.Short(chart.Result.Values[i]),
            Numbers.Short(chart.Result.Centre[i]),
            Numbers.Short(chart.Result.Lower3[i]),
            Numbers.Short(chart.Result.Upper3[i]),
            .. Words(chart, i),
        ];

    private static string[] Words(SeriesPoints chart, int i) =>
        [PhaseOf(chart, i), SpcWordsOf.Of(chart.Result.Broken(i)), SpcWordsOf.Of(chart.Result.Marks[i])];

    private static string PhaseOf(SeriesPoints chart, int i)
    {
        var phase = chart.Result.PhaseOf(i);
        return phase < chart.PhaseNames.Count ? chart.PhaseNames[phase] : (phase + 1).ToString(Numbers.Culture);
    }

    private static string Or(string word) => word.Length == 0 ? "none" : word;
}
