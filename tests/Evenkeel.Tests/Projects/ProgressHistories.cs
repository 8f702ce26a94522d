using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;

namespace Evenkeel.Tests.Projects;

/// <summary>Histories of projects as somebody might tell them, and the step of the scale that each stands on.</summary>
internal static class ProgressHistories
{
    private static readonly ProgressFacts Nothing = new();
    private static readonly ProgressFacts Chartered = new()
    {
        HasAim = true,
        HasForWhom = true,
        HasByWhen = true,
        HasLead = true,
        Others = 2,
    };
    private static readonly ProgressFacts Measured = Chartered with { Measures = [Falls()] };
    private static readonly ProgressFacts Tried = Measured with { Planned = [1], Begun = [1] };
    private static readonly ProgressFacts Studied = Tried with { Planned = [1, 2], Begun = [1, 2], Studied = [1, 2] };

    public static readonly IReadOnlyList<(string Says, ProgressFacts Facts, ProgressScore Score)> All =
    [
        ("a problem in two fields, and nothing else", Nothing, ProgressScore.Intent),
        ("a lead, and no aim", Nothing with { HasLead = true }, ProgressScore.Intent),
        ("a team of six that has no aim", Nothing with { HasLead = true, Others = 6 }, ProgressScore.Intent),
        ("an aim that does not say by when", Chartered with { HasByWhen = false }, ProgressScore.Intent),
        ("an aim that does not say for whom", Chartered with { HasForWhom = false }, ProgressScore.Intent),
        ("an aim, and nobody but its lead", Chartered with { Others = 0 }, ProgressScore.Intent),
        ("an aim and a team that nobody leads", Chartered with { HasLead = false }, ProgressScore.Intent),
        (
            "a coach and a sponsor, and no team",
            Chartered with
            {
                Others = 0,
                HasCoach = true,
                HasSponsor = true,
            },
            ProgressScore.Intent
        ),
        ("a measure was chosen before there was an aim", Nothing with { Measures = [Falls()] }, ProgressScore.Intent),
        ("a test was planned before there was an aim", Nothing with { Planned = [1] }, ProgressScore.Intent),
        ("ideas drawn by somebody alone", Nothing with { IdeasInTheory = 9 }, ProgressScore.Intent),
        ("the charter is whole and a team is there", Chartered, ProgressScore.Charter),
        (
            "the same, with a coach and a sponsor",
            Chartered with
            {
                HasCoach = true,
                HasSponsor = true,
            },
            ProgressScore.Charter
        ),
        ("only a balancing measure is chosen", Chartered with { Measures = [Absence()] }, ProgressScore.Charter),
        ("only a process measure is chosen", Chartered with { Measures = [Walks()] }, ProgressScore.Charter),
        ("an empty theory was begun", Chartered with { IdeasInTheory = 0 }, ProgressScore.Charter),
        ("an outcome measure is chosen", Measured, ProgressScore.Planning),
        ("the theory is drawn, no measure yet", Chartered with { IdeasInTheory = 4 }, ProgressScore.Planning),
        ("a first test is planned, no measure yet", Chartered with { Planned = [1] }, ProgressScore.Planning),
        ("a measure, and ideas in the theory", Measured with { IdeasInTheory = 4 }, ProgressScore.Activity),
        ("a measure, and a first test planned", Measured with { Planned = [1] }, ProgressScore.Activity),
        ("the first test is under way", Tried, ProgressScore.Activity),
        (
            "a test is under way, though the aim is not written",
            Nothing with
            {
                Planned = [1],
                Begun = [1],
            },
            ProgressScore.Activity
        ),
        (
            "better already, but nothing was studied",
            Tried with
            {
                Measures = [Falls(gain: 0.6, held: 9)],
            },
            ProgressScore.Activity
        ),
        ("two tests were studied, nothing moved", Studied, ProgressScore.Tested),
        ("one test was studied and left", Studied with { Studied = [1] }, ProgressScore.Tested),
        ("a test was studied, and there is no measure", Studied with { Measures = [] }, ProgressScore.Tested),
        (
            "a test was studied, and there is no aim",
            Nothing with
            {
                Planned = [1],
                Begun = [1],
                Studied = [1],
            },
            ProgressScore.Tested
        ),
        (
            "adopted and spread, and nothing moved",
            Studied with
            {
                Adopted = [1, 2],
                Implement = StageState.Done,
                Spread = StageState.GoingOn,
            },
            ProgressScore.Tested
        ),
        ("it got worse", Studied with { Measures = [Falls() with { WorseSince = "Aug 2026" }] }, ProgressScore.Tested),
        (
            "half of the way, as far as chance would give it",
            Studied with
            {
                Measures = [Falls() with { Gain = 0.5 }],
            },
            ProgressScore.Tested
        ),
        (
            "only the balancing measure is better",
            Studied with
            {
                Measures = [Falls(), Absence() with { BetterSince = "Aug 2026" }],
            },
            ProgressScore.Tested
        ),
        (
            "better by far, and there is no aim to measure it by",
            Studied with
            {
                HasAim = false,
                Measures = [Falls(gain: 0.8, held: 9)],
            },
            ProgressScore.Tested
        ),
        (
            "the walks are made, the falls have not followed",
            Studied with
            {
                Measures = [Falls(), Walks() with { BetterSince = "Aug 2026" }],
            },
            ProgressScore.Modest
        ),
        ("a fifth of the way", Studied with { Measures = [Falls(gain: 0.2, held: 2)] }, ProgressScore.Modest),
        (
            "better, and no baseline to say by how much",
            Studied with
            {
                Measures = [Falls() with { BetterSince = "Aug 2026", MonthsHeld = 9, HasBaseline = false }],
            },
            ProgressScore.Modest
        ),
        (
            "a fifth of the way, and held for a year",
            Studied with
            {
                Measures = [Falls(gain: 0.2, held: 12)],
            },
            ProgressScore.Modest
        ),
        (
            "better by a fifth, though the aim does not say by when",
            Studied with
            {
                HasByWhen = false,
                Measures = [Falls(gain: 0.2, held: 2)],
            },
            ProgressScore.Modest
        ),
        ("a third of the way", Studied with { Measures = [Falls(gain: 0.34, held: 3)] }, ProgressScore.Improved),
        (
            "two outcomes, one of them half of the way",
            Studied with
            {
                Measures = [Falls(gain: 0.6, held: 8), Harm()],
            },
            ProgressScore.Improved
        ),
        ("half of the way", Studied with { Measures = [Falls(gain: 0.5, held: 3)] }, ProgressScore.Significant),
        (
            "half of the way, and worse for the staff",
            Studied with
            {
                Measures = [Falls(gain: 0.6, held: 5), Absence() with { WorseSince = "Sep 2026" }],
            },
            ProgressScore.Significant
        ),
        (
            "two of three outcomes are past half",
            Studied with
            {
                Measures =
                [
                    Falls(gain: 0.6, held: 3),
                    Harm() with
                    {
                        BetterSince = "Aug 2026",
                        Gain = 0.7,
                        MonthsHeld = 2,
                    },
                    Falls(),
                ],
            },
            ProgressScore.Significant
        ),
        (
            "what was wanted is reached, four months ago",
            Studied with
            {
                Measures = [Reached(held: 4)],
            },
            ProgressScore.Significant
        ),
        (
            "half of the way, held for six months",
            Studied with
            {
                Measures = [Falls(gain: 0.5, held: 6)],
            },
            ProgressScore.Sustained
        ),
        (
            "reached and held, not yet how everybody works",
            Studied with
            {
                Measures = [Reached(held: 12)],
                Implement = StageState.GoingOn,
            },
            ProgressScore.Sustained
        ),
        (
            "reached and held, and nobody watches over it",
            Studied with
            {
                Measures = [Reached(held: 12)],
                Implement = StageState.Done,
                HasControlPlan = false,
            },
            ProgressScore.Sustained
        ),
        (
            "held and implemented, of a second outcome nothing was wanted",
            Studied with
            {
                Measures = [Reached(held: 12), Reached(held: 9) with { IsReached = null }],
                Implement = StageState.Done,
            },
            ProgressScore.Sustained
        ),
        (
            "all reached, held, implemented, watched over",
            Studied with
            {
                Measures = [Reached(held: 12)],
                Implement = StageState.Done,
                HasControlPlan = true,
            },
            ProgressScore.Outstanding
        ),
        (
            "the same with three outcomes, and it spreads",
            Studied with
            {
                Measures = [Reached(held: 12), Reached(held: 8), Reached(held: 7)],
                Implement = StageState.Done,
                Spread = StageState.GoingOn,
                HasControlPlan = true,
            },
            ProgressScore.Outstanding
        ),
    ];

    private static MeasureFacts Falls() => new("Falls", MeasureRole.Outcome) { HasBaseline = true, IsReached = false };

    private static MeasureFacts Falls(double gain, int held) =>
        Falls() with
        {
            BetterSince = "Aug 2026",
            Points = Math.Max(1, held),
            Gain = gain,
            MonthsHeld = held,
        };

    private static MeasureFacts Reached(int held) => Falls(gain: 1.1, held) with { IsReached = true };

    private static MeasureFacts Harm() => new("Harm", MeasureRole.Outcome) { HasBaseline = true };

    private static MeasureFacts Walks() => new("Safety walks", MeasureRole.Process);

    private static MeasureFacts Absence() => new("Staff absence", MeasureRole.Balancing);
}
