using System.Text.RegularExpressions;

namespace Evenkeel.Measurement.ImportReadings;

/// <summary>Headings over columns about one person.</summary>
internal static partial class IdentifierHeadings
{
    public static List<int> In(Headings headings) =>
        [.. Enumerable.Range(0, headings.Names.Count).Where(i => IsIdentifier(headings.Names[i]))];

    private static bool IsIdentifier(string heading)
    {
        var words = Separators().Replace(CamelCase().Replace(heading, "$1 $2"), " ").Trim().ToLowerInvariant();
        return Identifier().IsMatch(words);
    }

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separators();

    [GeneratedRegex(
        @"^(?:chi|chi (?:no|num|number|id)|.*\bchi (?:no|num|number)|nhs (?:no|num|number|id)|.*\bnhs (?:no|num|number)|new nhs (?:no|number)|(?:patient |client |resident |service user )?(?:surname|forename|forenames|first name|last name|family name|given name|given names|full name|initials|dob|d o b|date of birth|birth date|birthdate|postcode at home|home postcode|home address|address line 1|home telephone|mobile number|national insurance (?:no|number)|nino)|(?:patient|client|resident|service user) (?:name|names|id|no|number|identifier|postcode|address|chi|dob)|patient|(?:hospital|hosp|case ?note|casenotes|unit record|case record|case reference) (?:no|num|number)|crn|mrn|uhpi|nhsnumber|chinumber|dateofbirth|h c (?:no|number)|hcn)$"
    )]
    private static partial Regex Identifier();
}
