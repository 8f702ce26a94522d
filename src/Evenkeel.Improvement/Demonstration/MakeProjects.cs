using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Demonstration;

/// <summary>Makes planted projects as their people would have.</summary>
internal sealed class MakeProjects(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ProjectDesk desk,
    ReadApproval approvals
)
{
    /// <param name="programme">That it is a site's part of.</param>
    /// <param name="shared">The change ideas of that programme, by what they say.</param>
    public async Task<Project> AddAsync(
        DemoProject planted,
        DateOnly today,
        CancellationToken ct,
        Project? programme = null,
        IReadOnlyDictionary<string, Guid>? shared = null
    )
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
            IsProgramme = planted.IsProgramme,
            IsPrivate = planted.IsPrivate,
            ApprovalAt = (await approvals.RuleForAsync(unit.Id, ct))?.UnitId,
            ProgrammeId = programme?.Id,
            StartedAt = UkTime.At(began, new TimeOnly(11, 0)),
        };
        db.Projects.Add(project);
        var (lead, coach) = await PeopleAsync(project, planted, unit, began, ct);
        await SitesAsync(project, planted, began, ct);
        var series = await MeasuresAsync(project, planted, unit, ct);
        var ideas = DemoTheories.Plant(
            db,
            project,
            db.ProjectMembers.Local.FirstOrDefault(m => m.ProjectId == project.Id)?.PersonId
        );
        DemoTools.Plant(
            db,
            project,
            [.. db.ProjectMembers.Local.Where(m => m.ProjectId == project.Id).Select(m => m.PersonId).Distinct()]
        );
        await CyclesAsync(project, planted, series, shared ?? ideas, today, ct);
        Say(project, planted, lead, coach, today);
        DemoSteps.Plant(db, project, planted, lead, today);
        if (programme is not null)
        {
            db.Links.Add(
                Link.Between(new(Project.Item, programme.Id), LinkKind.LedTo, new ItemRef(Project.Item, project.Id))
            );
        }

        await db.SaveAsync(ProjectDesk.Act("Project started", project), ct);
        return project;
    }

    /// <summary>Answers who leads it, and who coaches it.</summary>
    private async Task<(PersonId? Lead, PersonId? Coach)> PeopleAsync(
        Project project,
        DemoProject planted,
        UnitRow unit,
        DateOnly from,
        CancellationToken ct
    )
    {
        var lead = await JoinAsync(
            project,
            unit,
            planted.IsProgramme ? Role.Advisor : Role.Lead,
            ProjectRole.Lead,
            from,
            ct
        );
        await JoinAsync(
            project,
            unit,
            planted.IsProgramme ? Role.Manager : Role.Member,
            planted.IsProgramme ? ProjectRole.Sponsor : ProjectRole.Team,
            from,
            ct
        );
        return planted.HasCoach && await organisation.FindAsync("strathmore", ct) is { } board
            ? (lead, await JoinAsync(project, board, Role.Advisor, ProjectRole.Coach, from, ct))
            : (lead, null);
    }

    /// <summary>Answers the first of them.</summary>
    private async Task<PersonId?> JoinAsync(
        Project project,
        UnitRow unit,
        Role role,
        ProjectRole part,
        DateOnly from,
        CancellationToken ct
    )
    {
        var holders = (await organisation.HoldersAsync(unit.Id, [role], from, ct)).Take(2).ToList();
        db.AddRange(
            holders.Select(person => new ProjectMember
            {
                ProjectId = project.Id,
                PersonId = person.Id,
                Role = part,
                From = from,
            })
        );
        foreach (var person in holders)
        {
            await desk.ShowAsync(project.Id, person.Id, null, ct);
        }

        return holders.FirstOrDefault()?.Id;
    }

    private void Say(Project project, DemoProject planted, PersonId? lead, PersonId? coach, DateOnly today)
    {
        foreach (var said in planted.Progress)
        {
            var day = today.AddDays(-said.DaysBack);
            if ((said.Side == ProgressSide.Team ? lead : coach) is not { } by)
            {
                continue;
            }

            db.ConfirmedProgress.Add(
                new ConfirmedProgress
                {
                    ProjectId = project.Id,
                    At = UkTime.At(day, new TimeOnly(15, 0)),
                    Side = said.Side,
                    Score = said.Score,
                    Proposed = said.Proposed,
                    Why = said.Why,
                    ById = by,
                }
            );
            if (said.Side == ProgressSide.Team)
            {
                project.Confirm(said.Score, day);
            }
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
        var pictures = await measures.PicturesAsync([.. found.Select(pair => pair.Item1!.Number)], ct);
        foreach (var ((row, role), i) in found.Select((pair, i) => (pair, i)))
        {
            var chosen = new ProjectMeasure
            {
                ProjectId = project.Id,
                SeriesNumber = row!.Number,
                Role = role,
                Order = i + 1,
            };
            var picture = pictures.FirstOrDefault(p => p.Number == row.Number);
            Want(chosen, project, planted.Wanted.FirstOrDefault(w => w.Measure == row.Measure), picture);
            db.Add(chosen);
        }

        return found.ConvertAll(pair => pair.Item1!.Number);
    }

    private static void Want(
        ProjectMeasure chosen,
        Project project,
        (string Measure, double Wanted) wanted,
        SeriesPicture? picture
    )
    {
        if (wanted.Measure is null || picture is null || MeasuredSeries.Of(picture) is not { } series)
        {
            return;
        }

        var proposed = ProposeBaseline.Of(series, UkTime.DayOf(project.StartedAt));
        chosen.ComesFrom(proposed?.Value, proposed?.From, proposed?.Until);
        chosen.IsToReach(wanted.Wanted, project.AimBy);
    }

    private async Task CyclesAsync(
        Project project,
        DemoProject planted,
        List<int> series,
        IReadOnlyDictionary<string, Guid> ideas,
        DateOnly today,
        CancellationToken ct
    )
    {
        foreach (var (told, i) in planted.Cycles.Select((told, i) => (told, i)))
        {
            var cycle = Tell(project, told, i + 1, ideas.TryGetValue(told.Change, out var idea) ? idea : null, today);
            db.PdsaCycles.Add(cycle);
            db.Links.Add(
                Link.Between(new(Project.Item, project.Id), LinkKind.LedTo, new ItemRef(PdsaCycle.Item, cycle.Id))
            );
            await measures.StageMarksAsync(new ItemRef(PdsaCycle.Item, cycle.Id), series, cycle.BeganOn, ct);
        }
    }

    private static PdsaCycle Tell(Project project, DemoCycle told, int number, Guid? idea, DateOnly today)
    {
        var day = today.AddDays(-told.DaysBack);
        var cycle = new PdsaCycle
        {
            ProjectId = project.Id,
            Number = number,
            After = told.After,
            IdeaId = idea,
            Change = told.Change,
            Prediction = told.Prediction,
            PlannedFor = day,
        };
        cycle.TryItAt(told.Where, told.Who, told.Scale);
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
