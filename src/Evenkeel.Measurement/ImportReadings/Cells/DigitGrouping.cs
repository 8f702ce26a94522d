using System.Buffers;
using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Takes thousands separators out and makes the decimal mark a point, where the writing allows one reading only.</summary>
internal static partial class DigitGrouping
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(", '’\u00a0\u202f\u2009");

    internal readonly record struct Resolved(string Text, bool Mixed = false, ImportCode Code = ImportCode.None);

    public static Resolved Resolve(string text, char decimalMark)
    {
        if (
            !text.AsSpan().ContainsAny(Separators)
            && (decimalMark == '.' || !text.Contains('.', StringComparison.Ordinal))
        )
        {
            return new Resolved(text.Replace('−', '-'));
        }

        var minus = text.Replace('−', '-');
        return decimalMark == '.' ? WithPoint(minus) : WithComma(minus);
    }

    private static Resolved WithPoint(string text)
    {
        if (GroupedBeforePoint().Match(text) is { Success: true } match)
        {
            return new Resolved(match.Groups["sign"].Value + Digits(match) + match.Groups["rest"].Value);
        }

        return Bad(text);
    }

    private static Resolved WithComma(string text)
    {
        if (GroupedBeforeComma().Match(text) is { Success: true } grouped)
        {
            return new Resolved(
                grouped.Groups["sign"].Value + Digits(grouped) + grouped.Groups["rest"].Value.Replace(',', '.')
            );
        }

        if (PlainComma().IsMatch(text))
        {
            return new Resolved(text.Replace(',', '.'));
        }

        return PlainPoint().IsMatch(text) ? new Resolved(text, Mixed: true) : Bad(text);
    }

    private static Resolved Bad(string text) =>
        NumberLike().IsMatch(text)
            ? new Resolved(text, Code: ImportCode.BadThousands)
            : new Resolved(text, Code: ImportCode.NotANumber);

    private static string Digits(Match match) => string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?<whole>\d{1,3}(?:(?<s>[, '’\u00a0\u202f\u2009])\d{3})(?:\k<s>\d{3})*)(?<rest>(?:\.\d+)?(?:[eE][-+]?\d+)?)$"
    )]
    private static partial Regex GroupedBeforePoint();

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?<whole>\d{1,3}(?:(?<s>[. '’\u00a0\u202f\u2009])\d{3})(?:\k<s>\d{3})*)(?<rest>(?:,\d+)?)$"
    )]
    private static partial Regex GroupedBeforeComma();

    [GeneratedRegex(@"^[-+]?\d+,\d+(?:[eE][-+]?\d+)?$")]
    private static partial Regex PlainComma();

    [GeneratedRegex(@"^[-+]?\d+\.\d+(?:[eE][-+]?\d+)?$")]
    private static partial Regex PlainPoint();

    [GeneratedRegex(@"^[-+]?[0-9][0-9., '’\u00a0\u202f\u2009]*$")]
    private static partial Regex NumberLike();
}
