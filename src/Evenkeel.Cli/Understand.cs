using System.CommandLine;
using System.CommandLine.Parsing;

namespace Evenkeel.Cli;

/// <summary>Runs what was asked; what was not understood is said, with where the help is.</summary>
internal static class Understand
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        // Who asks for help need not say what the command needs.
        if (parsed.Errors.Count == 0 || parsed.Action is Help)
        {
            return await parsed.InvokeAsync();
        }

        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            _ = await root.Parse([.. args, "--help"]).InvokeAsync();
            return ExitCodes.Usage;
        }

        foreach (var error in parsed.Errors.Select(e => e.Message).Distinct())
        {
            Console.Error.WriteLine(error);
        }

        Console.Error.WriteLine($"'{PathOf(parsed)} --help' says what it understands.");
        return ExitCodes.Usage;
    }

    /// <summary>"evenkeel import run".</summary>
    internal static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as CommandResult)
        {
            names.Insert(0, at.Command is RootCommand ? "evenkeel" : at.Command.Name);
        }

        return string.Join(' ', names);
    }
}
