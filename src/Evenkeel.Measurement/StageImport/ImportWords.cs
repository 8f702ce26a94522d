using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.StageImport;

/// <summary>The words of the import pages' choices.</summary>
internal static class ImportWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        .. Enum.GetValues<MeasureKind>().Select(kind => new Choice(kind.ToString(), MeasureWords.Of(kind))),
    ];

    public static readonly IReadOnlyList<Choice> Frequencies =
    [
        .. Enum.GetValues<Frequency>().Select(often => new Choice(often.ToString(), MeasureWords.Of(often))),
    ];

    public static readonly IReadOnlyList<Choice> Directions =
    [
        .. new[] { Improvement.Down, Improvement.Up }.Select(way => new Choice(way.ToString(), MeasureWords.Of(way))),
    ];

    /// <summary>"not_a_number" → "Not a number".</summary>
    public static string Of(ImportCode code) =>
        code switch
        {
            ImportCode.OrganisationUnknown => "Unit not known",
            ImportCode.OrganisationMatched => "Unit matched by its name",
            ImportCode.FilteredOut => "Left out by a condition",
            _ => Sentence(code.Name().Replace('_', ' ')),
        };

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
