using Evenkeel.Improvement.Projects;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Pdsa;

/// <summary>How the scale of a test is spoken of, the smallest first.</summary>
internal static class PdsaScaleWords
{
    public static readonly IReadOnlyList<Choice> Choices =
    [
        new(nameof(PdsaScale.One), "One: one person, one shift"),
        new(nameof(PdsaScale.Few), "A few people or shifts"),
        new(nameof(PdsaScale.Part), "A part of the unit: one bay, one clinic"),
        new(nameof(PdsaScale.Whole), "The whole unit"),
        new(nameof(PdsaScale.Beyond), "More than one unit"),
    ];

    /// <summary>In a ramp: "a few people or shifts".</summary>
    public static string Brief(this PdsaScale scale) => scale.Title().Split(':')[0].ToLowerInvariant();

    public static string Title(this PdsaScale scale) => ProjectWords.LabelOf(Choices, scale);
}
