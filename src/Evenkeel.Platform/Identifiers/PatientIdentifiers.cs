using System.Globalization;

namespace Evenkeel.Platform.Identifiers;

/// <summary>
/// Finds CHI and NHS numbers written as whole tokens: ten digits, or grouped 3-3-4 or 6-4 by spaces or dashes.
/// A CHI number carries the same check digit as an NHS number (modulus 11, weights 10 to 2), so one check finds both.
/// </summary>
public static class PatientIdentifiers
{
    private const int Length = 10;

    /// <summary>What to say to the person; it never holds the value.</summary>
    public const string Refusal =
        "This looks as if it has a patient's CHI or NHS number in it. Take the number out; nothing was saved.";

    public static bool ContainsIdentifier(ReadOnlySpan<char> text) =>
        text.Length >= Length && (IsIn(text) || (UnseenCharacters.AreIn(text) && IsIn(UnseenCharacters.Without(text))));

    private static bool IsIn(ReadOnlySpan<char> text)
    {
        var groups = new DigitGroups(text);
        while (groups.MoveToRun())
        {
            if (
                (groups.RunIsWhole && IsGrouped(groups.Run) && IsValid(text, groups.Run))
                || HoldsIdentifier(text, groups.Run)
            )
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
        while (groups.MoveToRun())
        {
            if (groups.RunIsWhole && IsGrouped(groups.Run) && IsValid(text, groups.Run))
            {
                Mask(masked, groups.Run);
            }

            foreach (var group in groups.Run)
            {
                if (group is { Length: Length, OpenLeft: true, OpenRight: true } && IsValid(text, [group]))
                {
                    Mask(masked, [group]);
                }
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

    private static bool HoldsIdentifier(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        foreach (var group in run)
        {
            if (group is { Length: Length, OpenLeft: true, OpenRight: true } && IsValid(text, [group]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGrouped(ReadOnlySpan<DigitGroup> run) =>
        run switch
        {
            [{ Length: 3, OpenLeft: true }, { Length: 3 }, { Length: 4, OpenRight: true }] => true,
            [{ Length: 6, OpenLeft: true }, { Length: 4, OpenRight: true }] => true,
            _ => false,
        };

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
