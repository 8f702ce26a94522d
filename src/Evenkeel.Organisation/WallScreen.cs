namespace Evenkeel.Organisation;

/// <summary>Given (cascading) to the panels of a board that hangs on a wall: there nobody scrolls and nothing is pressed, so that each shows fewer rows and how many more there are.</summary>
/// <param name="Cards">Measures.</param>
/// <param name="Rows">Of each list.</param>
public sealed record WallScreen(int Cards, int Rows)
{
    private const int Few = 6;
    private const int Many = 7;

    /// <summary>The more sections a team has put on its board, the shorter is each.</summary>
    public static WallScreen For(int sections) => new(sections > Many ? 6 : 12, sections > Few ? 2 : 3);
}
