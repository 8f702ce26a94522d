using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.ShowPortfolio;

internal sealed class Judgement
{
    public required Project Project { get; init; }
    public bool IsStuck { get; init; }
}

/// <summary>Which projects do not go on, as far as their record says: worked out in the database, so that lists are filtered and counted by it.</summary>
internal sealed class StuckProjects(AppDb db, TimeProvider clock)
{
    public const int AfterDays = 60;
    public const int WaitsAfterDays = 14;

    public IQueryable<Project> Only(IQueryable<Project> projects) =>
        Of(projects).Where(p => p.IsStuck).Select(p => p.Project);

    public IQueryable<Judgement> Of(IQueryable<Project> projects)
    {
        var today = UkTime.Today(clock);
        var (day, began) = (today.AddDays(-AfterDays), UkTime.StartOf(today.AddDays(-AfterDays)));
        var cycles = db.PdsaCycles.AsQueryable();
        var asked = UkTime.StartOf(today.AddDays(-WaitsAfterDays));
        var waits = db.ProjectApprovals.Where(a => a.Answer == null && a.AskedAt < asked).Select(a => a.ProjectId);
        return projects.Select(p => new Judgement
        {
            Project = p,
            IsStuck =
                p.AimBy < today
                || (!p.IsProgramme && p.StartedAt < began && !cycles.Any(c => c.ProjectId == p.Id && c.BeganOn >= day))
                || waits.Contains(p.Id),
        });
    }
}
