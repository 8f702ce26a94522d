using System.Globalization;

namespace Evenkeel.Platform.Identifiers;

/// <summary>
/// Whether ten digits are written as an identifier is: together, 3-3-4, 6-4, or in ones or twos with spaces; and not as a part of a longer number, a decimal number or a list.
/// </summary>
internal static class UsualWriting
{
    private static readonly string[] Names = ["NHS", "CHI", "NO"];

    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        if (run.IsEmpty || !EdgesAreOpen(text, run))
        {
            return false;
        }

        return run switch
        {
            [_] => true,
            [{ Length: 3 }, { Length: 3 }, { Length: 4 }] => JoinsAgree(text, run) && StandsAlone(text, run),
            [{ Length: 6 }, { Length: 4 }] => JoinsSixAndFour(text, run) && StandsAlone(text, run),
            _ => IsSpacedOut(text, run),
        };
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run, int after) =>
        text[run[after].End..run[after + 1].Start];

    private static ReadOnlySpan<char> Left(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run) =>
        text[(run[0].Start - DigitJoin.Before(text, run[0].Start))..run[0].Start];

    private static ReadOnlySpan<char> Right(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run) =>
        text.Slice(run[^1].End, DigitJoin.After(text, run[^1].End));

    // "943.476.5919" is one number; "120.5 1400" and "120, 135, 1400" are several.
    private static bool JoinsAgree(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        var one = Join(text, run, 0);
        var two = Join(text, run, 1);
        return (!DigitJoin.HasNumberMark(one) && !DigitJoin.HasNumberMark(two))
            || (one.SequenceEqual(two) && (one.Length == 1 || !one.Contains(',')));
    }

    // "123456.7890" is a decimal number, "123456/2026" a reference; only a day of birth tells a CHI number from them.
    private static bool JoinsSixAndFour(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        var join = Join(text, run, 0);
        return !join.ContainsAny(".,")
            && ((!DigitJoin.HasNumberMark(join) && !DigitJoin.HasBracket(join)) || IsDay(text.Slice(run[0].Start, 6)));
    }

    private static bool IsDay(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Ones or twos; any number beside them makes them a row of numbers.</summary>
    private static bool IsSpacedOut(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (
                run[i].Length > 2
                || run[i].Length != run[0].Length
                || (i > 0 && !DigitJoin.IsSpaces(Join(text, run, i - 1)))
            )
            {
                return false;
            }
        }

        return Left(text, run).IsEmpty && Right(text, run).IsEmpty && !IsTime(text, run);
    }

    private static bool IsTime(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run) =>
        (run[0].Start > 0 && text[run[0].Start - 1] == ':') || (run[^1].End < text.Length && text[run[^1].End] == ':');

    /// <summary>No further group is joined as these are: it would be one of them.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run) =>
        !IsOneMore(text, run, Left(text, run)) && !IsOneMore(text, run, Right(text, run));

    private static bool IsOneMore(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run, ReadOnlySpan<char> beside)
    {
        if (beside.Length == 1 && (char.IsWhiteSpace(beside[0]) || DigitJoin.IsDash(beside[0])))
        {
            return true;
        }

        for (var i = 0; i < run.Length - 1 && !beside.IsEmpty; i++)
        {
            var join = Join(text, run, i);
            if (beside.SequenceEqual(join) || (DigitJoin.HasBracket(beside) && DigitJoin.HasBracket(join)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EdgesAreOpen(ReadOnlySpan<char> text, ReadOnlySpan<DigitGroup> run)
    {
        var before = text[..run[0].Start];
        var after = text[run[^1].End..];
        return !Continues(Left(text, run))
            && !Continues(Right(text, run))
            && (before.IsEmpty || !char.IsLetter(before[^1]) || IsName(WordBefore(before)))
            && (after.IsEmpty || !char.IsLetter(after[0]) || IsName(WordAfter(after)));
    }

    /// <summary>A dash or decimal mark alone makes one number of what is on both sides of it.</summary>
    private static bool Continues(ReadOnlySpan<char> beside) =>
        beside.Length == 1 && (DigitJoin.IsDash(beside[0]) || beside[0] is '.' or ',' or '/');

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var name in Names)
        {
            if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length == name.Length || IsName(word[name.Length..]);
            }
        }

        return false;
    }
}
