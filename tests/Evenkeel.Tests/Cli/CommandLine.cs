using System.Diagnostics;
using Evenkeel.Tests.House;

namespace Evenkeel.Tests.Cli;

/// <summary>What a verb said and how it ended.</summary>
internal sealed record Said(int Code, string Output, string Errors);

/// <summary>The built command line, as a person runs it.</summary>
internal static class CommandLine
{
    public static async Task<Said> RunAsync(string? database, params string[] arguments)
    {
        using var program = Start(database, arguments);
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return new Said(program.ExitCode, await output, await errors);
    }

    public static Process Start(string? database, params string[] arguments)
    {
        var configuration = AppContext.BaseDirectory.Contains("/debug", StringComparison.OrdinalIgnoreCase)
            ? "debug"
            : "release";
        var path = Path.Combine(Sources.Root, "artifacts", "bin", "Evenkeel.Cli", configuration, "evenkeel.dll");
        var start = new ProcessStartInfo("dotnet", [path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (database is not null)
        {
            start.Environment["EVENKEEL_DATABASE"] = database;
        }

        return Process.Start(start)!;
    }
}
