namespace Evenkeel.Measurement.ImportReadings;

/// <summary>The words by which people head the columns that every table has.</summary>
internal static class ColumnWords
{
    private static readonly HashSet<string> Organisation =
    [
        "site",
        "ward",
        "board",
        "hospital",
        "unit",
        "team",
        "organisation",
        "organization",
        "org",
        "trust",
        "practice",
        "service",
        "location",
        "provider",
        "area",
        "region",
        "hb",
        "hbt",
        "hscp",
        "department",
        "dept",
        "clinic",
        "facility",
        "directorate",
        "council",
        "home",
        "ltla",
        "authority",
        "treatmentlocation",
    ];

    private static readonly HashSet<string> Period =
    [
        "month",
        "quarter",
        "week",
        "date",
        "period",
        "day",
        "year",
        "weekending",
        "monthending",
        "fy",
        "when",
    ];

    private static readonly HashSet<string> Comment =
    [
        "comment",
        "note",
        "remark",
        "narrative",
        "commentary",
        "explanation",
    ];

    private static readonly HashSet<string> Qualifier = ["status", "flag", "provisional", "qf", "qualifier"];

    public static bool IsOrganisation(HashSet<string> words) => words.Overlaps(Organisation);

    public static bool IsCode(HashSet<string> words) => words.Contains("code") || words.Contains("id");

    public static bool IsPeriod(HashSet<string> words) => words.Overlaps(Period);

    public static bool IsComment(HashSet<string> words) => words.Overlaps(Comment);

    public static bool IsQualifier(HashSet<string> words) => words.Overlaps(Qualifier);

    public static bool IsPercentage(HashSet<string> words) => words.Contains("percent") || words.Contains("rate");

    public static HashSet<string> Of(Frequency kind) => [PeriodFit.Name(kind)];
}
