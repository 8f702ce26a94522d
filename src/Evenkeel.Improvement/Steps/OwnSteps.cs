using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Steps;

/// <summary>The actions of the person in scope, in projects that go on: with what waits for them.</summary>
internal sealed class OwnSteps(AppDb db, Scope scope, TimeProvider clock) : IWaiting, IWaitingList
{
    private const int Most = 50;

    public string Title => "Your actions in projects";

    public Task<int> CountAsync(int most, CancellationToken ct) =>
        scope.Person is null ? Task.FromResult(0) : Mine().Take(most).CountAsync(ct);

    public async Task<IReadOnlyList<WaitingLine>> OfAsync(CancellationToken ct)
    {
        if (scope.Person is null)
        {
            return [];
        }

        var today = UkTime.Today(clock);
        var rows = await Mine()
            .Join(
                db.Projects,
                s => s.ProjectId,
                p => p.Id,
                (s, p) =>
                    new
                    {
                        Step = s,
                        p.Number,
                        p.Title,
                    }
            )
            .OrderBy(row => row.Step.DueOn == null)
            .ThenBy(row => row.Step.DueOn)
            .Take(Most)
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new WaitingLine(
                row.Step.What,
                StepsView.AddressOf(row.Number),
                Says(row.Title, row.Step, today)
            )),
        ];
    }

    private static string Says(string project, ProjectStep step, DateOnly today) =>
        step.DueOn is not { } due ? project
        : step.IsLate(today) ? $"{project}, late since {UkDate.Plain(due)}"
        : $"{project}, by {UkDate.Plain(due)}";

    private IQueryable<ProjectStep> Mine()
    {
        var me = scope.Person;
        var open = db.Projects.Where(p => p.EndedAt == null);
        return db.ProjectSteps.Where(s => s.WhoId == me && s.DoneOn == null && open.Any(p => p.Id == s.ProjectId));
    }
}
