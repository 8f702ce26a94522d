using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ChangePdsa;

internal sealed class ChangePdsaForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say what you will try.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Change { get; set; }

    /// <summary>Not sent once it was studied.</summary>
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Prediction { get; set; }

    [StringLength(PdsaCycle.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Where { get; set; }

    [StringLength(PdsaCycle.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Who { get; set; }
    public PdsaScale? Scale { get; set; }

    /// <summary>The idea of the theory that it tests; not sent once it was studied.</summary>
    public Guid? Idea { get; set; }

    [RealDate("the day on which you try it")]
    public DateParts On
    {
        get;
        set => field = value ?? new();
    } = new();
}

internal sealed class TakePdsaAwayForm
{
    public int Version { get; set; }
}

/// <param name="Next">The first cycle that carries on from it.</param>
internal sealed record ChangePdsaView(OpenProject Open, PdsaCycle Cycle, int? Next)
{
    public string Address => PdsaItems.AddressOf(Open.Project.Number, Cycle.Number);
    public bool MayPredict => Cycle.StudiedOn is null;

    /// <summary>That it can test.</summary>
    public IReadOnlyList<Choice> Ideas { get; init; } = [];
    public bool MayTakeAway => Cycle.BeganOn is null && Next is null;
}

/// <summary>Another plan for a test; one that has not begun can be taken away.</summary>
internal sealed class ChangePdsaHandler(AppDb db, ProjectDesk desk, IdeasToTest ideas)
{
    public static ChangePdsaForm Fill(PdsaCycle cycle) =>
        new()
        {
            Version = cycle.Version,
            Change = cycle.Change,
            Prediction = cycle.Prediction,
            Where = cycle.Where,
            Who = cycle.Who,
            Scale = cycle.Scale,
            Idea = cycle.IdeaId,
            On = DateParts.From(cycle.PlannedFor),
        };

    public async Task<ChangePdsaView?> LoadAsync(int number, int cycle, CancellationToken ct)
    {
        if (await desk.WorkAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var it = await db.PdsaCycles.SingleOrDefaultAsync(c => c.ProjectId == id && c.Number == cycle, ct);
        return it is null
            ? null
            : new ChangePdsaView(open, it, await NextAsync(it, ct))
            {
                Ideas = await ideas.OfAsync(open.Project, it.IdeaId, ct),
            };
    }

    public async Task<Outcome<string>> Handle(ChangePdsaForm form, ChangePdsaView view, CancellationToken ct)
    {
        var cycle = view.Cycle;
        if (form.Version != cycle.Version)
        {
            return Outcome.Stale;
        }

        if (view.MayPredict && string.IsNullOrWhiteSpace(form.Prediction))
        {
            return Outcome.Refused(
                nameof(form.Prediction),
                "Say what you expect: without a prediction a test teaches little."
            );
        }

        cycle.PlanAgain(form.Change!.Trim(), form.Prediction?.Trim(), form.On.Value ?? cycle.PlannedFor);
        cycle.TryItAt(form.Where, form.Who, form.Scale);
        cycle.TestsIdea(Chosen(form.Idea, view));
        return await db.TrySaveAsync(ProjectDesk.Act("PDSA plan changed", view.Open.Project), ct)
            ? Outcome.Done("Changed.")
            : Outcome.Stale;
    }

    public async Task<Outcome<string>> TakeAwayAsync(TakePdsaAwayForm form, ChangePdsaView view, CancellationToken ct)
    {
        var cycle = view.Cycle;
        if (form.Version != cycle.Version || !view.MayTakeAway)
        {
            return Outcome.Stale;
        }

        var links = await db.Links.Where(l => l.FromId == cycle.Id || l.ToId == cycle.Id).ToListAsync(ct);
        db.Links.RemoveRange(links);
        db.PdsaCycles.Remove(cycle);
        return await db.TrySaveAsync(ProjectDesk.Act("PDSA taken away", view.Open.Project), ct)
            ? Outcome.Done($"PDSA {cycle.Number} is taken away. The history keeps it.")
            : Outcome.Stale;
    }

    /// <summary>An idea that is not theirs to see was not theirs to take away.</summary>
    private static Guid? Chosen(Guid? idea, ChangePdsaView view) =>
        IdeasToTest.Has(view.Ideas, idea) ? idea
        : IdeasToTest.Has(view.Ideas, view.Cycle.IdeaId) ? null
        : view.Cycle.IdeaId;

    private Task<int?> NextAsync(PdsaCycle cycle, CancellationToken ct) =>
        db
            .PdsaCycles.Where(c => c.ProjectId == cycle.ProjectId && c.After == cycle.Number)
            .MinAsync(c => (int?)c.Number, ct);
}
