using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>How a planted project ended, so many days back; where the change stays, on which measure watch is kept.</summary>
internal sealed record DemoEnd(int DaysBack, ProjectResult Result, string Learning, string For)
{
    public (string Measure, string Reaction, string StandardWork)? Watch { get; init; }
    public string? Sustain { get; init; }
}

/// <summary>Planted projects that have ended: one met its aim and is watched since, one failed well.</summary>
internal static class DemoEnded
{
    public static readonly IReadOnlyList<(DemoProject Project, DemoEnd End)> All =
    [
        (
            new(
                "ward-7",
                430,
                "Medicines checked within a day",
                "Of those who came in after noon every fourth waited two days until a pharmacist had looked at their medicines."
            )
            {
                Evidence = "Counted for a month: 41 of 160.",
                Aim = "Nine of ten are checked within a day",
                ForWhom = "everybody who comes to Ward 7",
                AimInDays = -170,
                Stages = "222221",
                Measures = [("Medicines checked within 24 hours", MeasureRole.Outcome)],
                Cycles =
                [
                    new(
                        415,
                        "A pharmacist joins the morning round on two days",
                        "Nobody who came in the day before is missed",
                        "Bays 1 and 2",
                        PdsaScale.Part
                    )
                    {
                        Happened = "Both days. Two people had been moved and were found by chance.",
                        Study = (PdsaResult.AsPredicted, "The round finds them; a list alone did not."),
                        Decided = (PdsaDecision.Adopt, "Every weekday, with all bays."),
                    },
                ],
            },
            new(
                150,
                ProjectResult.Met,
                "What made it last is that the pharmacist stands where the decisions are made. The list that we tried first was nobody’s.",
                "the other wards of Medicine, and pharmacy"
            )
            {
                Watch = (
                    "Medicines checked within 24 hours",
                    "Ask on the same day who stood in for the pharmacist, and tell pharmacy.",
                    "A pharmacist is at the morning round on weekdays"
                ),
                Sustain = "3333233332",
            }
        ),
        (
            new(
                "ward-7",
                120,
                "A quiet hour after lunch",
                "People say that they cannot rest: visitors, rounds and cleaning all come between one and three."
            )
            {
                Aim = "Nobody is woken between one and two",
                ForWhom = "everybody who stays on Ward 7",
                AimInDays = -20,
                Stages = "211100",
                Cycles =
                [
                    new(
                        90,
                        "Doors closed and no round from one to two",
                        "People sleep",
                        "Bay 1, one week",
                        PdsaScale.Part
                    )
                    {
                        Happened = "Kept on two days of five. The scans of the afternoon come from another department.",
                        Study = (PdsaResult.NotAsPredicted, "Half of what wakes people is not ours to move."),
                        Decided = (PdsaDecision.Abandon, "It needs the X-ray department first."),
                    },
                ],
            },
            new(
                25,
                ProjectResult.Stopped,
                "A quiet hour on one ward cannot work while scans are called from elsewhere. Begin with who calls, not with who rests.",
                "whoever tries it next, and the X-ray department"
            )
        ),
    ];
}
