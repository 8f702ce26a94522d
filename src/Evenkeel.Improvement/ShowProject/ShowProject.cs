using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.ConfirmProgress;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowSteps;
using Evenkeel.Improvement.Targets;
using Evenkeel.Improvement.Theories;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Files;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowProject;

internal sealed record MemberLine(Guid Id, PersonId Person, string Name, ProjectRole Role, DateOnly From)
{
    public static MemberLine Of(ProjectMember member, string name) =>
        new(member.Id, member.PersonId, name, member.Role, member.From);
}

/// <param name="Unit">Of which the series is; null where the reader does not see it, and then there is no picture either.</param>
internal sealed record MeasureLine(ProjectMeasure Measure, SeriesPicture? Picture, UnitRow? Unit)
{
    /// <summary>Baseline, what is wanted and where it is now; empty where nothing was said.</summary>
    public string Says { get; init; } = "";

    /// <summary>Of an outcome measure of which something is wanted.</summary>
    public AimAnswer? Answer { get; init; }
}

internal sealed record ProjectView(OpenProject Open)
{
    public Project Project => Open.Project;
    public UnitRow Unit => Open.Unit;
    public bool MayWork => Open.MayWork && Project.IsOpen;
    public bool MayGovern => MayWork && !Open.IsGuest;
    public bool MayEnd => Open is { IsTheirs: true, IsGuest: false } && Project.IsOpen;
    public IReadOnlyList<MemberLine> Members { get; init; } = [];
    public IReadOnlyList<UnitRow> Sites { get; init; } = [];
    public IReadOnlyList<MeasureLine> Measures { get; init; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PdsaCycle> Cycles { get; init; } = [];
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];

    /// <summary>What drives the aim, and how many ideas there are.</summary>
    public TheoryTree Theory { get; init; } = TheoryOutlines.Tree([]);

    /// <summary>What is still to do, the next first.</summary>
    public IReadOnlyList<ToDoLine> Steps { get; init; } = [];

    /// <summary>How many photos and papers there are.</summary>
    public int Files { get; init; }

    /// <summary>Of a programme: its sites, and what they made of its changes.</summary>
    public SpreadTable? Spread { get; init; }

    /// <summary>That it is a part of, where the reader sees it.</summary>
    public Project? Programme { get; init; }

    /// <summary>Null where nobody approves it.</summary>
    public Approval? Approval { get; init; }

    /// <summary>"Progress 2.5 proposed; the team says 3.0 …"</summary>
    public required string Progress { get; init; }

    /// <summary>Null where it was confirmed not long ago.</summary>
    public string? Stale { get; init; }
}

