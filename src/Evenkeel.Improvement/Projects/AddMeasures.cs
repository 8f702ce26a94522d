using Evenkeel.Improvement.Pdsa;
using Evenkeel.Measurement;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Projects;

/// <summary>Stages further measures of a project, after those that it has, with its cycles on their charts; the caller saves.</summary>
internal sealed class AddMeasures(AppDb db, MarkCycles marks)
{
    /// <summary>What it has already is passed over.</summary>
    public async Task ToAsync(
        Guid project,
        IReadOnlyCollection<(int Series, MeasureRole Role)> measures,
        CancellationToken ct
    )
    {
        var own = await db.ProjectMeasures.Where(m => m.ProjectId == project).AsNoTracking().ToListAsync(ct);
        var order = own.Select(m => m.Order).DefaultIfEmpty().Max();
        var added = measures
            .DistinctBy(m => m.Series)
            .Where(m => own.TrueForAll(there => there.SeriesNumber != m.Series))
            .ToList();
        foreach (var (series, role) in added)
        {
            db.ProjectMeasures.Add(
                new ProjectMeasure
                {
                    ProjectId = project,
                    SeriesNumber = series,
                    Role = role,
                    Order = ++order,
                }
            );
        }

        if (added.Count > 0)
        {
            await marks.OnAsync(project, [.. own.Select(m => m.SeriesNumber), .. added.Select(m => m.Series)], ct);
        }
    }
}
