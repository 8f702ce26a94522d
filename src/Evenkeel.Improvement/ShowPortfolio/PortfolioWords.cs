using System.Globalization;
using System.Text;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.ShowPortfolio;

internal static class PortfolioWords
{
    /// <summary>Why a project does not go on, as far as its record says.</summary>
    public static IEnumerable<string> Stuck(
        Project project,
        DateOnly? lastTest,
        DateTimeOffset? waitsSince,
        DateOnly today
    )
    {
        if (waitsSince is { } asked && today.DayNumber - UkTime.DayOf(asked).DayNumber > StuckProjects.WaitsAfterDays)
        {
            yield return $"Waits for approval since {UkDate.Plain(UkTime.DayOf(asked))}";
        }

        var quiet = today.DayNumber - (lastTest ?? UkTime.DayOf(project.StartedAt)).DayNumber;
        // A programme is tested at its sites.
        if (quiet > StuckProjects.AfterDays && !project.IsProgramme)
        {
            var days = quiet.ToString("N0", CultureInfo.InvariantCulture);
            yield return lastTest is null
                ? $"Nothing tested in the {days} days since it began"
                : $"No new test for {days} days";
        }

        if (project.AimBy < today)
        {
            yield return $"The day of its aim is past: {UkDate.Plain(project.AimBy.Value)}";
        }
    }

    public static string Csv(IReadOnlyList<PortfolioLine> lines)
    {
        var text = new StringBuilder(
            "project,title,unit,lead,coach,stages,progress,progress_confirmed,last_test,aim_by,dimensions,aims,waits_for_approval_since,stuck\r\n"
        );
        foreach (var line in lines)
        {
            var project = line.Project;
            string[] cells =
            [
                $"{project.Number}",
                project.Title,
                line.Unit,
                line.Lead ?? "",
                line.Coach ?? "",
                Journey.Now(project.Stages),
                project.Progress?.Number() ?? "",
                Day(project.ProgressOn),
                Day(line.LastTest),
                Day(project.AimBy),
                string.Join("; ", QualityWords.Of(project.Dimensions)),
                string.Join("; ", QualityWords.Of(project.Aims)),
                Day(line.WaitsSince is { } asked ? UkTime.DayOf(asked) : null),
                string.Join("; ", line.Stuck),
            ];
            text.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
