using System.Globalization;

namespace Evenkeel.Platform.Identifiers;

/// <summary>
/// Finds CHI and NHS numbers as people write them: ten digits together, grouped, or spaced out.
/// A CHI number carries the same check digit as an NHS number (modulus 11, weights 10 to 2), so one check finds both.
/// </summary>
public static class PatientIdentifiers
{
    internal const int Length = 10;

    /// <summary>What to say to the person; it never holds the value.</summary>
    public const string Refusal =
        "This looks as if it has a patient's CHI or NHS number in it. Take the number out; nothing was saved.";

    public static bool ContainsIdentifier(ReadOnlySpan<char> text) =>
        text.Length >= Length && (IsIn(text) || (UnseenCharacters.AreIn(text) && IsIn(UnseenCharacters.Without(text))));

    private static bool IsIn(ReadOnlySpan<char> text)
    {
        var groups = new DigitGroups(text);
        while (groups.MoveNext())
        {
            if (IsIdentifier(text, groups.Run))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text, or words in its place when it holds an identifier: for messages that quote what was seen.</summary>
    public static string Quotable(string text) =>
        ContainsIdentifier(text) ? "(a number that is not repeated here)" : text;

    /// <summary>The text with a dot in place of each digit of an identifier: what goes back to the page on which it was typed.</summary>
    public static string Masked(string text)
    {
        var masked = MaskedAsItIs(text);
        return ContainsIdentifier(masked) ? MaskedAsItIs(UnseenCharacters.Without(masked)) : masked;
    }

    private static string MaskedAsItIs(string text)
    {
        var masked = text.ToCharArray();
        var groups = new DigitGroups(text);
        while (groups.MoveNext())
        {
            if (IsIdentifier(text, groups.Run))
            {
                Mask(masked, groups.Run);
            }
        }

        return new string(masked);
    }

    private static void Mask(Span<char> text, ReadOnlySpan<DigitGroup> groups)
    {
        foreach (var group in groups)
        {
            text.Slice(group.Start, group.Length).Fill('•');
        }
    }

    private static bool IsIdentifier(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run) =>
        UsualWriting.Is(text, run) && IsValid(text, run);

    private static bool IsValid(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> groups)
    {
        Span<int> digits = stackalloc int[Length];
        var count = 0;
        foreach (var group in groups)
        {
            foreach (var character in text.Slice(group.Start, group.Length))
            {
                digits[count++] = CharUnicodeInfo.GetDecimalDigitValue(character);
            }
        }

        return HasValidCheckDigit(digits) && digits.ContainsAnyExcept(digits[0]);
    }

    private static bool HasValidCheckDigit(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += digits[i] * (Length - i);
        }

        // A remainder of 1 would need the check digit 10: such numbers are never issued.
        return (11 - (sum % 11)) % 11 == digits[^1];
    }
}
