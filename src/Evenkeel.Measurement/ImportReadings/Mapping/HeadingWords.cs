namespace Evenkeel.Measurement.ImportReadings;

/// <summary>A heading's words, so that "Seen in 4h" and "seen within 4 hours" can be seen to be the same.</summary>
internal static class HeadingWords
{
    private static readonly HashSet<string> Ignored =
    [
        "the",
        "of",
        "a",
        "an",
        "and",
        "for",
        "to",
        "no",
        "number",
        "num",
        "by",
        "were",
        "was",
    ];

    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Class(text[i]) != Class(text[i - 1]) && !IsCapitalised(text, i))
            {
                Add(words, text[start..i]);
                start = i;
            }
        }

        return words;
    }

    /// <summary>From 0 (no word in common) to 1 (the same words).</summary>
    public static double Likeness(HashSet<string> wanted, HashSet<string> heading)
    {
        if (wanted.Count == 0 || heading.Count == 0)
        {
            return 0;
        }

        var common = wanted.Count(heading.Contains);
        return (0.7 * common / wanted.Count) + (0.3 * common / heading.Count);
    }

    private static void Add(HashSet<string> words, string part)
    {
        var word = part.Trim().ToLowerInvariant();
        if (word == "%")
        {
            words.Add("percent");
        }
        else if (word.Length > 0 && char.IsLetterOrDigit(word[0]) && !Ignored.Contains(word))
        {
            words.Add(Usual(word));
        }
    }

    private static string Usual(string word) =>
        word switch
        {
            "h" or "hr" or "hrs" or "hours" => "hour",
            "wk" or "wks" => "week",
            "mth" or "mths" => "month",
            "in" or "inside" => "within",
            "pct" or "percentage" or "perc" => "percent",
            "pts" or "pt" => "patient",
            "den" or "denom" => "denominator",
            _ => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word,
        };

    // "Within" is one word, "ABCWithin" two: a capital followed by a small letter does not split.
    private static bool IsCapitalised(string text, int index) =>
        char.IsUpper(text[index - 1]) && char.IsLower(text[index]) && (index < 2 || !char.IsUpper(text[index - 2]));

    private static int Class(char character) =>
        character switch
        {
            '%' => 4,
            _ when char.IsLower(character) => 0,
            _ when char.IsUpper(character) => 1,
            _ when char.IsDigit(character) => 2,
            _ => 3,
        };
}
