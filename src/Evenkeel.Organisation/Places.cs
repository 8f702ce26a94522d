namespace Evenkeel.Organisation;

/// <summary>The places of this module's pages for which modules to the right may register panels.</summary>
public static class Places
{
    /// <summary>Above the units below, on a unit's first page: what changed.</summary>
    public const string UnitOverview = "unit.overview";

    /// <summary>The sections of a unit's board; the team chooses which, and in which order.</summary>
    public const string TeamBoard = "unit.board";

    /// <summary>Answers a picker of people: the names that match q.</summary>
    public const string PeopleChoices = "/people/choices";
}
