using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.AnswerIdea;
using Evenkeel.Improvement.Approvals;
using Evenkeel.Improvement.Ideas;
using Evenkeel.Improvement.Programmes;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Platform.Search;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.StartProject;

internal sealed class StartForm
{
    [Required(ErrorMessage = "Say in a few words what is to be better.")]
    [StringLength(Project.MostTitle, ErrorMessage = "This can be up to 200 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Say what the problem is, before what the answer is.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Problem { get; set; }

    [StringLength(Project.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Aim { get; set; }

    [RealDate("the day by which it is to be reached", Required = false)]
    public DateParts By
    {
        get;
        set => field = value ?? new();
    } = new();

    /// <summary>Of the unit's measures, the one that would show it.</summary>
    public int? Measure { get; set; }

    /// <summary>The item that it comes from.</summary>
    public string? FromKind { get; set; }
    public Guid? FromId { get; set; }

    /// <summary>Several units work on it side by side.</summary>
    public bool IsProgramme { get; set; }

    /// <summary>The number of the programme that it becomes a part of.</summary>
    public int? Within { get; set; }

    /// <summary>Only its people see it.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Similar ones were seen.</summary>
    public bool AllTheSame { get; set; }
}

internal sealed record StartView(UnitRow Unit, IReadOnlyList<SeriesRow> Measures, LinkedItem? From)
{
    /// <summary>The unit that approves projects here; null: nobody does.</summary>
    public UnitRow? ApprovedBy { get; init; }

    /// <summary>What is known of where it comes from: it goes into the charter.</summary>
    public string? Evidence { get; init; }

    /// <summary>A title to begin with: the words of the idea.</summary>
    public string? Title { get; init; }

    /// <summary>The measure that the signal is on.</summary>
    public int? Signalled { get; init; }

    /// <summary>That it becomes a part of.</summary>
    public Project? Programme { get; init; }

    /// <summary>What the sites have in common, as far as this unit records it.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];
}

internal sealed class StartProjectHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    MeasureCatalogue measures,
    ItemThread items,
    StageProject stage,
    StageSites sites,
    ReadApproval approvals,
    WhatIsKnown known,
    AnswerIdeaHandler ideas,
    ProjectDesk desk,
    Scope scope
)
{
    private const int MostSimilar = 5;

    /// <param name="within">The number of a programme.</param>
    public async Task<StartView?> LoadAsync(string code, string? kind, Guid? id, int? within, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { ClosedOn: null } unit)
        {
            return null;
        }

        var series = await measures
            .Series.Where(s => s.UnitId == unit.Id)
            .OrderBy(s => s.Measure)
            .Take(200)
            .ToListAsync(ct);
        var rule = await approvals.RuleForAsync(unit.Id, ct);
        var from = await FromAsync(kind, id, ct);
        var view = new StartView(unit, series, from)
        {
            Evidence = from is null ? null : await known.OfAsync(from, unit, ct),
            Title = from is { Kind: Idea.Item } ? await TitleAsync(from.Id, ct) : null,
            Signalled = from is { Kind: "signal" } ? await measures.SeriesOfSignalAsync(unit.Id, from.Id, ct) : null,
            ApprovedBy = rule is null ? null : await approvals.NameAsync(rule.UnitId, ct),
        };
        if (
            within is not { } number
            || await desk.FindAsync(number, ct) is not { Project: { IsProgramme: true, IsOpen: true } programme }
            || !await sites.MayJoinAsync(programme, unit.Id, ct)
        )
        {
            return view;
        }

        var shared = (await stage.SharedAsync(programme, unit.Id, ct)).Select(m => m.Series).ToHashSet();
        return view with
        {
            Programme = programme,
            Shared = [.. series.Where(s => shared.Contains(s.Number)).Select(s => s.Measure)],
        };
    }

    /// <summary>Projects that go on, in scope, with a long word of the title in common.</summary>
    public async Task<IReadOnlyList<Project>> SimilarAsync(StartForm form, CancellationToken ct)
    {
        var found = new List<Project>();
        foreach (var word in SearchWords.Of(form.Title!).Where(word => word.Length > 4))
        {
            var ids = db.Matching(Project.Item, word);
            found.AddRange(
                await db
                    .Projects.Where(p => ids.Contains(p.Id) && p.EndedAt == null)
                    .OrderByDescending(p => p.StartedAt)
                    .Take(MostSimilar)
                    .AsNoTracking()
                    .ToListAsync(ct)
            );
        }

        return
        [
            .. found
                .GroupBy(p => p.Id)
                .OrderByDescending(same => same.Count())
                .Take(MostSimilar)
                .Select(same => same.First()),
        ];
    }

    /// <summary>The project's number.</summary>
    public async Task<Outcome<int>> Handle(StartForm form, StartView view, CancellationToken ct)
    {
        var measure = view.Measures.FirstOrDefault(s => s.Number == form.Measure);
        var project = await stage.AddAsync(
            new NewProject(view.Unit.Id, form.Title!, form.Problem!)
            {
                Aim = form.Aim,
                AimBy = form.By?.Value,
                IsPrivate = form.IsPrivate,
                IsProgramme = form.IsProgramme && view.Programme is null,
                Evidence = view.Evidence,
                Lead = scope.Person,
                Measures = measure is null ? [] : [(measure.Number, MeasureRole.Outcome)],
                From = view.From is { } from ? new ItemRef(from.Kind, from.Id) : null,
            },
            view.Programme,
            ct
        );
        await AnswerAsync(view.From, project, ct);

        if (view.Programme is { } programme)
        {
            await sites.StageAsync(programme, view.Unit.Id, ct);
        }

        return await db.TrySaveAsync(ProjectDesk.Act("Project started", project), ct)
            ? Outcome.Done(project.Number)
            : Outcome.Stale;
    }

    /// <summary>Whoever waits for an answer to what it comes from has one.</summary>
    private async Task AnswerAsync(LinkedItem? from, Project project, CancellationToken ct)
    {
        if (from is { Kind: Idea.Item })
        {
            await ideas.BecameAsync(from.Id, project, ct);
        }
        else if (from is { Kind: "signal" })
        {
            // Of one that only its people see, nobody else is told that it is there.
            var what = project.IsPrivate ? "It is being worked on." : "A project was started.";
            await measures.StageActedOnAsync(project.UnitId, from.Id, what, ct: ct);
        }
    }

    /// <summary>A long idea is cut; its own words stay with it.</summary>
    private async Task<string> TitleAsync(Guid idea, CancellationToken ct)
    {
        var text = await db.Ideas.Where(i => i.Id == idea).Select(i => i.Text).SingleAsync(ct);
        return ShortText.Of(text.ReplaceLineEndings(" ").Trim(), Project.MostTitle);
    }

    private async Task<LinkedItem?> FromAsync(string? kind, Guid? id, CancellationToken ct)
    {
        if (kind is null || id is not { } item)
        {
            return null;
        }

        var asked = new ItemRef(kind, item);
        return (await items.NamedAsync([asked], ct)).GetValueOrDefault(asked);
    }
}
