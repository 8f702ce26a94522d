using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Steps;

/// <summary>The actions of the person in scope, in projects that go on: with what waits for them.</summary>
internal sealed class OwnSteps(AppDb db, OrganisationCatalogue organisation, Scope scope, TimeProvider clock)
    : IWaiting,
        IWaitingList
{
    private const int Most = 50;

    public string Title => "Your actions in projects";

    private sealed record Row(ProjectStep Step, int Number, string Title, UnitId Unit);

    public async Task<int> CountAsync(int most, CancellationToken ct) => (await MineAsync(most, ct)).Count;

    public async Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        return
        [
            .. (await MineAsync(Most, ct)).Select(row => new WaitingLine(
                row.Step.What,
                StepsView.AddressOf(row.Number),
                Says(row.Title, row.Step, today)
            )),
        ];
    }

    /// <summary>At a unit that is closed nothing goes on, and nothing waits.</summary>
    private async Task<IReadOnlyList<Row>> MineAsync(int most, CancellationToken ct)
    {
        if (scope.Person is not { } me)
        {
            return [];
        }

        var rows = await db
            .ProjectSteps.Where(s => s.WhoId == me && s.DoneOn == null)
            .Join(
                db.Projects.Where(p => p.EndedAt == null),
                s => s.ProjectId,
                p => p.Id,
                (s, p) => new { Step = s, Project = p }
            )
            .OrderBy(row => row.Step.DueOn == null)
            .ThenBy(row => row.Step.DueOn)
            .Take(most)
            .Select(row => new Row(row.Step, row.Project.Number, row.Project.Title, row.Project.UnitId))
            .AsNoTracking()
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return rows;
        }

        var units = rows.Select(row => row.Unit).Distinct().ToList();
        var closed = await organisation
            .AllUnits.Where(u => units.Contains(u.Id) && u.ClosedOn != null)
            .Select(u => u.Id)
            .ToListAsync(ct);
        return rows.FindAll(row => !closed.Contains(row.Unit));
    }

    private static string Says(string project, ProjectStep step, DateOnly today) =>
        step.DueOn is not { } due ? project
        : step.IsLate(today) ? $"{project}, late since {UkDate.Plain(due)}"
        : $"{project}, by {UkDate.Plain(due)}";
}
