using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>What people and publishers write where a number would be.</summary>
internal static partial class NumberMarkers
{
    /// <summary>The code of a marker, or None. The text is trimmed and not empty.</summary>
    public static ImportCode Of(string text)
    {
        if (text[0] == '#' && ExcelError().IsMatch(text))
        {
            return ImportCode.ExcelError;
        }

        return text.ToLowerInvariant() switch
        {
            "*" or "**" or "***" or "c" or "[c]" or "#" or "suppressed" or "redacted" or "withheld" or "[low]" =>
                ImportCode.Suppressed,
            "z" or "[z]" or "not applicable" => ImportCode.NotApplicable,
            "n/a"
            or "na"
            or "n.a."
            or "n/k"
            or ":"
            or "-"
            or "--"
            or "–"
            or "—"
            or "."
            or ".."
            or "..."
            or "…"
            or "null"
            or "nan"
            or "none"
            or "x"
            or "[x]"
            or "u"
            or "[u]"
            or "[w]"
            or "no data"
            or "missing"
            or "not available"
            or "not known"
            or "unknown"
            or "not submitted"
            or "tbc"
            or "tba"
            or "pending"
            or "?" => ImportCode.NotAvailable,
            _ => SmallNumber().IsMatch(text) ? ImportCode.Suppressed : ImportCode.None,
        };
    }

    /// <summary>A number with a mark that points to a note, or says p(rovisional), r(evised), e(stimated).</summary>
    [GeneratedRegex(
        @"^(?<number>[-+]?[\d.,\u00a0\u202f\u2009 ]*\d%?) ?(?<mark>[*†‡§¶^#~]+|[¹²³⁴⁵⁶⁷⁸⁹]|\[[^\]]{1,10}\]|\([a-zA-Z]{1,2}\)|[pPrReE])$"
    )]
    public static partial Regex WithMark();

    [GeneratedRegex(
        @"^#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ExcelError();

    [GeneratedRegex(
        @"^(?:n? ?(?:[<≤]|&lt;)=? ?\d{1,3}|(?:fewer|less) than \d{1,3}|under \d{1,3}|\d{1,3} or (?:fewer|less|under)|\d{1,2} ?(?:-|–|to) ?\d{1,2})$"
    )]
    private static partial Regex SmallNumber();
}
