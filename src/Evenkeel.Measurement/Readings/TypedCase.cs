using Evenkeel.Measurement.ImportReadings;

namespace Evenkeel.Measurement.Readings;

/// <summary>One case as a person typed it: whether it happened, and how likely it was before. No name, no number: nobody asks who it was.</summary>
internal static class TypedCase
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The words by which an outcome is told; null where it is none of them.</summary>
    public static bool? Outcome(ReadOnlySpan<char> text) =>
        Is(text, "1", Yes, "y", "true") ? true
        : Is(text, "0", No, "n", "false") ? false
        : null;

    /// <summary>The case, or what is wrong with it. A form asks for the risk in per cent: 3.2 and 3.2 % are the same.</summary>
    public static (ReadingChange? Change, string? Problem, bool IsOfRisk) Read(
        int period,
        string? outcome,
        string? risk
    )
    {
        if (Outcome((outcome ?? "").AsSpan().Trim()) is not { } happened)
        {
            return (null, "say whether it happened.", false);
        }

        var number = NumberText.Parse((risk ?? "").Trim());
        return number is { IsNumber: true, Value: >= 0 and <= 100 }
            ? (
                new ReadingChange(period) { Numerator = happened ? 1 : 0, Denominator = Share(number.Value) },
                null,
                false
            )
            : (
                null,
                number.IsBlank
                    ? "enter the predicted risk in per cent, such as 3.2."
                    : "the predicted risk is a number from 0 to 100 per cent, such as 3.2.",
                true
            );
    }

    /// <summary>3.2 % and 0.032 are one risk, however they are written.</summary>
    public static double Share(double percent) => Math.Round(percent / 100, 12);

    /// <summary>As a form shows it: "yes", "no".</summary>
    public static string? Answer(double? outcome) =>
        outcome is { } known
            ? known == 1
                ? Yes
                : No
            : null;

    public static string Percent(double? risk) =>
        TypedReading.Text(risk is { } share ? Math.Round(share * 100, 10) : null);

    private static bool Is(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
