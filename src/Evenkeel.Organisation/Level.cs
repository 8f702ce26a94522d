namespace Evenkeel.Organisation;

/// <summary>Where a unit stands. Its kind ("hospital", "ward") is the organisation's own word.</summary>
public enum Level
{
    National,
    Board,
    Ijb,
    Service,
    Team,
}

public static class LevelWords
{
    public static string Title(this Level level) =>
        level switch
        {
            Level.National => "National",
            Level.Board => "NHS Board",
            Level.Ijb => "Integration authority (IJB)",
            Level.Service => "Service",
            _ => "Team",
        };

    public static string Plural(this Level level) =>
        level switch
        {
            Level.National => "National",
            Level.Board => "NHS Boards",
            Level.Ijb => "Integration authorities (IJBs)",
            Level.Service => "Services",
            _ => "Teams",
        };

    /// <summary>May a unit at this level stand below one at that level? A service may hold services, a team teams; otherwise only lower ones.</summary>
    public static bool MayStandBelow(this Level level, Level parent) =>
        level > parent || (level == parent && level >= Level.Service);
}
