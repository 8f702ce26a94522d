using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;

namespace Evenkeel.Control.Demonstration;

/// <summary>What happens to a demonstration's issue, so many hours after it was raised.</summary>
internal sealed record DemoStep(double After, string Does, string Text = "");

/// <summary>A planted issue: where, how many days back at what time, what, and what comes of it (docs/demonstration.md).</summary>
internal sealed record DemoStory(
    string Team,
    int DaysBack,
    double Hour,
    string Problem,
    string Theme,
    WhoFixes Who,
    params DemoStep[] Steps
)
{
    public Severity Severity { get; init; } = Severity.Soon;
    public bool WentWell { get; init; }

    /// <summary>Raised without signing in, with this code.</summary>
    public string? Receipt { get; init; }

    public static readonly IReadOnlyList<DemoStory> All =
    [
        new(
            "ward-7",
            4,
            8.4,
            "No night pharmacist since Monday",
            "Medicines",
            WhoFixes.WeAsk,
            new DemoStep(1, "receive"),
            new DemoStep(5, "answer", "A pharmacist is on call from tonight; the number is on the ward phone."),
            new DemoStep(30, "reject", "On call means an hour's wait: the 22:00 doses were late twice."),
            new DemoStep(32, "receive")
        ),
        new(
            "ward-7",
            9,
            8.3,
            "The hoist has been away for repair for three weeks",
            "Equipment",
            WhoFixes.WeAsk,
            new DemoStep(3, "receive"),
            new DemoStep(20, "advice", "Can one be lent meanwhile?"),
            new DemoStep(44, "answer", "A hoist of Day Hospital is lent from tomorrow, until ours is back.")
        ),
        new(
            "ward-7",
            2,
            8.5,
            "Bed 4 call bell does not ring at the desk",
            "Equipment",
            WhoFixes.WeFix,
            new DemoStep(2, "take", "Quick")
        ),
        new(
            "ward-7",
            6,
            8.4,
            "Discharge medicines come up after 16:00, and people wait for them",
            "Medicines",
            WhoFixes.WeFix,
            new DemoStep(1, "take", "Complex"),
            new DemoStep(26, "cause", "They are ordered on the day, after the round")
        ),
        new(
            "ward-7",
            8,
            13.2,
            "Linen runs out on Sundays",
            "Supplies",
            WhoFixes.WeFixAndTell,
            new DemoStep(2, "take", "Quick"),
            new DemoStep(48, "place", "Saturday's order is larger by one trolley")
        ),
        new(
            "ward-7",
            12,
            8.4,
            "Visitors' chairs block the way to bay 2",
            "Environment",
            WhoFixes.WeFix,
            new DemoStep(1, "take", "Quick"),
            new DemoStep(25, "place", "Hooks on the wall, chairs hang"),
            new DemoStep(120, "works", "Walked past on five days: the way is free")
        ),
        new(
            "ward-7",
            7,
            22.3,
            "On nights nobody has the key of the store cupboard",
            "Supplies",
            WhoFixes.WeAsk,
            new DemoStep(12, "receive"),
            new DemoStep(60, "answer", "From Monday the key is in the key safe, and the code is on the night sheet.")
        )
        {
            Severity = Severity.Routine,
            Receipt = "DEM0-WARD-0007",
        },
        new("ward-7", 3, 14, "Two students asked whether they can come back as staff", "", WhoFixes.WeFix)
        {
            WentWell = true,
        },
        new("ward-3", 3, 9.1, "Two beds without suction that works", "Equipment", WhoFixes.WeAsk)
        {
            Severity = Severity.Urgent,
        },
        new(
            "ward-11",
            6,
            8.2,
            "Theatre lists start before the beds are free",
            "Flow",
            WhoFixes.WeAsk,
            new DemoStep(3, "receive"),
            new DemoStep(9, "up", "The lists are made for the whole Board"),
            new DemoStep(30, "receive")
        ),
        new(
            "stroke-unit",
            16,
            8.6,
            "No speech therapist on Fridays",
            "Staffing",
            WhoFixes.WeAsk,
            new DemoStep(4, "receive"),
            new DemoStep(28, "answer", "Friday mornings are covered from 1 next month."),
            new DemoStep(50, "accept")
        ),
        new(
            "crisis-team",
            20,
            9,
            "The lone-worker alarm has no signal in the valley",
            "Safety",
            WhoFixes.WeAsk,
            new DemoStep(6, "receive"),
            new DemoStep(60, "answer", "A second network's cards are ordered."),
            new DemoStep(90, "accept")
        ),
        new(
            "district-nursing-east",
            11,
            8.7,
            "Two posts unfilled: first visits slip",
            "Staffing",
            WhoFixes.WeAsk,
            new DemoStep(5, "receive"),
            new DemoStep(40, "up", "The posts are frozen by the Board"),
            new DemoStep(60, "receive"),
            new DemoStep(100, "answer", "One post is released, the other is kept back until April."),
            new DemoStep(120, "disagree", "One post does not clear the list."),
            new DemoStep(121, "accept")
        ),
    ];
}
