namespace Evenkeel.Control.Issues;

/// <summary>How issues are spoken of.</summary>
internal static class IssueWords
{
    public static string Title(this IssueState state) =>
        state switch
        {
            IssueState.Raised => "Raised",
            IssueState.InHand => "In hand",
            IssueState.ToCheck => "To check",
            IssueState.Fixed => "Fixed",
            IssueState.Withdrawn => "Withdrawn",
            _ => "One with another",
        };

    public static string Title(this WhoFixes choice) =>
        choice switch
        {
            WhoFixes.WeFix => "We fix it",
            WhoFixes.WeFixAndTell => "We fix it and tell",
            _ => "We ask",
        };

    public static string Title(this IssueClass kind) =>
        kind switch
        {
            IssueClass.Quick => "Quick: 1 to 3 days",
            IssueClass.Complex => "Complex: 3 to 7 days",
            _ => "Project: longer",
        };

    /// <summary>The day by which an issue of the class should be done, from the day it is taken; none for a project.</summary>
    public static DateOnly? DueFrom(this IssueClass kind, DateOnly day) =>
        kind switch
        {
            IssueClass.Quick => day.AddDays(3),
            IssueClass.Complex => day.AddDays(7),
            _ => null,
        };

    public static readonly IReadOnlyList<Ui.Choice> Choices =
    [
        new(nameof(WhoFixes.WeFix), "We fix it", "It is within our control: nobody needs to approve it"),
        new(nameof(WhoFixes.WeFixAndTell), "We fix it and tell", "Who leads us reads it, and need not answer"),
        new(
            nameof(WhoFixes.WeAsk),
            "We cannot: we ask",
            "It goes up, with a holder and a due time, until you say that it is answered"
        ),
    ];

    public static readonly IReadOnlyList<Ui.Choice> Classes =
    [
        .. Enum.GetValues<IssueClass>().Select(kind => new Ui.Choice(kind.ToString(), kind.Title())),
    ];

    /// <summary>The first line, as it stands in a list.</summary>
    public static string Brief(string problem)
    {
        const int Most = 120;
        var line = problem.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        return line.Length <= Most ? line : $"{line[..Most].TrimEnd()}…";
    }
}
