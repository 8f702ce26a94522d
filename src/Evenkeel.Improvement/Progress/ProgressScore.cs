using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Progress;

/// <summary>
/// How far a project has come, in halves from 0.5 to 5 (after the Assessment Scale for Collaboratives of the Institute for Healthcare Improvement).
/// </summary>
internal enum ProgressScore
{
    Intent = 1,
    Charter = 2,
    Planning = 3,
    Activity = 4,
    Tested = 5,
    Modest = 6,
    Improved = 7,
    Significant = 8,
    Sustained = 9,
    Outstanding = 10,
}

/// <summary>The scale in words: each step with what it means here.</summary>
internal static class ProgressScale
{
    /// <summary>How far along the way a step begins: from the baseline to what is wanted, or better than the baseline by as much.</summary>
    public const double Third = 1 / 3.0;
    public const double Half = 0.5;
    public const int MonthsHeld = 6;

    /// <summary>From here on team and coach say why they differ from what is proposed: more than one step of the scale.</summary>
    public const int StepsApart = 1;

    public static readonly IReadOnlyList<ProgressScore> All = Enum.GetValues<ProgressScore>();

    public static string Number(this ProgressScore score) =>
        ((int)score / 2.0).ToString("0.0", CultureInfo.InvariantCulture);

    public static string Title(this ProgressScore score) =>
        score switch
        {
            ProgressScore.Intent => "Intent",
            ProgressScore.Charter => "Charter and team",
            ProgressScore.Planning => "Planning has begun",
            ProgressScore.Activity => "Activity, but no change tested",
            ProgressScore.Tested => "Changes tested, no improvement yet",
            ProgressScore.Modest => "Modest improvement",
            ProgressScore.Improved => "Improvement",
            ProgressScore.Significant => "Significant improvement",
            ProgressScore.Sustained => "Sustained improvement",
            _ => "Outstanding, and here to stay",
        };

    public static string Means(this ProgressScore score) =>
        score switch
        {
            ProgressScore.Intent => "Somebody wrote down what the problem is.",
            ProgressScore.Charter =>
                "The aim says what, for whom and by when. A lead and at least one other work on it.",
            ProgressScore.Planning =>
                "The charter stands, and more: an outcome measure, a theory of change or a first test that is planned.",
            ProgressScore.Activity =>
                "There is an outcome measure and an idea or a test that is planned; or a first test is under way.",
            ProgressScore.Tested => "At least one test was studied. No measure shows more than chance would give.",
            ProgressScore.Modest =>
                "Since the first test a measure is better by more than chance would give: about a fifth (20 %) of the way.",
            ProgressScore.Improved => "An outcome measure is better: a third of the way or more.",
            ProgressScore.Significant => "Most outcome measures are better: half of the way (50 %) or more.",
            ProgressScore.Sustained =>
                "Most outcome measures are half of the way or more, and have been better for six months.",
            _ =>
                "All that was wanted is reached and holds. The new way is how we work, and a control plan keeps watch.",
        };

    /// <summary>"2.5 Changes tested, no improvement yet".</summary>
    public static string Says(this ProgressScore score) => $"{score.Number()} {score.Title()}";

    public static IReadOnlyList<Choice> Choices(ProgressScore? proposed) =>
        [
            .. All.Select(score => new Choice(
                score.ToString(),
                $"{score.Says()}{(score == proposed ? " (proposed)" : "")}",
                score.Means()
            )),
        ];

    /// <summary>A step of the scale apart is a matter of taste; more wants a reason.</summary>
    public static bool WantsReason(ProgressScore chosen, ProgressScore? proposed) =>
        proposed is { } own && Math.Abs(chosen - own) > StepsApart;
}
