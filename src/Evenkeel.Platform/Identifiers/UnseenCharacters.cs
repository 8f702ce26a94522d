using System.Globalization;
using System.Text;

namespace Evenkeel.Platform.Identifiers;

/// <summary>
/// Characters that nobody sees and that part what stands beside them: joiners, soft hyphens, marks of direction, accents on nothing, letters left blank. A number with one inside reads
/// as a number all the same, and a text of nothing else reads as empty.
/// </summary>
internal static class UnseenCharacters
{
    private const char LastPlain = '\u00ac';

    /// <summary>The fillers of Hangul and the empty cell of Braille: letters and a sign by their category.</summary>
    private const string Blanks = "\u115f\u1160\u2800\u3164\uffa0";

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        // Plain text, which is nearly all of it, is passed over at once.
        if (!text.ContainsAnyExceptInRange(' ', LastPlain))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnseen(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Something was typed, and nothing of it can be seen.</summary>
    public static bool AreAll(string text) =>
        text.Length > 0
        && (string.IsNullOrWhiteSpace(text) || (AreIn(text) && string.IsNullOrWhiteSpace(Without(text))));

    public static string Without(ReadOnlySpan<char> text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString();
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => true,
            UnicodeCategory.Control => !Rune.IsWhiteSpace(rune),
            _ => rune.IsBmp && Blanks.Contains((char)rune.Value, StringComparison.Ordinal),
        };
}
