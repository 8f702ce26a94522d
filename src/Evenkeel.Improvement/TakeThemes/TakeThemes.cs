using System.ComponentModel.DataAnnotations;
using Evenkeel.Control;
using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Improvement.Tools;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.TakeThemes;

internal sealed class ThemesForm : IValidatableObject
{
    [RealDate("the first day")]
    public DateParts From
    {
        get;
        set => field = value ?? new();
    } = new();

    [RealDate("the last day")]
    public DateParts To
    {
        get;
        set => field = value ?? new();
    } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Value > To.Value)
        {
            yield return new ValidationResult("The last day is before the first.", [nameof(To)]);
        }
    }
}

/// <summary>
/// Takes the numbers of a Pareto chart from the themes of issues at the project's units: as they are now, so that the chart stays what the team talked about. Taken anew,
/// they are brought up to date.
/// </summary>
internal sealed class TakeThemesHandler(
    AppDb db,
    ToolEdits edits,
    OrganisationCatalogue organisation,
    ControlCatalogue control,
    TimeProvider clock
)
{
    public async Task<Outcome<string>> Handle(ThemesForm form, ToolView view, CancellationToken ct)
    {
        var (from, to) = (form.From.Value!.Value, form.To.Value!.Value);
        var units = await UnitsAsync(view.Project, ct);
        var found = new List<(UnitRow Unit, Gathered Gathered)>();
        foreach (var unit in units)
        {
            var asked = new Gathering(unit.Id, from, to, GatheredWhat.Issues, GatheredBy.Theme);
            if (await control.GatherAsync(asked, ct) is { } gathered)
            {
                found.Add((unit, gathered));
            }
        }

        var counts = Counts(found.SelectMany(one => one.Gathered.Bars));
        if (counts.Count == 0)
        {
            return Outcome.Refused(
                nameof(form.From),
                found.Count == 0
                    ? "The issues of these units are not yours to see. Ask somebody who works there."
                    : "No issue of these days has a theme. Give the issues themes first, or choose other days."
            );
        }

        var unsorted = found.Sum(one => one.Gathered.Unsorted);
        var source =
            $"Issues of {string.Join(", ", found.Select(one => one.Unit.Name))} by theme, {UkDate.Plain(from)} to {UkDate.Plain(to)}, as they were on {UkDate.Plain(UkTime.Today(clock))}"
            + unsorted switch
            {
                0 => ".",
                1 => "; one more has no theme.",
                _ => $"; {unsorted} more have no theme.",
            };
        await PutAsync(counts, source, view, ct);
        return await db.TrySaveAsync(ProjectDesk.Act("Numbers taken from issues", view.Project), ct)
            ? Outcome.Done($"{counts.Count} {(counts.Count == 1 ? "theme" : "themes")} taken from the issues.")
            : Outcome.Stale;
    }

    /// <summary>Those of the project, without those that are counted with another above them.</summary>
    private async Task<IReadOnlyList<UnitRow>> UnitsAsync(Project project, CancellationToken ct)
    {
        var ids = await db.ProjectSites.Where(s => s.ProjectId == project.Id).Select(s => s.UnitId).ToListAsync(ct);
        ids.Add(project.UnitId);
        var below = await db
            .UnitClosures.Where(c =>
                c.To == null && c.Depth > 0 && ids.Contains(c.DescendantId) && ids.Contains(c.AncestorId)
            )
            .Select(c => c.DescendantId)
            .ToListAsync(ct);
        var tops = ids.Except(below).ToList();
        return await organisation.AllUnits.Where(u => tops.Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
    }

    private static List<(string Name, int Count)> Counts(IEnumerable<GatheredBar> bars) =>
        [
            .. bars.GroupBy(bar => bar.Key)
                .Select(theme => (theme.First().Name, Count: theme.Sum(bar => bar.Count)))
                .OrderByDescending(theme => theme.Count)
                .ThenBy(theme => theme.Name, StringComparer.OrdinalIgnoreCase)
                .Take(ToolLine.MostLines / 2),
        ];

    /// <summary>A theme that has a line gets its new number; one that was taken before and is no more, none.</summary>
    private async Task PutAsync(
        List<(string Name, int Count)> counts,
        string source,
        ToolView view,
        CancellationToken ct
    )
    {
        var tool = await db.Tools.SingleAsync(t => t.Id == view.Tool.Id, ct);
        var lines = await db.ToolLines.Where(l => l.ToolId == tool.Id && l.RemovedAt == null).ToListAsync(ct);
        var order = lines.Count == 0 ? 0 : lines.Max(line => line.Order);
        var made = new List<ToolLine>();
        foreach (var (name, count) in counts)
        {
            if (lines.Find(l => string.Equals(l.Text, name, StringComparison.OrdinalIgnoreCase)) is { } line)
            {
                Count(line, count);
                lines.Remove(line);
                continue;
            }

            made.Add(
                new ToolLine
                {
                    ToolId = tool.Id,
                    Text = name,
                    Amount = count,
                    Order = ++order,
                }
            );
        }

        Add(made);
        lines.Where(_ => tool.Source is not null).ToList().ForEach(line => Count(line, 0));
        tool.Source = ShortText.Of(source, Tool.MostSource);
    }

    /// <summary>What came with one press goes with one.</summary>
    private void Add(List<ToolLine> made)
    {
        db.ToolLines.AddRange(made);
        if (made.Count > 0)
        {
            edits.Note(made[0], EditKind.Add).Along.AddRange(made.Skip(1).Select(line => line.Id));
        }
    }

    private void Count(ToolLine line, int count)
    {
        if (line.Amount != count)
        {
            edits.Note(line, EditKind.Change);
            line.Amount = count;
        }
    }
}
