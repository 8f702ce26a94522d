using System.Globalization;
using System.Text;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What is left of a name when everything that people vary is taken out: capitals, accents, punctuation, "NHS", "St".</summary>
internal static class UnitKey
{
    public static string Of(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (
                character is '\'' or '’' or '‘' or '`'
                || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
            )
            {
                continue;
            }

            letters.Append(
                char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character)
                : character == '&' ? '&'
                : ' '
            );
        }

        var words = letters.Replace("&", " and ").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(Usual).Where((word, i) => i > 0 || word != "nhs" || words.Length == 1));
    }

    private static string Usual(string word) =>
        word switch
        {
            "st" => "saint",
            "hosp" => "hospital",
            "dept" => "department",
            "centre" or "ctr" => "center",
            _ => word,
        };
}
