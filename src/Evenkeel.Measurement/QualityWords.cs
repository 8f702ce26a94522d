using Evenkeel.Measurement.Measures;
using Evenkeel.Ui;

namespace Evenkeel.Measurement;

/// <summary>Dimensions and aims of quality in words, for whatever else is tagged with them.</summary>
public static class QualityWords
{
    /// <summary>"Safe", "Person-centred" (Institute of Medicine, 2001).</summary>
    public static IReadOnlyList<Choice> Dimensions => MeasureWords.DimensionChoices;

    /// <summary>"Population health and wellbeing": the four aims of the framework.</summary>
    public static IReadOnlyList<Choice> Aims => MeasureWords.AimChoices;

    /// <summary>Each in words; empty where none is chosen.</summary>
    public static IEnumerable<string> Of(Dimensions dimensions) => MeasureWords.Of(dimensions);

    /// <inheritdoc cref="Of(Dimensions)"/>
    public static IEnumerable<string> Of(Aims aims) => MeasureWords.Of(aims);

    /// <summary>From the names that a form or an address sends; none where they are no names.</summary>
    public static T Parse<T>(List<string>? names)
        where T : struct, Enum => MeasureWords.Parse<T>(names);

    /// <summary>The names that a form sends.</summary>
    public static List<string> Names(Dimensions dimensions) => Names(dimensions.ToString());

    /// <inheritdoc cref="Names(Dimensions)"/>
    public static List<string> Names(Aims aims) => Names(aims.ToString());

    private static List<string> Names(string flags) => [.. flags.Split(", ").Where(name => name != "None")];
}
