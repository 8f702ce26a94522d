using System.Buffers;
using System.Globalization;

namespace Evenkeel.Platform.Identifiers;

/// <summary>What stands between two groups of digits of one number: one white space, or up to three spaces, dashes, brackets and other marks.</summary>
internal static class DigitJoin
{
    private const int Most = 3;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}");
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("./_,");

    /// <summary>How long the join that begins here is; 0 where no digits are joined.</summary>
    public static int After(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Most && IsMark(text[end]))
        {
            end++;
        }

        return end > start && end < text.Length && char.IsDigit(text[end]) ? end - start
            : IsOneWhiteSpace(text, start, start + 1) ? 1
            : 0;
    }

    /// <summary>How long the join that ends before this place is; 0 where no digits are joined.</summary>
    public static int Before(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < Most && IsMark(text[start - 1]))
        {
            start--;
        }

        return start < end && start > 0 && char.IsDigit(text[start - 1]) ? end - start
            : IsOneWhiteSpace(text, end - 1, end - 2) ? 1
            : 0;
    }

    public static bool IsSpaces(ReadOnlySpan<char> join)
    {
        foreach (var character in join)
        {
            if (!IsSpace(character))
            {
                return false;
            }
        }

        return true;
    }

    public static bool HasBracket(ReadOnlySpan<char> join) => join.ContainsAny(Brackets);

    /// <summary>Marks that numbers, dates and lists have inside them too.</summary>
    public static bool HasNumberMark(ReadOnlySpan<char> join) => join.ContainsAny(NumberMarks);

    public static bool IsDash(char character) =>
        character == '\u2212' || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;

    private static bool IsSpace(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;

    // Lines and tabs are a column's or a row's: they join alone, never beside other marks.
    private static bool IsMark(char character) =>
        IsSpace(character) || IsDash(character) || HasNumberMark([character]) || HasBracket([character]);

    private static bool IsOneWhiteSpace(ReadOnlySpan<char> text, int at, int beyond) =>
        at >= 0
        && at < text.Length
        && char.IsWhiteSpace(text[at])
        && beyond >= 0
        && beyond < text.Length
        && char.IsDigit(text[beyond]);
}
