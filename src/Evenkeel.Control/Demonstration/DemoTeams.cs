using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation.Demonstration;

namespace Evenkeel.Control.Demonstration;

/// <summary>A piece of standard work of a demonstration's unit.</summary>
internal sealed record DemoCheck(string What, string How, string Theme)
{
    /// <summary>How many are looked at; null for what is done or not.</summary>
    public int? Sample { get; init; }

    /// <summary>The day of a weekly one; none: daily.</summary>
    public Weekdays On { get; init; }

    /// <summary>What whoever leads asks when they go to see, a line each: it is their own.</summary>
    public string Questions { get; init; } = "";

    /// <summary>What they learned, one time and the next.</summary>
    public IReadOnlyList<string> Learned { get; init; } = [];
}

/// <summary>A unit that huddles, what it looks at every day, who is there, and what is said.</summary>
internal sealed record DemoTeam(string Code, TimeOnly At, int Minutes)
{
    public required IReadOnlyList<DemoCheck> Checks { get; init; }

    /// <summary>How many of a role, at least and at most.</summary>
    public required IReadOnlyList<(string Role, int Least, int Most)> There { get; init; }

    /// <summary>In which part of the agenda, and what.</summary>
    public required IReadOnlyList<(string Part, string Text)> Notes { get; init; }

    private const string Changed = "What changed";
    private const string InOurWay = "What is in our way";
    private const string SentUp = "What we sent up";
    private const string Asked = "What we are asked";
    private const string Work = "Standard work today";
    private const string Nurses = "Nurses and midwives";
    private const string Leads = "Those who lead or manage";

    public static readonly IReadOnlyList<DemoTeam> All =
    [
        new("ward-7", new(8, 15), 12)
        {
            Checks =
            [
                new("Safety brief", "At the board, with everybody who starts the shift", "Communication"),
                new("Crash trolley", "Open, look, seal; write the seal's number on the list", "Equipment"),
                new(
                    "Drug fridge",
                    "Between 2 and 8 degrees; if not, tell the pharmacist and write it here",
                    "Medicines"
                ),
                new("Skin bundle of five people", "Ask, look, and put right what is missing", "Safety")
                {
                    Sample = 5,
                    On = Weekdays.Wednesday,
                },
            ],
            There = [(Nurses, 3, 5), ("Care staff", 2, 3), ("Doctors", 0, 2), ("Allied health professionals", 0, 2)],
            Notes =
            [
                (Changed, "Falls stay low: the walk at nine in the evening goes on."),
                (Changed, "Pressure damage is far up this month. We look at every mattress this week."),
                (InOurWay, "The call bell comes first today: two people have been told to knock."),
                (InOurWay, "Who is in charge rings pharmacy at ten about what goes home today."),
                (SentUp, "The lent hoist is here. We say this week whether that answers it."),
                (Work, "The trolley's seal was broken on the round; checked and sealed again."),
                (Work, "The early shift has two students: each goes with one nurse all day."),
            ],
        },
        new("medicine", new(9, 0), 10)
        {
            Checks =
            [
                new(
                    "What we are asked is read",
                    "Each is received or answered before noon, or sent up with the reason",
                    "Communication"
                ),
                new("Staff of tomorrow", "All wards side by side; who lends whom is written down", "Staffing"),
                new("Go and see one ward", "Half an hour, on the ward, at its board", "Communication")
                {
                    On = Weekdays.Tuesday,
                    Questions =
                        "What gets in your way most?\nWhat came back of what you sent up?\nWhat do we do that wastes your time?",
                    Learned =
                    [
                        "Ward 7 hears nothing between “received” and the answer. I write a line each day now.",
                        "The order list is filled in twice. We asked for one of the two to stop.",
                        "The night staff see the board only on Mondays. It hangs by the staff room now.",
                    ],
                },
            ],
            There = [(Nurses, 4, 6), ("Doctors", 1, 2), (Leads, 2, 3), ("Others", 0, 2)],
            Notes =
            [
                (Asked, "Two wards ask for the same: pharmacy at night. One of us speaks for both."),
                (Asked, "The answer about dressings goes out today; stores have confirmed the day."),
                (SentUp, "Pharmacy at night is beyond us: it stands with the Board, and they know since when."),
                (InOurWay, "Ward 5 has raised nothing for weeks. Jo goes there on Tuesday and asks."),
                (Work, "Ward 3 lends a nurse to Ward 7 until two o'clock."),
            ],
        },
        new(Strathmore.Board, new(10, 0), 15)
        {
            Checks =
            [
                new(
                    "What waits for the Board is read",
                    "By name and due time; nobody leaves without the next step of each",
                    "Communication"
                ),
                new("Walk-round", "An hour, with no list: at the board of one team, and with who is on shift", "Safety")
                {
                    On = Weekdays.Thursday,
                    Questions =
                        "If you raise what you cannot fix, do you hear back?\nWhat worries you about next week?",
                    Learned =
                    [
                        "Surgery knows its theatre lists a day too late. It is on our list for the autumn.",
                        "A team had stopped raising things, because nothing came back. We answered three of them on the spot.",
                    ],
                },
            ],
            There = [(Leads, 5, 8), ("Doctors", 1, 2), (Nurses, 1, 2)],
            Notes =
            [
                (Asked, "Pharmacy at night: we decide on Thursday, and tell both wards either way."),
                (Asked, "The two posts in the east: one is released, and why not both is written in the answer."),
                (Changed, "Stopped numbers of the Crisis Team: the service finds out why, and says so on Monday."),
                (InOurWay, "What was asked of us three days ago and not received comes first from now on."),
            ],
        },
    ];
}
