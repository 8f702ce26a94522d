using System.CommandLine;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Microsoft.EntityFrameworkCore;
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
            "The code of the unit whose file it is; its readings are at or below it. Without it: the highest unit.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would be done, and store nothing.",
    };

    public static Command Create()
    {
        var command = new Command("run", "Import a file.") { FileArgument, Mapping, Unit, DryRun };
        command.SetAction(
            (arguments, ct) => CliHost.RunOnCurrentAsync((services, token) => RunAsync(arguments, services, token), ct)
        );
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, IServiceProvider services, CancellationToken ct)
    {
        var file = arguments.GetRequiredValue(FileArgument);
        var at = await UnitAsync(arguments.GetValue(Unit), services, ct);
        await using var content = file.OpenRead();
        var import = services.GetRequiredService<ImportFiles>();
        var done = await import.RunAsync(
            content,
            file.Name,
            arguments.GetRequiredValue(Mapping),
            at,
            arguments.GetValue(DryRun),
            ct
        );
        foreach (var report in done.Reports)
        {
            Console.WriteLine(report);
        }

        Console.WriteLine(Says(done, arguments.GetValue(DryRun)));
        return done.IsRefused ? ExitCodes.Data : ExitCodes.Ok;
    }

    internal static async Task<UnitRow> UnitAsync(string? code, IServiceProvider services, CancellationToken ct)
    {
        var organisation = services.GetRequiredService<OrganisationCatalogue>();
        var unit = code is null
            ? await organisation.Units.OrderBy(u => u.Level).ThenBy(u => u.Name).FirstOrDefaultAsync(ct)
            : await organisation.FindAsync(code, ct);
        return unit
            ?? throw new InvalidOperationException(
                code is null
                    ? "There is no unit yet. Set Evenkeel up first."
                    : $"There is no unit with the code {code}."
            );
    }

    private static string Says(ImportedFile done, bool isDryRun) =>
        done switch
        {
            { IsRefused: true } => "Nothing was stored.",
            { Stored: { ChangesNothing: true } same } =>
                $"Nothing changed: all {same.Unchanged} readings are there already.",
            { Stored: { } stored } =>
                $"{stored.Added} readings added, {stored.Corrected} corrected, {stored.Unchanged} unchanged.",
            _ => isDryRun ? "Dry run: nothing was stored." : "Nothing was stored.",
        };
}
