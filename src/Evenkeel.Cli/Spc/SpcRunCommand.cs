using System.CommandLine;

namespace Evenkeel.Cli.Spc;

/// <summary>evenkeel spc run INPUT.csv: one series, every point.</summary>
internal static class SpcRunCommand
{
    private const string Help = """
        Chart one series: every point with its limits and the rules that it broke.

        Example: evenkeel spc run falls.csv --chart xmr --rules mdc --improvement down --target 4 --format svg > falls.svg

        The file is a CSV with headings, one row a point:
          x        a date (2026-11-26 or 2026-11) or a whole number; without it the rows are in order
          n        the value, the count, or the numerator; empty = missing
          d        the denominator (p, u, their primes, i-prime; where it is there, run, xmr and mr chart n / d)
          phase    a new phase begins where it changes: centre, limits and rules start afresh
          exclude  1 = a ghost point: drawn, but left out of centre, limits and runs
        Rows may be in any order. Several rows with one x are one subgroup on xbar, s and r charts, events on g and t charts, and an error elsewhere.

        It writes, for each point: x, value, centre, the lower and upper limit, the lines at one and two sigma (csv, json), the phase, the rules that it
        broke (beyond_limits, trend, two_of_three, shift, long_run, few_crossings ...) and how it is marked. Then the icons: what the latest point says of the
        variation, and what the limits say of the target.

        What is wrong with the file is told on the error output, one line a fault with its row (the heading is row 1) and column. The exit code is then 1,
        or 2 where the command itself was not understood, and nothing else is written.
        """;

    private static readonly Argument<FileInfo> Input = new("INPUT.csv") { Description = "One series." };

    private static readonly Option<string?> Title = new("--title")
    {
        Description = "The title of the svg; without it the name of the file.",
    };

    public static Command Create()
    {
        var format = SpcOptions.Format("table", "json", "csv", "svg");
        var command = new Command("run", Help) { Input, format, Title };
        foreach (var option in SpcOptions.All)
        {
            command.Add(option);
        }

        command.SetAction(arguments => SpcEdge.Run(faults => Run(arguments, format, faults)));
        return command;
    }

    private static Action<Stream>? Run(ParseResult arguments, Option<string> format, Faults faults)
    {
        var definition = SpcOptions.Definition(arguments);
        var file = arguments.GetRequiredValue(Input);
        var points = new RowBatch();
        using (var rows = SpcFile.Open(file, SpcOptions.Columns(arguments, series: null), definition.Kind, faults))
        {
            points.Begin("");
            while (rows.Read())
            {
                points.Add(rows);
            }
        }

        if (faults.Any)
        {
            return null;
        }

        var chart = new SeriesPoints(definition, faults);
        if (points.Count == 0)
        {
            faults.Add(1, "n", "there are headings but no rows.");
        }

        return !chart.Compute(points, points[0])
            ? null
            : arguments.GetRequiredValue(format) switch
            {
                "json" => output => RunJson.Write(chart, output),
                "csv" => output => RunTable.WriteCsv(chart, output),
                "svg" => RunPicture.Writer(chart, definition, arguments.GetValue(Title) ?? file.Name, faults),
                _ => output => RunTable.WriteText(chart, output),
            };
    }
}
