using System.Globalization;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.WorkOnPdsa;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.DocumentProject;

/// <summary>Tests of change as parts of a document: each in full, or all of them as a table.</summary>
internal static class PdsaPapers
{
    public const string Tested = "What we tested, and what it taught us";

    public static PaperFacts Of(PdsaCycle cycle, string? title = null) =>
        new(
            title ?? "Plan, do, study, act",
            "Step",
            "In our words",
            [
                .. Lines(cycle)
                    .Where(line => line.Text is { Length: > 0 })
                    .Select(line => new PaperFact(line.Label, line.Text!)),
            ]
        );

    /// <summary>The oldest first: what one taught stands before what was tried next.</summary>
    public static IEnumerable<PaperPart> InFull(IEnumerable<PdsaCycle> cycles) =>
        cycles.Select(cycle =>
            Of(cycle, $"PDSA {Number(cycle)}: {ProjectWords.Brief(cycle.Change)}") with
            {
                Under = Tested,
            }
        );

    public static IEnumerable<PaperPart> Table(IEnumerable<PdsaCycle> cycles, bool goesOn) =>
        Table(Tested, [.. cycles.Select(cycle => Row(cycle, PdsaWords.Says(cycle, goesOn)))]);

    /// <summary>The family of cycles that it belongs to; a fork says what it carries on from.</summary>
    public static IEnumerable<PaperPart> Ramp(PdsaView view) =>
        view.Ramp.Count > 1
            ? Table(
                "The ramp that it belongs to",
                [
                    .. view.Steps.Select(step =>
                        Row(step.Cycle, PdsaWords.Says(step.Cycle, step.Fork, view.Open.Project.IsOpen))
                    ),
                ]
            )
            : [];

    private static string[] Row(PdsaCycle cycle, string so) =>
        [Number(cycle), cycle.Change, cycle.Prediction, cycle.Learned ?? cycle.Happened ?? "", so];

    private static IEnumerable<PaperPart> Table(string title, IReadOnlyList<string[]> rows) =>
        rows.Count == 0
            ? []
            :
            [
                new PaperTable(
                    title,
                    ["PDSA", "We tried", "We expected", "We learned", "So"],
                    [10, 25, 21, 28, 16],
                    rows
                ),
            ];

    private static IEnumerable<(string Label, string? Text)> Lines(PdsaCycle cycle) =>
        [
            ("What we try", cycle.Change),
            ("What we expect", cycle.Prediction),
            ("Where", cycle.Where),
            ("Who tries it", cycle.Who),
            ("How big", cycle.Scale?.Title()),
            ("Planned for", UkDate.Full(cycle.PlannedFor)),
            ("Began", cycle.BeganOn is { } began ? UkDate.Full(began) : null),
            ("What happened", cycle.Happened),
            ("Did it go as expected?", cycle.Result?.Title()),
            ("What we learned", cycle.Learned),
            ("Decided", cycle.Decision?.Title()),
            ("What comes next", cycle.Next),
        ];

    private static string Number(PdsaCycle cycle) => cycle.Number.ToString(CultureInfo.InvariantCulture);
}
