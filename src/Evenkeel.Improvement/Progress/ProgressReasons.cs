using System.Globalization;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;

namespace Evenkeel.Improvement.Progress;

/// <summary>Why a score is proposed: what the record says, in sentences.</summary>
internal static class ProgressReasons
{
    public static IReadOnlyList<string> Of(ProgressFacts facts) =>
        [Charter(facts), Team(facts), .. Theory(facts), .. Tests(facts), .. Measures(facts), .. Embedded(facts)];

    private static string Charter(ProgressFacts facts)
    {
        if (!facts.HasAim)
        {
            return "The aim is not written yet.";
        }

        var open = new List<string>();
        open.AddRange(facts.HasForWhom ? [] : ["for whom"]);
        open.AddRange(facts.HasByWhen ? [] : ["by when"]);
        return open.Count == 0
            ? "The aim says what, for whom and by when."
            : $"The aim does not say {ProposeProgress.Listed(open)}.";
    }

    private static string Team(ProgressFacts facts)
    {
        var people = new List<string>();
        people.AddRange(facts.HasLead ? ["a lead"] : []);
        people.AddRange(facts.Others > 0 ? [Number(facts.Others, "other", "others")] : []);
        people.AddRange(facts.HasCoach ? ["a coach"] : []);
        people.AddRange(facts.HasSponsor ? ["a sponsor"] : []);
        return (people.Count, facts.HasLead) switch
        {
            (0, _) => "Nobody works on it.",
            (1, true) => "A lead works on it, and nobody else.",
            (_, true) => $"In it: {ProposeProgress.Listed(people)}.",
            _ => $"In it: {ProposeProgress.Listed(people)}. Nobody leads it.",
        };
    }

    private static IEnumerable<string> Theory(ProgressFacts facts)
    {
        var (all, shared) = (facts.IdeasInTheory ?? 0, facts.IdeasOfProgramme);
        return (all - shared, shared) switch
        {
            (0, 0) => [],
            (0, _) => [$"The programme's theory of change has {Number(shared, "idea", "ideas")}."],
            (var own, 0) => [$"The theory of change has {Number(own, "idea", "ideas")}."],
            var (own, _) =>
            [
                $"The theory of change has {Number(own, "idea", "ideas")}, and the programme's has {shared}.",
            ],
        };
    }

    private static IEnumerable<string> Tests(ProgressFacts facts)
    {
        var going = facts.Begun.Except(facts.Studied).ToList();
        var waiting = facts.Planned.Except(facts.Begun).ToList();
        if (!facts.HasPlanned)
        {
            return [$"No test of a change is planned{(facts.Sites is null ? "" : " that you see")}."];
        }

        return
        [
            .. Cycles(facts.Studied, "was studied", "were studied"),
            .. Cycles(facts.Adopted, "was adopted", "were adopted"),
            .. Cycles(going, "is being tested", "are being tested"),
            .. Cycles(waiting, "is planned", "are planned"),
            .. AtSites(facts.Sites),
        ];
    }

    private static IEnumerable<string> Measures(ProgressFacts facts)
    {
        var outcomes = facts.HasOutcome ? [] : new[] { "No outcome measure is chosen." };
        var shared = facts.Sites is { Outcomes: > 0 and var count }
            ? new[] { $"Its sites share {Number(count, "outcome measure", "outcome measures")}." }
            : [];
        return [.. outcomes, .. shared, .. facts.Measures.SelectMany(m => Measure(m, facts.HasBegun))];
    }

    private static IEnumerable<string> AtSites(SiteFacts? sites) =>
        sites is { Planned: > 0 }
            ?
            [
                $"At its sites: {Number(sites.Planned, "test", "tests")} planned, {sites.Begun} of them begun and {sites.Studied} studied.",
            ]
            : [];

    private static IEnumerable<string> Measure(MeasureFacts measure, bool isTested)
    {
        if (measure.WorseSince is { } worse)
        {
            return [$"{measure.Name}: worse than before since {worse}."];
        }

        return measure switch
        {
            { Role: MeasureRole.Balancing } => [],
            { IsBetter: true } => [Better(measure), .. Held(measure)],
            _ when isTested => [$"{measure.Name}: nothing yet that chance alone would not give."],
            { Role: MeasureRole.Outcome } => [$"{measure.Name}: nothing was tested yet that could move it."],
            _ => [],
        };
    }

    private static string Better(MeasureFacts measure)
    {
        var run = measure.Points > 1 ? $" ({LevelNow.Counted(measure.Step, measure.Points)})" : "";
        var far = measure switch
        {
            { Role: MeasureRole.Process } => "",
            { IsReached: not null, Gain: { } way } => $", {Target.WayInWords(way)}",
            { IsReached: null, Gain: > 0 and var gain } => $", {Target.Percent(gain)} better than the baseline",
            { HasBaseline: false } => ". How far, nobody can say without a baseline",
            _ => "",
        };
        return $"{measure.Name}: better than before since {measure.BetterSince}{run}{far}.";
    }

    private static IEnumerable<string> Held(MeasureFacts measure) =>
        measure.Role != MeasureRole.Outcome ? []
        : measure.MonthsHeld >= ProgressScale.MonthsHeld
            ? [$"It has held for {Number(measure.MonthsHeld, "month", "months")}."]
        :
        [
            $"It has held for {Number(measure.MonthsHeld, "month", "months")}; sustained wants {ProgressScale.MonthsHeld}.",
        ];

    private static IEnumerable<string> Embedded(ProgressFacts facts) =>
        [
            .. facts.Implement == StageState.Done ? new[] { "The stage Implement is done." } : [],
            .. facts.Spread != StageState.NotYet ? new[] { "It spreads to others." } : [],
            .. facts.HasControlPlan == true ? new[] { "A control plan keeps watch." } : [],
        ];

    private static IEnumerable<string> Cycles(IReadOnlyList<int> numbers, string one, string several) =>
        numbers.Count == 0
            ? []
            :
            [
                $"PDSA {ProposeProgress.Listed([.. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))])} {(numbers.Count == 1 ? one : several)}.",
            ];

    private static string Number(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
