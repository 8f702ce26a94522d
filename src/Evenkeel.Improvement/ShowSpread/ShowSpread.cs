using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.ShowSpread;

/// <param name="Shown">The sites of this page.</param>
internal sealed record SpreadView(OpenProject Open, SpreadTable Table, IReadOnlyList<ProgrammeSite> Shown)
{
    public const int PageSize = 8;
    public Project Project => Open.Project;

    /// <summary>How many uses there are of all that could be, day by day; null where there are fewer than two steps.</summary>
    public StepPicture? Growth { get; init; }
    public int Uses => Table.Cells.Values.Count(cell => cell.IsUsed);
}

/// <summary>Which site uses which change, and since when.</summary>
internal sealed class ShowSpreadHandler(ProjectDesk desk, ReadSites sites, TimeProvider clock)
{
    public async Task<SpreadView?> LoadAsync(int number, int page, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { Project.IsProgramme: true } open)
        {
            return null;
        }

        var table = await sites.SpreadAsync(open.Project, ct);
        var shown = table.Sites.Skip((page - 1) * SpreadView.PageSize).Take(SpreadView.PageSize).ToList();
        return new SpreadView(open, table, shown) { Growth = Draw(table, UkTime.Today(clock)) };
    }

    private static StepPicture? Draw(SpreadTable table, DateOnly today)
    {
        var steps = table.Growth().ToList();
        if (steps.Count < 2)
        {
            return null;
        }

        var (first, last, most) = (steps[0], steps[^1], table.Cells.Count);
        var months = ((last.Day.Year - first.Day.Year) * 12) + last.Day.Month - first.Day.Month;
        return new StepPicture(
            "Spread",
            $"{last.Uses} of {most} possible uses: the first in {UkDate.MonthInWords(first.Day)}, {(months == 0 ? "all in one month" : $"the latest in {UkDate.MonthInWords(last.Day)}")}.",
            [new StepLine("In use", StepShape.Disc, [.. steps.Select(s => new StepPoint(s.Day, s.Uses))])],
            today,
            most
        )
        {
            Format = "0",
        };
    }
}
