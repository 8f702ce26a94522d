using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>What a ward said of a change, so many days back.</summary>
internal sealed record DemoAdoption(string Ward, string Idea, int DaysBack, AdoptionState State, string? How = null);

/// <summary>A collaborative over six wards: what worked on Ward 7 is tested by others, each in its own way; one has not begun.</summary>
internal static class DemoProgramme
{
    public const string Title = "Six wards, half the falls";
    public const string Walk = "A safety walk when the late round is done";
    public const string Reach = "Glasses, call bell and walking aid within reach";
    public const string Light = "A light by the bathroom door at night";
    public const string Handover = "One line in the handover: who must not get up alone";
    public const string Review = "Each fall is talked through within the hour, with who fell";

    private const string Problem =
        "Older people fall on our wards about as often as ten years ago, and every ward looks for its answer alone.";

    // Before the sites, which are made of it.
    public static readonly (string Measure, MeasureRole Role)[] Shared =
    [
        ("Falls", MeasureRole.Outcome),
        ("Hand hygiene", MeasureRole.Balancing),
    ];

    public static readonly DemoProject Planted = new("strathmore", 300, Title, Problem)
    {
        Evidence = "The sums of the Board: no change in three years but on Ward 7.",
        Aim = "Half as many falls on each of the six wards",
        ForWhom = "everybody who stays there",
        AimInDays = 180,
        Stages = "222211",
        Sites = ["ward-7", "ward-21", "ward-22", "ward-23", "stroke-unit", "rehabilitation"],
        IsProgramme = true,
        Progress = [new(30, ProgressSide.Team, ProgressScore.Tested, ProgressScore.Tested)],
    };

    /// <summary>Rehabilitation takes part and has no project yet.</summary>
    public static readonly IReadOnlyList<DemoProject> Sites =
    [
        Site("ward-21", "Ward 21", 270, "221110") with
        {
            Cycles =
            [
                new(240, Walk, "No evening without it", "One bay, one week", PdsaScale.Part)
                {
                    Happened = "Six evenings of seven.",
                    Study = (PdsaResult.AsPredicted, "It works where one person owns it each evening."),
                    Decided = (PdsaDecision.Adopt, "All bays."),
                },
                new(20, Light, "Fewer people call for help to find it", "Two rooms", PdsaScale.Few)
                {
                    Happened = "Going on.",
                },
            ],
            Progress = [new(25, ProgressSide.Team, ProgressScore.Tested, ProgressScore.Tested)],
        },
        Site("ward-22", "Ward 22", 260, "221100") with
        {
            Cycles =
            [
                new(200, Walk, "No evening without it", "The whole ward", PdsaScale.Whole)
                {
                    Happened = "Three evenings of seven: the late round ends at different times.",
                    Study = (PdsaResult.NotAsPredicted, "Tied to a time it works; tied to the round it does not."),
                    Decided = (PdsaDecision.Adapt, "At 20:30, whatever the round does."),
                },
            ],
        },
        Site("ward-23", "Ward 23", 150, "211100") with
        {
            Cycles =
            [
                new(60, Reach, "Nobody has to get up for their glasses", "Bay 1", PdsaScale.Part)
                {
                    Happened = "A card on the bed rail; checked twice a shift.",
                    Study = (PdsaResult.InPart, "The card is seen by visitors, and they put things back."),
                    Decided = (PdsaDecision.Adopt, "All bays, and visitors are asked to help."),
                },
            ],
        },
        Site("stroke-unit", "Stroke Unit", 90, "210000"),
    ];

    public static readonly IReadOnlyList<DemoAdoption> Said =
    [
        new("ward-7", Walk, 430, AdoptionState.Adopted),
        new("ward-7", Reach, 250, AdoptionState.Adopted),
        new("ward-7", Light, 6, AdoptionState.Testing),
        new(
            "ward-22",
            Walk,
            170,
            AdoptionState.Adapted,
            "At 20:30 by the clock, because our late round ends when it ends."
        ),
        new("ward-22", Handover, 120, AdoptionState.Adopted),
        new("stroke-unit", Light, 40, AdoptionState.NotForUs, "Our rooms have lights in the floor already."),
        new("ward-21", Review, 15, AdoptionState.Testing),
    ];

    private static DemoProject Site(string ward, string name, int daysBack, string stages) =>
        new(ward, daysBack, $"{Title}: {name}", Problem)
        {
            Aim = Planted.Aim,
            ForWhom = "everybody who stays here",
            AimInDays = 180,
            Stages = stages,
            Measures = Shared,
        };
}
