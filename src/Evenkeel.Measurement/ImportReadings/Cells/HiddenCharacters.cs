using System.Buffers;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Characters that nobody sees and that make two equal names differ.</summary>
internal static class HiddenCharacters
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufffe"
    );

    private static readonly SearchValues<char> OddSpaces = SearchValues.Create(
        "\t\n\v\f\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    );

    /// <summary>The trimmed text without invisible characters; odd spaces stay.</summary>
    public static string Remove(ReadOnlySpan<char> text, out bool found)
    {
        found = text.ContainsAny(Invisible);
        return (found ? Without(text) : text.ToString()).Trim();
    }

    /// <summary>The trimmed text in one line, with plain spaces and no invisible characters; says what was found first.</summary>
    public static string Tidy(ReadOnlySpan<char> text, out string? found)
    {
        var trimmed = text.Trim();
        var first = trimmed.IndexOfAny(Invisible);
        if (first < 0)
        {
            first = trimmed.IndexOfAny(OddSpaces);
        }

        found = first < 0 ? null : Name(trimmed[first]);
        return found is null ? trimmed.ToString() : Without(trimmed).Trim();
    }

    private static string Without(ReadOnlySpan<char> text) =>
        string.Create(
            Count(text),
            text,
            (kept, all) =>
            {
                var length = 0;
                foreach (var character in all)
                {
                    if (!Invisible.Contains(character))
                    {
                        kept[length++] = OddSpaces.Contains(character) ? ' ' : character;
                    }
                }
            }
        );

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += Invisible.Contains(character) ? 0 : 1;
        }

        return count;
    }

    private static string Name(char character) =>
        character switch
        {
            '\u00ad' => "soft hyphen",
            '\u200b' => "zero-width space",
            '\u200c' or '\u200d' => "zero-width joiner",
            '\ufeff' or '\ufffe' => "byte order mark",
            '\u00a0' or '\u202f' => "no-break space",
            '\n' or '\v' or '\f' or '\r' => "line break",
            '\t' => "tab",
            _ when OddSpaces.Contains(character) => "unusual space",
            _ => "text direction mark",
        };
}
