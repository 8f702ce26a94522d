using System.CommandLine;

namespace Evenkeel.Cli.Spc;

/// <summary>evenkeel spc screen LONG.csv: any number of series, one row each.</summary>
internal static class SpcScreenCommand
{
    private const string Help = """
        Chart many series at once: one row a series, so that those that changed can be found.

        Example: evenkeel spc screen measures.csv --rules mdc --improvement down --format csv > screened.csv

        The file is one long CSV: the columns of 'evenkeel spc run' (see its help) and one that names the series. It reads fastest and needs least memory where the
        rows of a series stand together; where they do not, it notices.

        It writes, for each series:
          series            its name
          n                 points that have a value
          centre            the centre at the latest point
          lower, upper      the limits there; empty on run charts, and where there are too few points
          latest_x, latest  the latest point that has a value and is not excluded
          variation         common_cause, improvement_high, improvement_low, concern_high, concern_low, neutral_high, neutral_low or undirected
          assurance         pass, fail or inconsistent: the target against the limits; empty without a target or a direction
          rules             every rule that the latest point broke, in a row with spaces
          since             the x at which the signal that is on now began

        What is wrong with the file is told on the error output, one line a fault with its row (the heading is row 1) and column. The exit code is then 1,
        or 2 where the command itself was not understood, and nothing else is written.
        """;

    private static readonly Argument<FileInfo> Input = new("LONG.csv") { Description = "Any number of series." };

    private static readonly Option<string> Series = new("--series-column")
    {
        Description = "The column that names the series.",
        DefaultValueFactory = _ => "series",
    };

    public static Command Create()
    {
        var format = SpcOptions.Format("table", "json", "csv");
        var command = new Command("screen", Help) { Input, Series, format };
        foreach (var option in SpcOptions.All)
        {
            command.Add(option);
        }

        command.SetAction(arguments => SpcEdge.Run(faults => Run(arguments, format, faults)));
        return command;
    }

    private static Action<Stream>? Run(ParseResult arguments, Option<string> format, Faults faults)
    {
        var columns = SpcOptions.Columns(arguments, arguments.GetRequiredValue(Series));
        var screen = new SpcScreen(
            arguments.GetRequiredValue(Input),
            columns,
            SpcOptions.Definition(arguments),
            faults
        );
        var rows = screen.Run();
        return faults.Any
            ? null
            : arguments.GetRequiredValue(format) switch
            {
                "json" => output => ScreenJson.Write(rows, screen.HasDates, output),
                "csv" => output => ScreenTable.WriteCsv(rows, screen.HasDates, output),
                _ => output => ScreenTable.WriteText(rows, screen.HasDates, output),
            };
    }
}
