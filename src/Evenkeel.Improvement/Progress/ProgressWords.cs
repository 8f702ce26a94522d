using System.Globalization;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Progress;

/// <summary>How progress is spoken of.</summary>
internal static class ProgressWords
{
    /// <summary>Monthly, with some days of grace.</summary>
    public const int StaleAfterDays = 35;

    public static string Title(this ProgressSide side) => side == ProgressSide.Team ? "The team" : "The coach";

    /// <summary>"Progress 2.5 of 5 proposed; the team says 3.0 (14 Nov 2026), the coach 2.5 (12 Nov 2026)."</summary>
    public static string Line(
        ProposedProgress proposed,
        bool isAtLeast,
        ConfirmedProgress? team,
        ConfirmedProgress? coach
    )
    {
        var start = $"Progress {(isAtLeast ? "at least " : "")}{proposed.Score.Number()} of 5 proposed";
        return (team, coach) switch
        {
            (null, null) => $"{start}; nobody has confirmed it yet.",
            ({ } ours, null) => $"{start}; the team says {Says(ours)}.",
            (null, { } theirs) => $"{start}; the coach says {Says(theirs)}, the team nothing yet.",
            var (ours, theirs) => $"{start}; the team says {Says(ours)}, the coach {Says(theirs)}.",
        };
    }

    /// <summary>Null where it was confirmed not long ago, or the project has ended.</summary>
    public static string? Stale(Project project, DateOnly today)
    {
        var since = project.ProgressOn ?? UkTime.DayOf(project.StartedAt);
        var days = today.DayNumber - since.DayNumber;
        return !project.IsOpen || days <= StaleAfterDays ? null
            : project.ProgressOn is null
                ? Days($"Progress was not confirmed yet, and the project began {days} days ago.")
            : Days($"Progress was last confirmed {days} days ago.");
    }

    /// <summary>How far apart the two sides are; empty where one of them said nothing.</summary>
    public static string Apart(ConfirmedProgress? team, ConfirmedProgress? coach)
    {
        if (team is null || coach is null)
        {
            return "";
        }

        var steps = coach.Score - team.Score;
        var far = (Math.Abs(steps) / 2.0).ToString("0.0", CultureInfo.InvariantCulture);
        return steps == 0
            ? "The team and the coach agree."
            : $"The coach sees it {far} {(steps < 0 ? "lower" : "higher")} than the team. That is worth talking about.";
    }

    private static string Says(ConfirmedProgress row) => $"{row.Score.Number()} ({UkDate.Plain(UkTime.DayOf(row.At))})";

    private static string Days(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
