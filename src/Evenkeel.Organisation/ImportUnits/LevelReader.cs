namespace Evenkeel.Organisation.ImportUnits;

/// <summary>The words that files use for a unit's level, and the kind that some of them say as well.</summary>
internal static class LevelReader
{
    public static (Level Level, string Kind)? Read(string text) =>
        text.Trim().ToLowerInvariant().Replace('_', ' ') switch
        {
            "national" or "country" or "national body" => (Level.National, ""),
            "board" or "nhs board" or "health board" or "territorial board" => (Level.Board, ""),
            "special board" or "special health board" => (Level.Board, "special Board"),
            "ijb" or "integration authority" or "integration joint board" => (Level.Ijb, ""),
            "hscp" or "partnership" => (Level.Ijb, "partnership"),
            "service" or "directorate" or "department" => (Level.Service, ""),
            "hospital" => (Level.Service, "hospital"),
            "team" => (Level.Team, ""),
            "ward" => (Level.Team, "ward"),
            "clinic" => (Level.Team, "clinic"),
            "care home" => (Level.Team, "care home"),
            _ => null,
        };
}
