using Evenkeel.Control;
using Evenkeel.Improvement.CloseProject;
using Evenkeel.Improvement.Pdsa;
using Evenkeel.Improvement.ShowProject;
using Evenkeel.Improvement.ShowTheory;
using Evenkeel.Improvement.ShowTools;
using Evenkeel.Improvement.Tools;
using Evenkeel.Improvement.WorkOnPdsa;
using Evenkeel.Platform;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.DocumentProject;

/// <summary>All that the documents of a project are made of: what its pages show to this reader.</summary>
internal sealed record DocumentedProject(ProjectView View, TheoryView Theory)
{
    /// <summary>What was drawn to understand it.</summary>
    public IReadOnlyList<ToolSheet> Tools { get; init; } = [];

    /// <summary>Who keeps watch on what was gained, where it has ended.</summary>
    public IReadOnlyList<string> Keepers { get; init; } = [];
}

/// <summary>The documents of a project: the whole as Word and as slides, and its parts alone. All are made of the same parts.</summary>
internal sealed class DocumentProjectHandler(
    ShowProjectHandler projects,
    ShowTheoryHandler theories,
    WorkOnPdsaHandler cycles,
    ReadTools tools,
    Closing closing,
    TimeProvider clock
)
{
    /// <summary>Null where the reader sees no project of this number.</summary>
    public async Task<Paper?> ReportAsync(int number, CancellationToken ct) =>
        await LoadAsync(number, ct) is { } it ? Paper(it.View) with { Parts = [.. ProjectPapers.Report(it)] } : null;

    public async Task<Paper?> SlidesAsync(int number, CancellationToken ct) =>
        await LoadAsync(number, ct) is { } it ? Paper(it.View) with { Parts = [.. ProjectPapers.Slides(it)] } : null;

    public async Task<Paper?> CharterAsync(int number, CancellationToken ct) =>
        await projects.LoadAsync(number, ct) is { } view ? Paper(view) with { Parts = [CharterPaper.Of(view)] } : null;

    /// <summary>Null where nothing is drawn yet, too.</summary>
    public async Task<Paper?> TheoryAsync(int number, CancellationToken ct) =>
        await theories.LoadAsync(number, ct) is { Tree.IsEmpty: false } theory
            ? ProjectPapers.Paper(theory.Open, clock.GetUtcNow()) with
            {
                Parts = [ProjectPapers.Drivers(theory)],
            }
            : null;

    public async Task<Paper?> PdsaAsync(int number, int cycle, CancellationToken ct) =>
        await cycles.LoadAsync(number, cycle, ct) is { } view
            ? ProjectPapers.Paper(view.Open, clock.GetUtcNow()) with
            {
                Title = $"PDSA {cycle}: {Projects.ProjectWords.Brief(view.Cycle.Change)}",
                Where = $"{view.Open.Project.Title}, {view.Open.Unit.Name}",
                Lead = "",
                Parts = [PdsaPapers.Of(view.Cycle), .. PdsaPapers.Ramp(view)],
            }
            : null;

    private Paper Paper(ProjectView view) =>
        ProjectPapers.Paper(view.Open, clock.GetUtcNow()) with
        {
            Where = string.Join(", ", view.Sites.Select(site => site.Name).Prepend(view.Unit.Name)),
        };

    private async Task<DocumentedProject?> LoadAsync(int number, CancellationToken ct)
    {
        if (
            await projects.LoadAsync(number, ct) is not { } view
            || await theories.LoadAsync(number, ct) is not { } theory
        )
        {
            return null;
        }

        return new DocumentedProject(view, theory)
        {
            Tools = await tools.OfAsync(view.Project.Id, ct),
            Keepers = view.Project.IsOpen ? [] : await KeepersAsync(view, ct),
        };
    }

    private async Task<IReadOnlyList<string>> KeepersAsync(ProjectView view, CancellationToken ct)
    {
        var plans = await closing.KeepersAsync(view.Project, ct);
        var units = await closing.NamesAsync([.. plans.Select(plan => plan.Unit)], ct);
        return
        [
            .. plans.Select(plan =>
                $"{plan.Measure}, {units.GetValueOrDefault(plan.Unit, "another unit")}: {plan.Says}. Owner: {plan.Owner}. Warns {plan.When}."
            ),
        ];
    }
}
