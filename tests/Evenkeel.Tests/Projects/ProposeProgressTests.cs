using CsCheck;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;

namespace Evenkeel.Tests.Projects;

/// <summary>Progress as the record gives it: by the definitions, explained, and never less for more evidence.</summary>
public sealed class ProposeProgressTests
{
    public static TheoryData<string> Histories => [.. ProgressHistories.All.Select(history => history.Says)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_stands_on_its_step_of_the_scale(string says)
    {
        var (_, facts, score) = ProgressHistories.All.Single(history => history.Says == says);
        var proposed = ProposeProgress.Of(facts);
        Assert.True(score == proposed.Score, $"{says}: {proposed.Score}. {string.Join(' ', proposed.Reasons)}");
    }

    [Fact]
    public void There_are_at_least_forty_and_every_step_is_among_them()
    {
        Assert.True(ProgressHistories.All.Count >= 40);
        Assert.Equal(ProgressScale.All, ProgressHistories.All.Select(history => history.Score).Distinct().Order());
    }

    [Fact]
    public void It_says_why_and_what_comes_next()
    {
        var told = ProposeProgress.Of(
            Facts("half of the way") with
            {
                Planned = [1, 2, 3],
                Begun = [1, 2, 3],
                HasCoach = true,
            }
        );
        Assert.Equal(
            [
                "The aim says what, for whom and by when.",
                "In it: a lead, 2 others and a coach.",
                "PDSA 1 and 2 were studied.",
                "PDSA 3 is being tested.",
                "Falls: better than before since Aug 2026 (3 months), about 50\u00a0% of the way.",
                "It has held for 3 months; sustained wants 6.",
            ],
            told.Reasons
        );
        Assert.Equal("Still missing for 4.5: that this holds for 6 months.", told.NextWants);
        Assert.Contains(
            "Staff absence: worse than before since Sep 2026.",
            ProposeProgress.Of(Facts("half of the way, and worse for the staff")).Reasons
        );
        Assert.Equal(
            "Still missing for 1.0: by when it is to be reached.",
            ProposeProgress.Of(Facts("an aim that does not say by when")).NextWants
        );
    }

    [Fact]
    public void Whatever_the_record_is_the_score_is_one_of_ten_and_explains_itself() =>
        Any.Sample(facts =>
        {
            var proposed = ProposeProgress.Of(facts);
            return Enum.IsDefined(proposed.Score)
                && proposed.Reasons.Count > 0
                && proposed.Reasons.All(reason => reason.EndsWith('.') && char.IsUpper(reason[0]))
                && proposed.NextWants.EndsWith('.');
        });

    [Fact]
    public void More_evidence_never_lowers_it() =>
        Any.Sample(facts =>
        {
            var score = ProposeProgress.Of(facts).Score;
            return More(facts).All(more => ProposeProgress.Of(more).Score >= score);
        });

    [Fact]
    public void A_step_apart_is_a_matter_of_taste_and_more_wants_a_reason()
    {
        Assert.False(ProgressScale.WantsReason(ProgressScore.Modest, ProgressScore.Tested));
        Assert.True(ProgressScale.WantsReason(ProgressScore.Improved, ProgressScore.Tested));
        Assert.True(ProgressScale.WantsReason(ProgressScore.Planning, ProgressScore.Tested));
        Assert.False(ProgressScale.WantsReason(ProgressScore.Outstanding, null));
    }

    [Theory]
    [InlineData(3, 0, "The theory of change has 3 ideas.")]
    [InlineData(1, 0, "The theory of change has 1 idea.")]
    [InlineData(14, 11, "The theory of change has 3 ideas, and the programme's has 11.")]
    [InlineData(12, 11, "The theory of change has 1 idea, and the programme's has 11.")]
    [InlineData(1, 1, "The programme's theory of change has 1 idea.")]
    [InlineData(11, 11, "The programme's theory of change has 11 ideas.")]
    public void Whose_the_ideas_are_is_said_and_all_of_them_count(int all, int shared, string says)
    {
        var facts = new ProgressFacts { IdeasInTheory = all, IdeasOfProgramme = shared };
        Assert.Contains(says, ProposeProgress.Of(facts).Reasons);
        Assert.Equal(ProposeProgress.Of(facts with { IdeasOfProgramme = 0 }).Score, ProposeProgress.Of(facts).Score);
    }

    [Fact]
    public void Where_nobody_has_an_idea_yet_none_is_spoken_of() =>
        Assert.DoesNotContain(
            ProposeProgress.Of(new ProgressFacts { IdeasInTheory = 0 }).Reasons,
            reason => reason.Contains("theory", StringComparison.Ordinal)
        );

    private static ProgressFacts Facts(string says) =>
        ProgressHistories.All.Single(history => history.Says == says).Facts;

    /// <summary>The record with one thing more, for each thing that can be more.</summary>
    private static IEnumerable<ProgressFacts> More(ProgressFacts facts) =>
        [
            facts with
            {
                HasAim = true,
            },
            facts with
            {
                HasForWhom = true,
            },
            facts with
            {
                HasByWhen = true,
            },
            facts with
            {
                HasLead = true,
            },
            facts with
            {
                Others = facts.Others + 1,
            },
            facts with
            {
                HasCoach = true,
            },
            facts with
            {
                HasSponsor = true,
            },
            facts with
            {
                IdeasInTheory = (facts.IdeasInTheory ?? 0) + 1,
            },
            facts with
            {
                Planned = [.. facts.Planned, 9],
            },
            facts with
            {
                Planned = [.. facts.Planned, 9],
                Begun = [.. facts.Begun, 9],
            },
            facts with
            {
                Planned = [.. facts.Planned, 9],
                Begun = [.. facts.Begun, 9],
                Studied = [.. facts.Studied, 9],
            },
            facts with
            {
                Implement = StageState.Done,
            },
            facts with
            {
                Spread = StageState.Done,
            },
            facts with
            {
                HasControlPlan = true,
            },
            .. facts.Measures.SelectMany((measure, i) => More(measure).Select(more => With(facts, i, more))),
        ];

    private static IEnumerable<MeasureFacts> More(MeasureFacts measure) =>
        [
            measure with
            {
                BetterSince = "Aug 2026",
                WorseSince = null,
            },
            measure with
            {
                Gain = (measure.Gain ?? 0) + 0.2,
                HasBaseline = true,
            },
            measure with
            {
                MonthsHeld = measure.MonthsHeld + 3,
            },
            measure with
            {
                IsReached = true,
            },
        ];

    private static ProgressFacts With(ProgressFacts facts, int at, MeasureFacts measure) =>
        facts with
        {
            Measures = [.. facts.Measures.Select((own, i) => i == at ? measure : own)],
        };

    private static readonly Gen<IReadOnlyList<int>> Cycles = Gen.Int[0, 3]
        .Select(count => (IReadOnlyList<int>)[.. Enumerable.Range(1, count)]);

    private static readonly Gen<MeasureFacts> AnyMeasure = Gen.Select(
        Gen.Int[0, 2],
        Gen.Bool,
        Gen.Bool,
        Gen.Int[-2, 12],
        Gen.Int[0, 12],
        Gen.Int[0, 2],
        (role, better, baseline, gain, held, reached) =>
            new MeasureFacts("Falls", (MeasureRole)role)
            {
                BetterSince = better ? "Aug 2026" : null,
                HasBaseline = baseline,
                Gain = baseline ? gain / 10.0 : null,
                MonthsHeld = held,
                IsReached = reached == 0 ? null : reached == 2,
            }
    );

    private static readonly Gen<ProgressFacts> Any = Gen.Select(
        Gen.Bool.Array[6],
        Gen.Int[0, 2],
        Gen.Int[-1, 3],
        Gen.Select(Cycles, Cycles, Cycles),
        Gen.Int[0, 2],
        AnyMeasure.List[0, 3],
        Gen.Int[0, 2],
        (said, others, ideas, cycles, implement, measures, plan) =>
            new ProgressFacts
            {
                HasAim = said[0],
                HasForWhom = said[1],
                HasByWhen = said[2],
                HasLead = said[3],
                HasCoach = said[4],
                HasSponsor = said[5],
                Others = others,
                IdeasInTheory = ideas < 0 ? null : ideas,
                Planned = cycles.Item1,
                Begun = cycles.Item2,
                Studied = cycles.Item3,
                Implement = (StageState)implement,
                Measures = measures,
                HasControlPlan = plan == 0 ? null : plan == 2,
            }
    );
}
