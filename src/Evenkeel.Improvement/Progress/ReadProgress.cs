using Evenkeel.Control;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Progress;

/// <summary>A measure of the project with its chart; null where the reader does not see it.</summary>
internal readonly record struct TrackedMeasure(ProjectMeasure Measure, SeriesPicture? Picture);

/// <summary>The change ideas that a project works with: of its own theory, and of its programme's.</summary>
internal readonly record struct TheoryIdeas(int Own, int OfProgramme);

/// <summary>Reads the facts of one project from its record.</summary>
internal sealed class ReadProgress(
    AppDb db,
    MeasureCatalogue measures,
    ControlCatalogue control,
    OrganisationCatalogue organisation,
    Scope scope
)
{
    public async Task<ProgressFacts> OfAsync(Project project, CancellationToken ct)
    {
        var id = project.Id;
        var roles = await db
            .ProjectMembers.Where(m => m.ProjectId == id && m.Until == null)
            .Select(m => m.Role)
            .ToListAsync(ct);
        var cycles = await db.PdsaCycles.Where(c => c.ProjectId == id).AsNoTracking().ToListAsync(ct);
        var ideas = new TheoryIdeas(await IdeasAsync(id, ct), await SharedIdeasAsync(project, ct));
        return await FactsAsync(project, roles, await MeasuresAsync(id, ct), cycles, ideas, ct);
    }

    /// <summary>A site works with the changes of its programme's theory.</summary>
    public async Task<int> SharedIdeasAsync(Project project, CancellationToken ct) =>
        project.ProgrammeId is { } programme ? await IdeasAsync(programme, ct) : 0;

    private Task<int> IdeasAsync(Guid project, CancellationToken ct) =>
        db.TheoryNodes.CountAsync(n => n.ProjectId == project && n.IsIdea && n.RemovedAt == null, ct);

    /// <summary>From what a page has read already; whether a control plan keeps watch is asked here.</summary>
    public async Task<ProgressFacts> FactsAsync(
        Project project,
        IReadOnlyCollection<ProjectRole> roles,
        IReadOnlyCollection<TrackedMeasure> measures,
        IReadOnlyCollection<PdsaCycle> cycles,
        TheoryIdeas ideas,
        CancellationToken ct
    )
    {
        var series = measures.Select(m => m.Measure.SeriesNumber).ToList();
        var plans = series.Count == 0 ? [] : await control.PlansOfAsync(series, ct);
        return Facts(project, roles, measures, cycles) with
        {
            IdeasInTheory = ideas.Own + ideas.OfProgramme,
            IdeasOfProgramme = ideas.OfProgramme,
            HasControlPlan = plans.Any(plan => plan.IsLive),
            Sites = project.IsProgramme ? await SitesAsync(project.Id, ct) : null,
        };
    }

    /// <summary>Of the sites' projects those that the reader sees, and no others: what is private stays so.</summary>
    private async Task<SiteFacts> SitesAsync(Guid programme, CancellationToken ct)
    {
        var outcomes = await db.SharedMeasures.CountAsync(
            m => m.ProgrammeId == programme && m.Role == MeasureRole.Outcome,
            ct
        );
        var tests = await db
            .Projects.Where(p => p.ProgrammeId == programme)
            .Join(db.PdsaCycles, p => p.Id, c => c.ProjectId, (p, c) => new { c.BeganOn, c.StudiedOn })
            .ToListAsync(ct);
        return new SiteFacts(
            outcomes,
            tests.Count,
            tests.Count(test => test.BeganOn is not null),
            tests.Count(test => test.StudiedOn is not null)
        );
    }

    /// <summary>Outcome measures first. Who is in it as a guest, and a unit that takes part, see the charts of its unit as other units see them.</summary>
    public async Task<IReadOnlyList<TrackedMeasure>> MeasuresAsync(Guid project, CancellationToken ct)
    {
        var chosen = await db.ProjectMeasures.Where(m => m.ProjectId == project).AsNoTracking().ToListAsync(ct);
        var numbers = chosen.ConvertAll(m => m.SeriesNumber);
        var pictures = numbers.Count == 0 ? [] : await measures.PicturesAsync(numbers, ct);
        var known = pictures.ToDictionary(picture => picture.Number);
        var unseen = numbers.FindAll(number => !known.ContainsKey(number));
        foreach (var picture in unseen.Count == 0 ? [] : await ForGuestAsync(project, unseen, ct))
        {
            known.Add(picture.Number, picture);
        }

        return
        [
            .. chosen
                .OrderBy(m => m.Role)
                .ThenBy(m => m.Order)
                .Select(m => new TrackedMeasure(m, known.GetValueOrDefault(m.SeriesNumber))),
        ];
    }

    private async Task<IReadOnlyList<SeriesPicture>> ForGuestAsync(
        Guid project,
        IReadOnlyCollection<int> series,
        CancellationToken ct
    )
    {
        var unit = await db.Projects.Where(p => p.Id == project).Select(p => p.UnitId).SingleAsync(ct);
        return await IsInAsync(project, ct) ? await measures.PicturesForGuestAsync(unit, series, ct) : [];
    }

    private async Task<bool> IsInAsync(Guid project, CancellationToken ct)
    {
        var sites = db.ProjectSites.Where(s => s.ProjectId == project).Select(s => s.UnitId);
        return scope.Person is { } me
            && (
                await db.ProjectMembers.AnyAsync(m => m.ProjectId == project && m.PersonId == me && m.Until == null, ct)
                || await organisation.Units.AnyAsync(u => sites.Contains(u.Id), ct)
            );
    }

    /// <summary>The day of the first change; where nothing was tested yet, the day on which the project began.</summary>
    public static DateOnly ChangeOf(Project project, IEnumerable<PdsaCycle> cycles) =>
        cycles.Min(cycle => cycle.BeganOn) ?? UkTime.DayOf(project.StartedAt);

    public static ProgressFacts Facts(
        Project project,
        IReadOnlyCollection<ProjectRole> roles,
        IReadOnlyCollection<TrackedMeasure> measures,
        IReadOnlyCollection<PdsaCycle> cycles
    )
    {
        var stages = Journey.Of(project.Stages);
        var change = ChangeOf(project, cycles);
        return new ProgressFacts
        {
            HasProblem = project.Problem.Length > 0,
            HasAim = project.Aim is not null,
            HasForWhom = project.ForWhom is not null,
            HasByWhen = project.AimBy is not null,
            HasLead = roles.Contains(ProjectRole.Lead),
            Others = roles.Count(role => role is ProjectRole.Team or ProjectRole.LivedExperience),
            HasCoach = roles.Contains(ProjectRole.Coach),
            HasSponsor = roles.Contains(ProjectRole.Sponsor),
            Planned = Numbers(cycles, _ => true),
            Begun = Numbers(cycles, cycle => cycle.BeganOn is not null),
            Studied = Numbers(cycles, cycle => cycle.StudiedOn is not null),
            Adopted = Numbers(cycles, cycle => cycle.Decision == PdsaDecision.Adopt),
            Implement = stages[4],
            Spread = stages[5],
            Measures =
            [
                .. measures.Where(m => m.Picture is not null).Select(m => Measure(m.Measure, m.Picture!, change)),
            ],
            Unseen = measures.Count(m => m.Picture is null),
        };
    }

    private static MeasureFacts Measure(ProjectMeasure chosen, SeriesPicture picture, DateOnly change)
    {
        var facts = new MeasureFacts(picture.Measure, chosen.Role)
        {
            HasBaseline = chosen.Baseline is not null,
            IsReached = chosen.Wanted is null ? null : false,
        };
        return MeasuredSeries.Of(picture) is { Points.Count: > 0 } series
            ? Moved(facts, Target.Of(chosen), series, change)
            : facts;
    }

    private static MeasureFacts Moved(MeasureFacts facts, Target target, MeasuredSeries series, DateOnly change)
    {
        var answer = AskAim.Of(target, series, change, DateOnly.MinValue)?.Answer;
        var now = facts with { IsReached = answer is null ? null : answer == AimMet.Met, Step = series.Step };
        var side = target.Side(series.Better);
        if (side == 0 || Move.Since(series, change) is not { } move)
        {
            return now;
        }

        var since = series.PeriodAt(move.First);
        return move.IsUp == side < 0
            ? now with
            {
                WorseSince = since,
            }
            : now with
            {
                BetterSince = since,
                Points = series.Points.Count - move.First,
                Gain = target.Gain(series.LevelFrom(move.First), series.Better),
                MonthsHeld = Months(series.Points[move.First].Period, series.EndOf(series.Points[^1].Period)),
            };
    }

    /// <summary>Whole months from a day to another.</summary>
    private static int Months(DateOnly from, DateOnly to) =>
        Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));

    private static IReadOnlyList<int> Numbers(IEnumerable<PdsaCycle> cycles, Func<PdsaCycle, bool> holds) =>
        [.. cycles.Where(holds).Select(cycle => cycle.Number).Order()];
}
