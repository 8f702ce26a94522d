using Evenkeel.Improvement.Projects;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>How PDSA cycles are spoken of.</summary>
internal static class PdsaWords
{
    public static readonly IReadOnlyList<Choice> Results =
    [
        new(nameof(PdsaResult.AsPredicted), "As predicted"),
        new(nameof(PdsaResult.InPart), "In part"),
        new(nameof(PdsaResult.NotAsPredicted), "Not as predicted", "You often learn the most from that"),
    ];

    public static readonly IReadOnlyList<Choice> Decisions =
    [
        new(nameof(PdsaDecision.Adopt), "Adopt", "It works: keep it, or test it wider"),
        new(nameof(PdsaDecision.Adapt), "Adapt", "Change it and test it again"),
        new(nameof(PdsaDecision.Abandon), "Abandon", "Leave it, with what we learned"),
    ];

    public static string Title(this PdsaState state) =>
        state switch
        {
            PdsaState.Planned => "Planned",
            PdsaState.GoingOn => "Being tested",
            PdsaState.Studied => "Studied, to be decided",
            _ => "Decided",
        };

    public static string Title(this PdsaResult result) => ProjectWords.LabelOf(Results, result);

    public static string Title(this PdsaDecision decision) => ProjectWords.LabelOf(Decisions, decision);

    /// <summary>The same in a ramp.</summary>
    /// <param name="fork">The cycle that it carries on from, where that is not the one just before it.</param>
    /// <param name="goesOn">Whether its project does.</param>
    public static string Says(PdsaCycle cycle, int? fork, bool goesOn) =>
        fork is null ? Says(cycle, goesOn) : $"from PDSA {fork}, {Says(cycle, goesOn)}";

    /// <summary>What a list says of it: "being tested since 3 Nov 2026", "adopted". With the year: a cycle can be of an earlier one.</summary>
    /// <param name="goesOn">Whether its project does: what was left open when it ended is not being tested.</param>
    public static string Says(PdsaCycle cycle, bool goesOn = true) =>
        cycle.State switch
        {
            PdsaState.Planned when !goesOn => "never tested",
            PdsaState.GoingOn when !goesOn => $"begun on {UkDate.Plain(cycle.BeganOn!.Value)}, never studied",
            PdsaState.Planned => $"planned for {UkDate.Plain(cycle.PlannedFor)}",
            PdsaState.GoingOn => $"being tested since {UkDate.Plain(cycle.BeganOn!.Value)}",
            PdsaState.Studied => $"studied: {cycle.Result!.Value.Title().ToLowerInvariant()}",
            _ => cycle.Decision switch
            {
                PdsaDecision.Adopt => "adopted",
                PdsaDecision.Adapt => "adapted",
                _ => "abandoned",
            },
        };
}
