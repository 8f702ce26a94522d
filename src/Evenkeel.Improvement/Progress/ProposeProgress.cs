using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Progress;

/// <param name="Reasons">Sentences from the record; at least one.</param>
/// <param name="NextWants">What the next step of the scale wants.</param>
internal sealed record ProposedProgress(ProgressScore Score, IReadOnlyList<string> Reasons, string NextWants);

/// <summary>
/// Progress as the record gives it: the highest step of which nothing is missing. A test that was studied was studied, however thin the charter is; an
/// improvement wants an aim that it is measured against.
/// </summary>
internal static class ProposeProgress
{
    public static ProposedProgress Of(ProgressFacts facts)
    {
        var score = ProgressScale.All.Last(step => !Missing(facts, step).Any());
        return new(score, ProgressReasons.Of(facts), Next(facts, score));
    }

    private static string Next(ProgressFacts facts, ProgressScore score) =>
        score == ProgressScore.Outstanding
            ? "Nothing is missing: keep watch over it."
            : $"Still missing for {(score + 1).Number()}: {Listed([.. Missing(facts, score + 1)])}.";

    /// <summary>What a step still wants; nothing where it is reached.</summary>
    private static IEnumerable<string> Missing(ProgressFacts facts, ProgressScore step) =>
        step switch
        {
            ProgressScore.Intent => [],
            ProgressScore.Charter => MissingCharter(facts),
            ProgressScore.Planning => [.. MissingCharter(facts), .. MissingPlan(facts)],
            ProgressScore.Activity => facts.HasBegun ? [] : [.. MissingCharter(facts), .. MissingActivity(facts)],
            ProgressScore.Tested => Unless(facts.HasStudied, "a test of change that was studied"),
            _ => [.. MissingBase(facts), .. MissingGain(facts, step)],
        };

    private static IEnumerable<string> MissingCharter(ProgressFacts facts) =>
        [
            .. Unless(facts.HasProblem, "the problem in words"),
            .. Unless(facts.HasAim, "an aim"),
            .. Unless(facts.HasForWhom, "for whom it is"),
            .. Unless(facts.HasByWhen, "by when it is to be reached"),
            .. Unless(facts.HasLead, "a lead"),
            .. Unless(facts.Others > 0, "somebody who works on it beside the lead"),
        ];

    private static IEnumerable<string> MissingPlan(ProgressFacts facts) =>
        Unless(
            facts.HasOutcome || facts.IdeasInTheory > 0 || facts.HasPlanned,
            "an outcome measure, a theory of change or a first test that is planned"
        );

    private static IEnumerable<string> MissingActivity(ProgressFacts facts) =>
        [
            .. Unless(facts.HasOutcome, "an outcome measure"),
            .. Unless(
                facts.IdeasInTheory > 0 || facts.HasPlanned,
                "an idea in the theory of change or a test that is planned"
            ),
        ];

    private static IEnumerable<string> MissingBase(ProgressFacts facts) =>
        [
            .. Unless(facts.HasAim, "an aim to measure it against"),
            .. Unless(facts.HasStudied, "a test of change that was studied"),
        ];

    private static IEnumerable<string> MissingGain(ProgressFacts facts, ProgressScore step) =>
        step switch
        {
            ProgressScore.Modest => Unless(
                facts.Measures.Any(m => m.Role != MeasureRole.Balancing && m.IsBetter),
                $"a measure that is better by more than chance would give{AtSites(facts)}"
            ),
            ProgressScore.Improved => Unless(
                facts.Outcomes.Any(m => m.HasGained(ProgressScale.Third)),
                $"an outcome measure a third of the way{Unmeasured(facts)}"
            ),
            ProgressScore.Significant => Unless(
                facts.MostOutcomes(m => m.HasGained(ProgressScale.Half)),
                $"most outcome measures half of the way{Unmeasured(facts)}"
            ),
            ProgressScore.Sustained => Unless(
                facts.MostOutcomes(m => m.HasHeld(ProgressScale.Half)),
                $"that this holds for {ProgressScale.MonthsHeld} months{Unmeasured(facts)}"
            ),
            _ =>
            [
                .. Unless(
                    facts.MostOutcomes(m => m.HasHeld(ProgressScale.Half)),
                    $"that this holds for {ProgressScale.MonthsHeld} months{Unmeasured(facts)}"
                ),
                .. Unless(
                    facts.Outcomes.Any() && facts.Outcomes.All(m => m.IsReached == true),
                    "that all that is wanted is reached, and said, for every outcome measure"
                ),
                .. Unless(facts.Implement == StageState.Done, "the stage Implement done"),
                .. Unless(facts.HasControlPlan != false, "a control plan"),
            ],
        };

    /// <summary>The next thing to do is then to say where it came from.</summary>
    private static string Unmeasured(ProgressFacts facts) =>
        facts.Outcomes.Any(m => m.IsBetter && !m.HasBaseline) ? ", and its baseline" : AtSites(facts);

    /// <summary>Each site’s charts are judged in its own project: what they show together, people say.</summary>
    private static string AtSites(ProgressFacts facts) =>
        facts.Sites is { Outcomes: > 0 } && !facts.Outcomes.Any()
            ? " (the charts of the sites are not counted here: look at them, and say it yourselves)"
            : "";

    private static IEnumerable<string> Unless(bool isThere, string what) => isThere ? [] : [what];

    internal static string Listed(IReadOnlyList<string> parts) =>
        parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
        };
}
