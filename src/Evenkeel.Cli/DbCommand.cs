using System.CommandLine;
using Evenkeel.Measurement;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Cli;

/// <summary>evenkeel db migrate | rescreen | backup | restore</summary>
internal static class DbCommand
{
    public static Command Create() =>
        new("db", "The database that EVENKEEL_DATABASE names.") { Migrate(), Rescreen(), BackUp(), Restore() };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Bring the database to this version; SQLite is copied first.");
        command.SetAction(
            (_, ct) =>
                CliHost.RunAsync(
                    async (services, token) =>
                    {
                        var start = services.GetRequiredService<DatabaseStart>();
                        var pending = await start.PendingAsync(token);
                        await start.MigrateAsync(token);
                        Console.WriteLine(
                            pending.Count == 0 ? "Nothing to migrate." : $"Applied {string.Join(", ", pending)}."
                        );
                        return ExitCodes.Ok;
                    },
                    ct
                )
        );
        return command;
    }

    private static Command Rescreen()
    {
        var command = new Command(
            "rescreen",
            "Rebuild what every chart says from its readings, and say how many differed."
        );
        command.SetAction(
            (_, ct) =>
                CliHost.RunOnCurrentAsync(
                    async (services, token) =>
                    {
                        var report = await services
                            .GetRequiredService<MeasureCatalogue>()
                            .RescreenAsync(new ProgressLine("series"), token);
                        Console.WriteLine($"{report.Series} series rescreened, {report.Differed} differed.");
                        return ExitCodes.Ok;
                    },
                    ct
                )
        );
        return command;
    }

    private static Command BackUp()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where the copy goes; it must not exist yet." };
        var command = new Command("backup", "Copy the database while it is in use.") { file };
        command.SetAction(
            (arguments, ct) =>
                CliHost.RunOnCurrentAsync(
                    async (services, token) =>
                    {
                        var path = arguments.GetRequiredValue(file).FullName;
                        if (File.Exists(path))
                        {
                            throw new IOException($"{path} exists already. Choose another name.");
                        }

                        var db = services.GetRequiredService<AppDb>();
                        await db.Provider.BackUpAsync(db, path, token);
                        Console.WriteLine($"Copied to {path}.");
                        return ExitCodes.Ok;
                    },
                    ct
                )
        );
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A copy made by backup." };
        var replace = new Option<bool>("--replace") { Description = "Replace what is in the database now." };
        var command = new Command("restore", "Put a copy back. Stop every web node first.") { file, replace };
        command.SetAction(
            (arguments, ct) =>
                CliHost.RunAsync(
                    async (services, token) =>
                    {
                        var db = services.GetRequiredService<AppDb>();
                        var path = arguments.GetRequiredValue(file).FullName;
                        await db.Provider.RestoreAsync(db, path, arguments.GetValue(replace), token);
                        Console.WriteLine($"Restored from {path}.");
                        return ExitCodes.Ok;
                    },
                    ct
                )
        );
        return command;
    }
}
