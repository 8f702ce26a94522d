using System.CommandLine;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Organisation.Demonstration;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Cli;

/// <summary>evenkeel demo real FOLDER: the real boards and hospitals, and every published file that we know.</summary>
internal static class DemoCommand
{
    public static Command Create() => new("demo", "Databases to look at.") { Real() };

    private static Command Real()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The folder of published data." };
        var command = new Command(
            "real",
            "Load published open data into an empty database, on the real boards and hospitals."
        )
        {
            folder,
        };
        command.SetAction(
            (arguments, ct) =>
                CliHost.RunAsync(
                    (services, token) => LoadAsync(arguments.GetRequiredValue(folder), services, token),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> LoadAsync(DirectoryInfo folder, IServiceProvider services, CancellationToken ct)
    {
        if (!folder.Exists)
        {
            throw new IOException($"There is no folder {folder.FullName}.");
        }

        await services.GetRequiredService<DatabaseStart>().MigrateAsync(ct);
        var scotland = await services.GetRequiredService<RealUnits>().MakeAsync(ct);
        var code = ExitCodes.Ok;
        foreach (var mapping in ImportFiles.ReadyMappings)
        {
            code = Math.Max(code, await LoadOneAsync(folder, mapping, scotland, services, ct));
        }

        return code;
    }

    /// <summary>Units that a file names and the reference list lacks (closed sites, councils, anonymous hospitals) are made, and the file is read again.</summary>
    private static async Task<int> LoadOneAsync(
        DirectoryInfo folder,
        string mapping,
        UnitRow scotland,
        IServiceProvider root,
        CancellationToken ct
    )
    {
        var path = Path.Combine(folder.FullName, ImportFiles.FileOf(mapping));
        if (!File.Exists(path))
        {
            Console.WriteLine($"{mapping}: left out, {path} is not there.");
            return ExitCodes.Ok;
        }

        await using var file = File.OpenRead(path);
        var check = await root.GetRequiredService<ImportFiles>()
            .RunAsync(file, Path.GetFileName(path), mapping, scotland, dryRun: true, ct);
        await root.GetRequiredService<RealUnits>().AddAsync(check.UnknownUnits, scotland, ct);
        file.Position = 0;
        var done = await root.GetRequiredService<ImportFiles>()
            .RunAsync(file, Path.GetFileName(path), mapping, scotland, dryRun: false, ct);
        root.GetRequiredService<AppDb>().ChangeTracker.Clear();
        Console.WriteLine(
            done.Stored is { } stored
                ? $"{mapping}: {stored.Added} readings."
                : $"{mapping}: refused.\n{string.Join('\n', done.Reports)}"
        );
        return done.IsRefused ? ExitCodes.Data : ExitCodes.Ok;
    }
}
