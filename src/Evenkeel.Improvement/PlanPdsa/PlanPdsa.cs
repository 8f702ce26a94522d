using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.Projects;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.PlanPdsa;

internal sealed class PlanForm
{
    [Required(ErrorMessage = "Say what you will try.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Change { get; set; }

    [Required(ErrorMessage = "Say what you expect: without a prediction a test teaches little.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Prediction { get; set; }

    [StringLength(PdsaCycle.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Where { get; set; }

    [StringLength(PdsaCycle.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Who { get; set; }
    public PdsaScale? Scale { get; set; }

    [RealDate("the day on which you try it", Required = false)]
    public DateParts On
    {
        get;
        set => field = value ?? new();
    } = new();

    /// <summary>The cycle that it carries on from.</summary>
    public int? After { get; set; }

    /// <summary>The idea of the theory that it tests.</summary>
    public Guid? Idea { get; set; }
}

/// <param name="Ideas">That it can test.</param>
/// <param name="Idea">That it goes on with: of the address, or of the cycle before.</param>
internal sealed record PlanView(OpenProject Open, PdsaCycle? After, IReadOnlyList<Choice> Ideas, Choice? Idea);

/// <summary>Plan: what is tried, what is expected. A day that is not said is today.</summary>
internal sealed class PlanPdsaHandler(AppDb db, ProjectDesk desk, IdeasToTest ideas, TimeProvider clock)
{
    public async Task<PlanView?> LoadAsync(int number, int? after, Guid? idea, CancellationToken ct)
    {
        if (await desk.WorkAsync(number, ct) is not { } open)
        {
            return null;
        }

        var id = open.Project.Id;
        var before = after is null
            ? null
            : await db.PdsaCycles.AsNoTracking().SingleOrDefaultAsync(c => c.ProjectId == id && c.Number == after, ct);
        // Carrying on from a cycle goes on with its idea.
        var tested = $"{idea ?? before?.IdeaId}";
        var choices = await ideas.OfAsync(open.Project, null, ct);
        return new PlanView(open, before, choices, choices.FirstOrDefault(choice => choice.Value == tested));
    }

    /// <summary>The cycle's number.</summary>
    public async Task<Outcome<int>> Handle(PlanForm form, PlanView view, CancellationToken ct)
    {
        var project = view.Open.Project;
        var last = await db.PdsaCycles.Where(c => c.ProjectId == project.Id).MaxAsync(c => (int?)c.Number, ct);
        var cycle = new PdsaCycle
        {
            ProjectId = project.Id,
            Number = (last ?? 0) + 1,
            After = view.After?.Number,
            IdeaId = IdeasToTest.Has(view.Ideas, form.Idea) ? form.Idea : null,
            Change = form.Change!.Trim(),
            Prediction = form.Prediction!.Trim(),
            PlannedFor = form.On?.Value ?? UkTime.Today(clock),
        };
        cycle.TryItAt(form.Where, form.Who, form.Scale);
        db.PdsaCycles.Add(cycle);
        db.Links.Add(
            Link.Between(new(Project.Item, project.Id), LinkKind.LedTo, new ItemRef(PdsaCycle.Item, cycle.Id))
        );
        return await db.TrySaveAsync(ProjectDesk.Act("PDSA planned", project), ct)
            ? Outcome.Done(cycle.Number)
            : Outcome.Stale;
    }
}