internal sealed class ShowProjectHandler(
    AppDb db,
    ProjectDesk desk,
    OrganisationCatalogue organisation,
    ReadProgress read,
    ReadSites sites,
    ShowStepsHandler steps,
    ReadApproval approvals,
    ItemFiles files,
    ItemThread thread,
    TimeProvider clock
)
{
    public async Task<ProjectView?> LoadAsync(int number, CancellationToken ct)
    {
        if (await desk.FindAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var (members, tracked) = (await MembersAsync(id, ct), await read.MeasuresAsync(id, ct));
        var cycles = await db
            .PdsaCycles.Where(c => c.ProjectId == id)
            .OrderByDescending(c => c.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        var boxes = db.TheoryNodes.Where(n => n.ProjectId == id && n.RemovedAt == null).AsNoTracking();
        var theory = (await boxes.ToListAsync(ct)).Tree();
        var programme = open.Project.ProgrammeId;
        var (change, began) = (ReadProgress.ChangeOf(open.Project, cycles), AimLines.Began(open.Project, cycles));
        var ideas = new TheoryIdeas(
            theory.All.Count(line => line.Node.IsIdea),
            await read.SharedIdeasAsync(open.Project, ct)
        );
        return new ProjectView(open)
        {
            Steps =
            [
                .. ShowStepsHandler.InOrder(
                    await steps.LinesAsync(db.ProjectSteps.Where(s => s.ProjectId == id && s.DoneOn == null), ct)
                ),
            ],
            Approval = await approvals.OfAsync(open.Project, ct),
            Files = (await files.OfAsync(new ItemRef(Project.Item, id), ct)).Count(file => file.IsThere),
            Spread = open.Project.IsProgramme ? await sites.SpreadAsync(open.Project, ct) : null,
            Programme = programme is null
                ? null
                : await db.Projects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == programme, ct),
            Members = members,
            Sites = await SitesAsync(id, ct),
            Theory = theory,
            Measures = await LinesAsync(tracked, change, began, ct),
            Cycles = cycles,
            Thread = await thread.OfAsync(new ItemRef(Project.Item, id), ct),
            Progress = await ProgressAsync(
                open.Project,
                await read.FactsAsync(open.Project, [.. members.Select(m => m.Role)], tracked, cycles, ideas, ct),
                ct
            ),
            Stale = ProgressWords.Stale(open.Project, UkTime.Today(clock)),
        };
    }

    private async Task<string> ProgressAsync(Project project, ProgressFacts facts, CancellationToken ct)
    {
        var rows = await ConfirmProgressHandler.RowsOf(db, project.Id).ToListAsync(ct);
        return ProgressWords.Line(
            ProposeProgress.Of(facts),
            facts.Unseen > 0,
            ProgressHistory.Latest(rows, ProgressSide.Team),
            ProgressHistory.Latest(rows, ProgressSide.Coach)
        );
    }

    /// <summary>Who is in it now, in the order of the parts.</summary>
    public async Task<IReadOnlyList<MemberLine>> MembersAsync(Guid project, CancellationToken ct)
    {
        var rows = await db
            .ProjectMembers.Where(m => m.ProjectId == project && m.Until == null)
            .Join(organisation.People, m => m.PersonId, p => p.Id, (m, p) => new { Member = m, p.Name })
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.Member.Role)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => MemberLine.Of(row.Member, row.Name)),
        ];
    }

    /// <summary>The units that take part, by name.</summary>
    public async Task<IReadOnlyList<UnitRow>> SitesAsync(Guid project, CancellationToken ct)
    {
        var units = await db.ProjectSites.Where(s => s.ProjectId == project).Select(s => s.UnitId).ToListAsync(ct);
        if (units.Count == 0)
        {
            return [];
        }

        var found = await organisation.AllUnits.Where(u => units.Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
        return await organisation.ToldApartAsync(found, ct);
    }

    private async Task<IReadOnlyList<MeasureLine>> LinesAsync(
        IReadOnlyList<TrackedMeasure> tracked,
        DateOnly change,
        DateOnly began,
        CancellationToken ct
    )
    {
        var places = tracked.Select(m => m.Picture?.UnitId).OfType<UnitId>().Distinct().ToList();
        var units =
            places.Count == 0
                ? []
                : await organisation.Units.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return
        [
            .. tracked.Select(m =>
                m.Picture is { } picture
                    ? Line(WithAims(m.Measure, picture, began), units.GetValueOrDefault(picture.UnitId), change)
                    : new MeasureLine(m.Measure, null, null)
            ),
        ];
    }

    private static TrackedMeasure WithAims(ProjectMeasure measure, SeriesPicture series, DateOnly began)
    {
        var picture = series.Picture is { } drawn ? AimLines.On(drawn, measure, began) : null;
        return new TrackedMeasure(measure, series with { Picture = picture });
    }

    private MeasureLine Line(TrackedMeasure tracked, UnitRow? unit, DateOnly change)
    {
        var measure = tracked.Measure;
        var line = new MeasureLine(measure, tracked.Picture, unit);
        if (tracked.Picture is not { } picture || MeasuredSeries.Of(picture) is not { } series)
        {
            return line;
        }

        var target = Target.Of(measure);
        var answer =
            measure.Role == MeasureRole.Outcome ? AskAim.Of(target, series, change, UkTime.Today(clock)) : null;
        return line with
        {
            Says = picture.HidesCounts ? "" : target.Sentence(series.Format, LevelNow.Of(series, change)),
            Answer = picture.HidesCounts && answer is not null ? answer with { Because = "" } : answer,
        };
    }
}
