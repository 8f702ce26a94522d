using Evenkeel.Improvement.Outlines;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>How one kind of tool is spoken of.</summary>
/// <param name="Answers">The question for which a team takes it.</param>
/// <param name="Subject">What is asked first: what it is about.</param>
/// <param name="Lines">What a line is, by its depth; the last holds for all below.</param>
/// <param name="First">What is asked for where nothing is written yet.</param>
/// <param name="Fields">By depth, as the lines.</param>
internal sealed record ToolWords(
    string Title,
    string Answers,
    string Subject,
    string Example,
    string[] Lines,
    string First,
    ToolFields[] Fields,
    int MostDepth
)
{
    /// <summary>The lines that a new one begins with.</summary>
    public string[] Begins { get; init; } = [];

    /// <summary>What is said where a line goes in under nothing.</summary>
    public string NothingAbove { get; init; } = "There is nothing above it that it could stand under.";

    /// <summary>A line can lead on to the theory of change.</summary>
    public bool LeadsOn { get; init; }

    public string Line(int depth) => Lines[Math.Min(depth, Lines.Length - 1)];

    public ToolFields FieldsAt(int depth) => Fields[Math.Min(depth, Fields.Length - 1)];

    public OutlineRules Rules =>
        new(
            MostDepth,
            MostDepth == 1
                ? "The lines of this stand one after the other: none goes under another."
                : $"That is too deep: there are {MostDepth} steps at most.",
            NothingAbove,
            "It stands at the top already.",
            "It cannot stand under itself, or under what is below it."
        );
}

internal static class ToolKinds
{
    public static readonly IReadOnlyList<Choice> Five =
    [
        new("1", "1, very little"),
        new("2", "2"),
        new("3", "3"),
        new("4", "4"),
        new("5", "5, very much"),
    ];

    public static readonly IReadOnlyList<Choice> Steps =
    [
        new(nameof(ProcessStepKind.Step), "Something is done"),
        new(nameof(ProcessStepKind.Decision), "A question: yes or no"),
        new(nameof(ProcessStepKind.Wait), "Somebody or something waits"),
        new(nameof(ProcessStepKind.StartOrEnd), "It begins or ends here"),
    ];

    public static readonly IReadOnlyList<Choice> Sides =
    [
        new(nameof(ForceSide.For), "For it"),
        new(nameof(ForceSide.Against), "Against it"),
    ];

    private static readonly Dictionary<ToolKind, ToolWords> All = new()
    {
        [ToolKind.Fishbone] = new(
            "Fishbone",
            "What could lead to it? You want many causes, of every kind, before you choose.",
            "What goes wrong?",
            "people fall in the evening",
            ["Kind of cause", "Cause", "Why is that so"],
            "Which kinds of cause are there?",
            [ToolFields.None, ToolFields.Root],
            6
        )
        {
            Begins = ["People", "Place", "Equipment", "Process", "Policy", "Patient factors"],
            LeadsOn = true,
        },
        [ToolKind.Whys] = new(
            "Five whys",
            "Why does this one thing happen? You have one problem, and want what lies at its root.",
            "What happened?",
            "the 22:00 doses were late on four days",
            ["Why"],
            "Why did it happen?",
            [ToolFields.Root],
            10
        )
        {
            LeadsOn = true,
        },
        [ToolKind.ProcessMap] = new(
            "Process map",
            "How is the work done now? You want to see who does what, where it waits and where it goes wrong.",
            "Which process, from where to where?",
            "discharge medicines, from the decision to the door",
            ["Step", "Step where the answer is no"],
            "What comes first?",
            [ToolFields.Step | ToolFields.Lane | ToolFields.Minutes | ToolFields.Problem],
            2
        )
        {
            NothingAbove = "Only under a question: it is what happens where the answer is no.",
        },
        [ToolKind.ParetoByVotes] = new(
            "Vote (Pareto)",
            "Which few first, as the team sees it? You have many causes or ideas and no numbers.",
            "What is the vote about?",
            "which cause to work on first",
            ["Option"],
            "What can people vote for?",
            [ToolFields.None],
            1
        )
        {
            LeadsOn = true,
        },
        [ToolKind.ParetoByNumbers] = new(
            "Pareto chart",
            "Which few make up most of it? You have counts: from a tally, or from the themes of issues.",
            "What is counted, and over which time?",
            "why doses were missed, October",
            ["Reason"],
            "What was counted?",
            [ToolFields.Count],
            1
        )
        {
            LeadsOn = true,
        },
        [ToolKind.ForceField] = new(
            "Force field",
            "What will help the change, and what holds it back? You want to know before you begin.",
            "What would be different?",
            "one nurse checks on everybody at nine",
            ["Force"],
            "What pushes for it, or against it?",
            [ToolFields.Side | ToolFields.Strength],
            1
        )
        {
            LeadsOn = true,
        },
        [ToolKind.Stakeholders] = new(
            "Stakeholder map",
            "Whom do we need, and who needs to hear of it? You want to spend your time where it counts.",
            "What is it about?",
            "discharge medicines before noon",
            ["Person or group"],
            "Whom does it touch?",
            [ToolFields.Influence | ToolFields.Interest | ToolFields.Needs | ToolFields.Speaks],
            1
        ),
    };

    /// <summary>The question that each answers, as choices of a form.</summary>
    public static readonly IReadOnlyList<Choice> Choices =
    [
        .. Enum.GetValues<ToolKind>().Select(kind => new Choice(kind.ToString(), All[kind].Title, All[kind].Answers)),
    ];

    public static ToolWords Words(this ToolKind kind) => All[kind];

    public static ToolFields FieldsOf(this ToolKind kind) => All[kind].Fields.Aggregate((all, one) => all | one);

    public static Outline<ToolLine> Tree(this ToolKind kind, IEnumerable<ToolLine> lines) =>
        Outline<ToolLine>.Of(lines, All[kind].Rules);

    public static string Title(this ProcessStepKind step) =>
        step switch
        {
            ProcessStepKind.Decision => "Question",
            ProcessStepKind.Wait => "Wait",
            ProcessStepKind.StartOrEnd => "Start or end",
            _ => "Step",
        };
}
