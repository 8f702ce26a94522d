using System.CommandLine;
using Evenkeel.Spc;

namespace Evenkeel.Cli.Spc;

/// <summary>What run and screen can both be told.</summary>
internal static class SpcOptions
{
    private static readonly Option<string> Chart = Choice(
        "--chart",
        "The chart. run: any numbers, about the median. xmr: single values. p: so many out of so many. u: events over an opportunity. c: counts. g: cases between rare events. t: time between them. xbar, s, r: subgroups. p-prime, u-prime: very large denominators. i-prime: values weighted by d. mr: moving ranges.",
        "xmr",
        [.. ChartNames.All]
    );

    private static readonly Option<string> Rules = Choice(
        "--rules",
        "The rule set. anhoej: long runs and few crossings, 3 sigma where there are limits. mdc: Making Data Count. phs, phs-spband: Public Health Scotland. western-electric, nelson, powerbi-spc; bestbox, cutbox: anhoej with other runs limits.",
        "anhoej",
        [.. RuleProfile.All.Select(profile => profile.Name)]
    );

    private static readonly Option<string> Improvement = Choice(
        "--improvement",
        "Which way is better.",
        "neutral",
        "up",
        "down",
        "neutral"
    );

    private static readonly Option<double?> Target = new("--target")
    {
        Description = "The target, in the plotted unit.",
    };

    private static readonly Option<int?> Freeze = new("--freeze")
    {
        Description = "Work centre and limits out from the first N points of each phase.",
        HelpName = "N",
    };

    private static readonly Option<bool> Screen = new("--screen")
    {
        Description =
            "Leave moving ranges of at least 3.267 times their mean out of it, once. Not done where too few would be left.",
    };

    private static readonly Option<double> Multiply = new("--multiply")
    {
        Description = "The plotted unit: 100 for per cent, 1000 for rates per thousand.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> X = Column("--x-column", "x", "The column of dates or whole numbers.");
    private static readonly Option<string> N = Column("--n-column", "n", "The column of values, counts or numerators.");
    private static readonly Option<string> D = Column("--d-column", "d", "The column of denominators.");
    private static readonly Option<string> Phase = Column("--phase-column", "phase", "The column of phases.");
    private static readonly Option<string> Exclude = Column(
        "--exclude-column",
        "exclude",
        "The column of ghost points."
    );

    public static IReadOnlyList<Option> All { get; } =
    [Chart, Rules, Improvement, Target, Freeze, Screen, Multiply, X, N, D, Phase, Exclude];

    public static Option<string> Format(params string[] formats) =>
        Choice("--format", "How it is written, to standard output.", formats[0], formats);

    public static ChartDefinition Definition(ParseResult arguments)
    {
        var freeze = arguments.GetValue(Freeze);
        if (freeze < 1)
        {
            throw new SpcUsageException("--freeze: at least 1 point.");
        }

        var multiply = arguments.GetRequiredValue(Multiply);
        if (!double.IsFinite(multiply) || multiply <= 0)
        {
            throw new SpcUsageException("--multiply: a number above 0.");
        }

        if (arguments.GetValue(Target) is { } target && !double.IsFinite(target))
        {
            throw new SpcUsageException("--target: a number.");
        }

        return new(ChartNames.Kind(arguments.GetRequiredValue(Chart)))
        {
            Rules = RuleProfile.Named(arguments.GetRequiredValue(Rules))!,
            Improvement = arguments.GetRequiredValue(Improvement) switch
            {
                "up" => Evenkeel.Spc.Improvement.Up,
                "down" => Evenkeel.Spc.Improvement.Down,
                _ => Evenkeel.Spc.Improvement.Neutral,
            },
            Target = arguments.GetValue(Target),
            Multiplier = multiply,
            Baseline = new() { Freeze = freeze, ScreenMovingRanges = arguments.GetValue(Screen) ? true : null },
        };
    }

    public static ColumnNames Columns(ParseResult arguments, string? series) =>
        new(
            series,
            arguments.GetRequiredValue(X),
            arguments.GetRequiredValue(N),
            arguments.GetRequiredValue(D),
            arguments.GetRequiredValue(Phase),
            arguments.GetRequiredValue(Exclude)
        );

    private static Option<string> Column(string name, string usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static Option<string> Choice(string name, string description, string usual, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            HelpName = string.Join('|', choices),
        };
        // One line a fault: the ready-made check of a choice writes one line a choice.
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token, ..] && !choices.Contains(token.Value))
            {
                given.AddError($"{name}: there is no '{token.Value}'. Choose one of {string.Join(", ", choices)}.");
            }
        });
        option.CompletionSources.Add(choices);
        return option;
    }
}

/// <summary>The headings of the columns; series is null where there is only one.</summary>
internal sealed record ColumnNames(string? Series, string X, string N, string D, string Phase, string Exclude);
