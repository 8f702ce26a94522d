using Evenkeel.Ui;

namespace Evenkeel.Organisation;

internal static class LevelChoices
{
    public static IReadOnlyList<Choice> Below(Level parent) =>
        [
            .. Enum.GetValues<Level>()
                .Where(level => level.MayStandBelow(parent))
                .Select(level => new Choice(level.ToString(), level.Title(), Means(level))),
        ];

    private static string Means(Level level) =>
        level switch
        {
            Level.National => "a country or a national body",
            Level.Board => "a territorial or special Board",
            Level.Ijb => "an integration joint board, which also oversees teams that a Board manages",
            Level.Service => "a hospital, directorate, department or partnership",
            _ => "a ward, a clinic, a care home: the people who work together each day",
        };
}
