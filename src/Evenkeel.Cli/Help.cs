using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Evenkeel.Cli;

/// <summary>What a command does, and then how it looks when somebody does it.</summary>
internal sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["evenkeel"] =
        [
            "evenkeel db migrate",
            "evenkeel import run ae_weekly.csv --mapping ae-weekly-by-hospital --dry-run",
            "evenkeel series list --unit S08000032",
            "EVENKEEL_DATABASE=sqlite:var/evenkeel.db evenkeel db backup monday.db",
        ],
        ["evenkeel import"] =
        [
            "evenkeel import check falls.csv --measure falls.json",
            "evenkeel import run falls.csv --mapping falls-mapping.json --unit strathmore --dry-run",
        ],
        ["evenkeel import check"] = ["evenkeel import check falls.csv --measure falls.json --units wards.csv --json"],
        ["evenkeel import run"] =
        [
            "evenkeel import run falls.csv --mapping falls-mapping.json --unit strathmore",
            "evenkeel import run ae_weekly.csv --mapping ae-weekly-by-hospital --dry-run --json",
        ],
        ["evenkeel series"] = ["evenkeel series list", "evenkeel series export --unit strathmore > readings.csv"],
        ["evenkeel series list"] = ["evenkeel series list --unit ward-7"],
        ["evenkeel series export"] = ["evenkeel series export > readings.csv"],
        ["evenkeel db"] =
        [
            "evenkeel db migrate",
            "evenkeel db backup monday.db",
            "evenkeel db restore monday.db --replace",
            "evenkeel db rescreen",
        ],
        ["evenkeel db backup"] = ["evenkeel db backup monday.db"],
        ["evenkeel db restore"] = ["evenkeel db restore monday.db --replace"],
        ["evenkeel demo"] = ["evenkeel demo real ../data"],
        ["evenkeel demo real"] = ["evenkeel demo real ../data"],
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new Help((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        _ = usual.Invoke(parseResult);
        if (Examples.TryGetValue(Understand.PathOf(parseResult), out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        return ExitCodes.Ok;
    }
}
