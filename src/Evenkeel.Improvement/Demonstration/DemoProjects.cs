using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>A planted cycle: so many days back it was to begin; what came of it, where it came to something.</summary>
internal sealed record DemoCycle(int DaysBack, string Change, string Prediction, string Where, PdsaScale Scale)
{
    public string? Who { get; init; }
    public int? After { get; init; }
    public string? Happened { get; init; }
    public (PdsaResult Result, string Learned)? Study { get; init; }
    public (PdsaDecision Decision, string Next)? Decided { get; init; }
}

/// <summary>What one side said of how far it had come, so many days back.</summary>
internal sealed record DemoProgress(int DaysBack, ProgressSide Side, ProgressScore Score, ProgressScore Proposed)
{
    public string? Why { get; init; }
}

/// <summary>A planted project (docs/demonstration.md).</summary>
internal sealed record DemoProject(string Unit, int DaysBack, string Title, string Problem)
{
    public string? Evidence { get; init; }
    public string? Aim { get; init; }
    public string? ForWhom { get; init; }
    public int? AimInDays { get; init; }
    public string Stages { get; init; } = "100000";
    public string[] Sites { get; init; } = [];
    public (string Measure, MeasureRole Role)[] Measures { get; init; } = [];

    /// <summary>What is wanted of a measure, by the day of the aim; its baseline is what its readings give.</summary>
    public (string Measure, double Wanted)[] Wanted { get; init; } = [];
    public bool HasCoach { get; init; }
    public bool IsProgramme { get; init; }
    public bool IsPrivate { get; init; }
    public DemoCycle[] Cycles { get; init; } = [];
    public DemoProgress[] Progress { get; init; } = [];
    public DemoStep[] Steps { get; init; } = [];
    public (int DaysBack, string Said)? Meeting { get; init; }

    public static readonly IReadOnlyList<DemoProject> All =
    [
        new(
            "ward-7",
            500,
            "Fewer falls in the evening",
            "Most falls with harm on the ward happen between six and ten in the evening, when people go to bed and the late round is under way."
        )
        {
            Evidence = "Of the last twenty falls thirteen were in these four hours.",
            Aim = "Half as many falls a month",
            ForWhom = "everybody who stays on Ward 7",
            AimInDays = 120,
            Stages = "222110",
            Sites = ["ward-3"],
            Measures = [("Falls", MeasureRole.Outcome), ("Hand hygiene", MeasureRole.Balancing)],
            Wanted = [("Falls", 3.5)],
            HasCoach = true,
            Meeting = (
                13,
                "The night staff say that the walk at nine holds. Bay 3 gets a light for a week, from Monday. Ward 3 comes to look at an evening."
            ),
            Steps =
            [
                new("Order three more lights if bay 3 wants them", 5),
                new("Show Ward 3 an evening", -2),
                new("A year without a fall with harm in the evening?", 120) { IsMilestone = true },
                new("Tell the night staff what the charts say", -10) { IsDone = true },
            ],
            Cycles =
            [
                new(
                    460,
                    "Ask everybody who is up at seven whether they need the toilet",
                    "Two falls fewer that week",
                    "Bay 2, five evenings",
                    PdsaScale.Part
                )
                {
                    Who = "One healthcare support worker",
                    Happened = "Done on four evenings of five; on the fifth nobody was free.",
                    Study = (
                        PdsaResult.InPart,
                        "It takes four minutes. It was forgotten when the medicine round ran late."
                    ),
                    Decided = (PdsaDecision.Adapt, "Later, and as a walk of its own."),
                },
                new(
                    430,
                    "A safety walk at 21:00, when the round is done",
                    "No evening without it",
                    "All bays",
                    PdsaScale.Whole
                )
                {
                    After = 1,
                    Happened = "All evenings but one.",
                    Study = (PdsaResult.AsPredicted, "After the round nobody has to remember it."),
                    Decided = (PdsaDecision.Adopt, "It stays; the night staff know."),
                },
                new(
                    6,
                    "A night light by the bathroom door",
                    "Fewer people call for help to find it",
                    "Bay 3",
                    PdsaScale.Part
                )
                {
                    Happened = "In place since Monday.",
                },
            ],
            Progress =
            [
                new(455, ProgressSide.Team, ProgressScore.Planning, ProgressScore.Activity),
                new(452, ProgressSide.Coach, ProgressScore.Activity, ProgressScore.Activity),
                new(420, ProgressSide.Team, ProgressScore.Tested, ProgressScore.Tested),
                new(415, ProgressSide.Coach, ProgressScore.Tested, ProgressScore.Tested),
                new(300, ProgressSide.Team, ProgressScore.Improved, ProgressScore.Modest),
                new(290, ProgressSide.Coach, ProgressScore.Modest, ProgressScore.Modest),
                new(180, ProgressSide.Team, ProgressScore.Significant, ProgressScore.Sustained),
                new(175, ProgressSide.Coach, ProgressScore.Improved, ProgressScore.Sustained)
                {
                    Why = "The night staff do it. Whether it lasts when they change, nobody has seen yet.",
                },
                new(19, ProgressSide.Team, ProgressScore.Sustained, ProgressScore.Sustained),
                new(14, ProgressSide.Coach, ProgressScore.Improved, ProgressScore.Sustained)
                {
                    Why =
                        "It holds on Ward 7. Ward 3 takes part and has not begun, and the evenings hang on two people.",
                },
            ],
        },
        new(
            "ward-7",
            40,
            "Discharge medicines before noon",
            "People wait until late afternoon for the medicines that they take home, and the bed waits with them."
        )
        {
            Aim = "Eight of ten have their medicines by noon",
            ForWhom = "everybody who goes home on a weekday",
            AimInDays = 90,
            Stages = "210100",
            Cycles =
            [
                new(
                    -3,
                    "The pharmacist joins the huddle on Tuesday and writes up tomorrow's discharges",
                    "Three of four are ready by noon",
                    "One Tuesday",
                    PdsaScale.One
                )
                {
                    Who = "The pharmacist",
                },
            ],
            Progress = [new(37, ProgressSide.Team, ProgressScore.Charter, ProgressScore.Charter)],
        },
        new(
            "ward-3",
            20,
            "Nobody waits alone for a scan",
            "People who are confused wait in the corridor of the X-ray department without anybody whom they know."
        ),
    ];
}
