using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The words by which a row shows that it is a total or a note, not a reading.</summary>
internal static partial class RowWords
{
    public static bool IsTotal(string text) => text.Length <= 120 && Total().IsMatch(text);

    public static bool IsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:(?:grand|sub|overall)[\s-]*)?totals?\b|\b(?:sub-?\s?|grand )?totals?\s*:?\s*$|^\s*(?:overall|sum|all)\s*:?\s*$|^\s*all (?:\w+ )?(?:acute|ages|areas|boards|cancers?|cancer types|clinics|homes|hospitals|organisations|places|providers|regions|services|sites|specialties|teams|trusts|units|wards)\s*$|^\s*sum of\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^\s*(?:\*|†|‡|§|¹|©|\(?\d{1,2}\)|\[\w{1,8}\]|[a-z0-9]\)|n\.?b\.?\b|(?:foot)?notes?\b|source\b|sources\b|key\b|data (?:source|for|from|is|are|as|extracted)\b|extracted\b|prepared\b|produced\b|printed\b|published\b|generated\b|exported\b|last updated\b|updated\b|figures?\b|provisional\b|p =|r =|end of\b|copyright\b|official\b|contact\b|please\b|this (?:table|report|file|data)\b|includes?\b|excludes?\b|disclaimer\b|caution\b|report\b|page \d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Note();
}
