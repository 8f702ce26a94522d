using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Projects of NHS Strathmore at different stages.</summary>
internal sealed class ImprovementDemonstration(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    DemoEnds ends,
    ProjectDesk desk
) : IDemonstrationPart
{
    public async Task MakeAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var planted in DemoProject.All)
        {
            await AddAsync(planted, today, ct);
        }

        foreach (var (planted, end) in DemoEnded.All)
        {
            await ends.EndAsync(await AddAsync(planted, today, ct), end, today, ct);
        }
    }

    /// <summary>Nothing goes on by itself: projects are what people make of them.</summary>
    public Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct) =>
        Task.CompletedTask;

    private async Task<Project> AddAsync(DemoProject planted, DateOnly today, CancellationToken ct)
    {
        var unit = (await organisation.FindAsync(planted.Unit, ct))!;
        var began = today.AddDays(-planted.DaysBack);
        var project = new Project
        {
            Number = await db.TakeAsync("projects", 1, ct),
            UnitId = unit.Id,
            Title = planted.Title,
            Problem = planted.Problem,
            Evidence = planted.Evidence,
            Aim = planted.Aim,
            ForWhom = planted.ForWhom,
            AimBy = planted.AimInDays is { } days ? today.AddDays(days) : null,
            Stages = planted.Stages,
            StartedAt = UkTime.At(began, new TimeOnly(11, 0)),
        };
        db.Projects.Add(project);
        await PeopleAsync(project, unit, began, ct);
        await SitesAsync(project, planted, began, ct);
        var series = await MeasuresAsync(project, planted, unit, ct);
        await CyclesAsync(project, planted, series, today, ct);
        await db.SaveAsync(ProjectDesk.Act("Project started", project), ct);
        return project;
    }

    private async Task PeopleAsync(Project project, UnitRow unit, DateOnly from, CancellationToken ct)
    {
        foreach (var (role, part) in new[] { (Role.Lead, ProjectRole.Lead), (Role.Member, ProjectRole.Team) })
        {
            var holders = await organisation.HoldersAsync(unit.Id, [role], from, ct);
            db.AddRange(
                holders
                    .Take(2)
                    .Select(person => new ProjectMember
                    {
                        ProjectId = project.Id,
                        PersonId = person.Id,
                        Role = part,
                        From = from,
                    })
            );
        }
    }

    private async Task SitesAsync(Project project, DemoProject planted, DateOnly from, CancellationToken ct)
    {
        foreach (var code in planted.Sites)
        {
            var site = (await organisation.FindAsync(code, ct))!;
            db.Add(
                new ProjectSite
                {
                    ProjectId = project.Id,
                    UnitId = site.Id,
                    From = from,
                }
            );
            await desk.ShowAsync(project.Id, null, site.Id, ct);
        }
    }

    private async Task<List<int>> MeasuresAsync(
        Project project,
        DemoProject planted,
        UnitRow unit,
        CancellationToken ct
    )
    {
        var own = await measures.Series.Where(s => s.UnitId == unit.Id).ToListAsync(ct);
        var found = planted
            .Measures.Select(wanted => (own.Find(s => s.Measure == wanted.Measure), wanted.Role))
            .Where(pair => pair.Item1 is not null)
            .ToList();
        db.AddRange(
            found.Select(
                (pair, i) =>
                    new ProjectMeasure
                    {
                        ProjectId = project.Id,
                        SeriesNumber = pair.Item1!.Number,
                        Role = pair.Role,
                        Order = i + 1,
                    }
            )
        );
        return found.ConvertAll(pair => pair.Item1!.Number);
    }

    private async Task CyclesAsync(
        Project project,
        DemoProject planted,
        List<int> series,
        DateOnly today,
        CancellationToken ct
    )
    {
        foreach (var (told, i) in planted.Cycles.Select((told, i) => (told, i)))
        {
            var cycle = Tell(project, told, i + 1, today);
            db.PdsaCycles.Add(cycle);
            db.Links.Add(
                Link.Between(new(Project.Item, project.Id), LinkKind.LedTo, new ItemRef(PdsaCycle.Item, cycle.Id))
            );
            await measures.StageMarksAsync(new ItemRef(PdsaCycle.Item, cycle.Id), series, cycle.BeganOn, ct);
        }
    }

    private static PdsaCycle Tell(Project project, DemoCycle told, int number, DateOnly today)
    {
        var day = today.AddDays(-told.DaysBack);
        var cycle = new PdsaCycle
        {
            ProjectId = project.Id,
            Number = number,
            After = told.After,
            Change = told.Change,
            Prediction = told.Prediction,
            Where = told.Where,
            PlannedFor = day,
        };
        if (told.Happened is { } happened)
        {
            cycle.Do(day, happened);
        }

        if (told.Study is var (result, learned))
        {
            cycle.Study(result, learned, day.AddDays(7));
        }

        if (told.Decided is var (decision, next))
        {
            cycle.Decide(decision, next, day.AddDays(8));
        }

        return cycle;
    }
}
