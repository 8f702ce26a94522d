using Evenkeel.Control;
using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Ends a planted project as its people would have.</summary>
internal sealed class DemoEnds(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ControlCatalogue control
)
{
    public async Task EndAsync(Project project, DemoEnd end, DateOnly today, CancellationToken ct)
    {
        var day = today.AddDays(-end.DaysBack);
        var lead = (await organisation.HoldersAsync(project.UnitId, [Role.Lead], today, ct))[0];
        project.Conclude(end.Result, end.Learning, end.For, end.Watch is not null, end.Sustain);
        if (end.Watch is var (measure, reaction, work))
        {
            var series = await measures
                .Watched.Where(s => s.UnitId == project.UnitId && s.Measure == measure)
                .Select(s => s.Number)
                .SingleAsync(ct);
            var made = await control.StagePlanAsync(
                new NewControlPlan(project.UnitId, series, lead.Id, reaction)
                {
                    StandardWork = work,
                    LiveFrom = day,
                    ReviewEvery = 12,
                },
                ct
            );
            db.Links.Add(Closing.Handed(project, made.Value));
        }

        project.End(lead.Id, UkTime.At(day, new TimeOnly(15, 0)));
        await db.SaveAsync(ProjectDesk.Act("Project closed", project), ct);
    }
}
