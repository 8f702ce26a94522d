using System.CommandLine;
using Evenkeel.Measurement;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Cli;

/// <summary>evenkeel import run FILE --mapping MAPPING: imports it, all or nothing of what is accepted, as one act.</summary>
internal static class ImportRunCommand
{
    private static readonly Argument<FileInfo> FileArgument = new("FILE")
    {
        Description = "A CSV, TSV, TXT or XLSX file.",
    };

    private static readonly Option<string> Mapping = new("--mapping")
    {
        Description =
            "A JSON file that says which measures the file holds and what its columns are, or the name of a ready one.",
        Required = true,
    };

    private static readonly Option<string?> Unit = new("--unit")
    {
        Description =
            "The code of the unit whose file it is; its readings are at or below it. Without it: the one unit that stands below no other.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be done, and store nothing.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write what was decided on every row as JSON.",
    };

    public static Command Create()
    {
        var command = new Command("run", "Import a file.") { FileArgument, Mapping, Unit, DryRun, Json };
        command.SetAction(
            (arguments, ct) => CliHost.RunOnCurrentAsync((services, token) => RunAsync(arguments, services, token), ct)
        );
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken ct)
    {
        var file = arguments.GetRequiredValue(FileArgument);
        await using var content = Given.Open(file);
        var at = await NamedUnit.OrTopAsync(arguments.GetValue(Unit), services, ct);
        var import = services.GetRequiredService<ImportFiles>();
        var (mapping, isDry) = (arguments.GetRequiredValue(Mapping), arguments.GetValue(DryRun));
        var done = await import.RunAsync(content, file.Name, mapping, at, isDry, ct);
        if (arguments.GetValue(Json))
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            done.WriteJson(output);
            output.Write("\n"u8);
        }
        else
        {
            Say(done, isDry);
        }

        return done.IsRefused ? ExitCodes.Data : ExitCodes.Ok;
    }

    private static void Say(ImportedFile done, bool isDry)
    {
        foreach (var report in done.Reports)
        {
            Console.WriteLine(report);
        }

        Console.WriteLine(
            done switch
            {
                { IsRefused: true } => "Nothing was stored.",
                { Stored: { ChangesNothing: true } same } =>
                    $"Nothing changed: all {same.Unchanged} readings are there already.",
                { Stored: { } stored } =>
                    $"{stored.Added} readings added, {stored.Corrected} corrected, {stored.Unchanged} unchanged.",
                _ => isDry ? "Dry run: nothing was stored." : "Nothing was stored.",
            }
        );
    }
}
