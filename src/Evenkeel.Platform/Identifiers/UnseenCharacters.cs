using System.Globalization;
using System.Text;

namespace Evenkeel.Platform.Identifiers;

/// <summary>
/// Characters that nobody sees and that part what stands beside them: joiners, soft hyphens, marks of direction, accents on nothing. A number with one inside reads as a number all
/// the same.
/// </summary>
internal static class UnseenCharacters
{
    private const char LastPlain = '\u00ac';

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
            _ => false,
        };
}
