using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Cli;

/// <summary>evenkeel import check FILE --measure MEASURE.json: says what an import would do, row by row. No database.</summary>
internal static class ImportCheckCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "A CSV, TSV, TXT or XLSX file." };

    private static readonly Option<FileInfo> Measure = new("--measure")
    {
        Description = "JSON: the measure's name, type, numerator, denominator or value, and period.",
        Required = true,
    };

    private static readonly Option<FileInfo?> Units = new("--units")
    {
        Description = "A CSV with a column 'name' (and 'code'). Without it every name is accepted.",
    };

    private static readonly Option<FileInfo?> Mapping = new("--mapping")
    {
        Description = "JSON: what the columns are. Without it they are proposed from the headings.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write the whole report as JSON." };

    public static Command Create()
    {
        var command = new Command("check", "Say what an import of the file would do, row by row. Stores nothing.")
        {
            File,
            Measure,
            Units,
            Mapping,
            Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        try
        {
            return Check(arguments);
        }
        catch (Exception problem)
        {
            return Fail(arguments, problem);
        }
    }

    /// <summary>A script that reads the report reads why there is none; a person reads it in the other stream.</summary>
    private static int Fail(ParseResult arguments, Exception problem)
    {
        var isOurs = problem is not (ImportSettingsException or IOException or UnauthorizedAccessException);
        var said = isOurs ? $"This is our fault: {problem.GetType().Name}. Nothing was read." : problem.Message;
        Console.Error.WriteLine(isOurs ? $"{said}{Environment.NewLine}{problem.StackTrace}" : said);
        if (arguments.GetValue(Json))
        {
            Console.Out.WriteLine(new JsonObject { ["error"] = said }.ToJsonString(Readable));
        }

        return isOurs ? ExitCodes.Fault : ExitCodes.Usage;
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static int Check(ParseResult arguments)
    {
        var file = arguments.GetRequiredValue(File);
        using var content = file.OpenRead();
        using var measure = arguments.GetRequiredValue(Measure).OpenRead();
        using var units = arguments.GetValue(Units)?.OpenRead();
        using var mapping = arguments.GetValue(Mapping)?.OpenRead();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var check = CheckReadingsFile.Run(content, file.Name, measure, units, mapping, today);
        Write(check, arguments.GetValue(Json));
        return check.IsRejected ? ExitCodes.Data : ExitCodes.Ok;
    }

    private static void Write(CheckReadingsFile check, bool asJson)
    {
        if (!asJson)
        {
            check.WriteText(Console.Out);
            return;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        check.WriteJson(output);
        output.Write("\n"u8);
    }
}
