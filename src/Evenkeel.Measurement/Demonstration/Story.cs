namespace Evenkeel.Measurement.Demonstration;

/// <summary>How a series departs from its ordinary process. Ages are in periods before the day on which the demonstration was made.</summary>
internal enum StoryKind
{
    /// <summary>The level changed at an age, after a change that the team made.</summary>
    Shift,

    /// <summary>The same, and the team has rebased the chart with its reason.</summary>
    Rebased,

    /// <summary>A slow drift since an age.</summary>
    Drift,

    /// <summary>Nobody recorded between two ages.</summary>
    Gap,

    /// <summary>Small counts came suppressed.</summary>
    Suppressed,

    /// <summary>The latest period is far out.</summary>
    Outlier,

    /// <summary>One odd period, left out of the limits with its reason.</summary>
    Ghost,

    /// <summary>Events became rarer at an age, in days.</summary>
    Rarer,

    /// <summary>Recording stopped so many months before, however often there is a reading.</summary>
    Stopped,

    /// <summary>Nothing happened: an ordinary quiet series.</summary>
    Quiet,
}

/// <summary>A planted story.</summary>
/// <param name="By">How much: a factor on the level, or the length of a gap.</param>
internal sealed record Story(string Team, string Measure, StoryKind Kind, int Age, double By, string Tells)
{
    /// <summary>The factor on the level before the age.</summary>
    public double Before { get; init; } = 1;

    public static readonly IReadOnlyList<Story> All =
    [
        new(
            "ward-7",
            "falls",
            StoryKind.Shift,
            14,
            0.3,
            "Falls fell to a third fourteen months ago, when Ward 7 began its safety walk at 21:00. It waits for an answer: was it us?"
        ),
        new("ward-7", "pressure", StoryKind.Outlier, 0, 5, "Last month's pressure damage is above the limit."),
        new("ward-7", "handwash", StoryKind.Quiet, 0, 1, "Hand hygiene on Ward 7 is an ordinary, quiet series."),
        new(
            "ward-7",
            "medicines",
            StoryKind.Rebased,
            14,
            1.14,
            "Pharmacists joined the morning round: medicines are checked sooner, and the chart was rebased with that reason."
        ),
        new(
            "ward-7",
            "arrest",
            StoryKind.Rarer,
            850,
            1.7,
            "Cardiac arrests came every two or three weeks until the early warning score was introduced, and are months apart since."
        )
        {
            Before = 0.3,
        },
        new(
            "ward-3",
            "stay",
            StoryKind.Drift,
            18,
            1.35,
            "Length of stay on Ward 3 creeps up: no month stands out, but the run does."
        ),
        new(
            "ward-12",
            "recommend",
            StoryKind.Gap,
            16,
            5,
            "Ward 12 did not ask people for five months when its survey tablets were broken."
        ),
        new(
            "camhs-team",
            "complaints",
            StoryKind.Suppressed,
            0,
            5,
            "CAMHS complaints are small numbers: many came suppressed."
        ),
        new(
            "stroke-unit",
            "falls",
            StoryKind.Ghost,
            11,
            4,
            "One month on the Stroke Unit is left out of the limits: the ward had moved for building work."
        ),
        new(
            "crisis-team",
            "*",
            StoryKind.Stopped,
            7,
            0,
            "The Crisis Team stopped recording seven months ago: silence is a signal."
        ),
        new(
            "district-nursing-east",
            "first-visit",
            StoryKind.Shift,
            14,
            0.72,
            "First visits got later fourteen months ago, when two posts were not filled."
        ),
        new(
            "maternity-ward",
            "absence",
            StoryKind.Shift,
            12,
            1.5,
            "Absence on the Maternity Ward rose a year ago and has stayed high."
        ),
        new(
            "surgical-receiving",
            "deaths",
            StoryKind.Quiet,
            0,
            1,
            "Deaths after emergency surgery at Surgical Receiving are about as many as were predicted."
        ),
        new(
            "ward-14",
            "deaths",
            StoryKind.Shift,
            420,
            2.6,
            "Deaths after emergency surgery on Ward 14 are more than were predicted since the anaesthetic cover at night changed."
        ),
    ];

    public static IReadOnlyList<Story> For(string team, string measure) =>
        [.. All.Where(story => story.Team == team && (story.Measure == "*" || story.Measure == measure))];
}
