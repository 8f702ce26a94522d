using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.EditCharter;

internal sealed class CharterForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say in a few words what is to be better.")]
    [StringLength(Project.MostTitle, ErrorMessage = "This can be up to 200 characters.")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Say what the problem is, before what the answer is.")]
    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Problem { get; set; }

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Evidence { get; set; }

    [StringLength(Project.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? Aim { get; set; }

    [StringLength(Project.MostLine, ErrorMessage = "This can be up to 400 characters.")]
    public string? ForWhom { get; set; }

    [RealDate("the day by which it is to be reached", Required = false)]
    public DateParts By
    {
        get;
        set => field = value ?? new();
    } = new();

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Scope { get; set; }

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? WhyNow { get; set; }

    [StringLength(Project.MostText, ErrorMessage = "This can be up to 10,000 characters.")]
    public string? Risks { get; set; }
    public List<string>? Dimensions { get; set; }
    public List<string>? Aims { get; set; }
}

/// <summary>A row for each stage, in their order.</summary>
internal sealed class JourneyForm
{
    public int Version { get; set; }
    public List<StageRow> Rows
    {
        get;
        set => field = value ?? [];
    } = [];
}

internal sealed class StageRow
{
    public StageState State { get; set; }
}

internal sealed class EditCharterHandler(AppDb db)
{
    public static CharterForm Fill(Project project) =>
        new()
        {
            Version = project.Version,
            Title = project.Title,
            Problem = project.Problem,
            Evidence = project.Evidence,
            Aim = project.Aim,
            ForWhom = project.ForWhom,
            By = DateParts.From(project.AimBy),
            Scope = project.Scope,
            WhyNow = project.WhyNow,
            Risks = project.Risks,
            Dimensions = QualityWords.Names(project.Dimensions),
            Aims = QualityWords.Names(project.Aims),
        };

    public async Task<Outcome<int>> Handle(CharterForm form, Project project, CancellationToken ct)
    {
        if (form.Version != project.Version)
        {
            return Outcome.Stale;
        }

        (project.Title, project.Problem) = (form.Title!.Trim(), form.Problem!.Trim());
        (project.Aim, project.ForWhom, project.AimBy) = (Written(form.Aim), Written(form.ForWhom), form.By?.Value);
        (project.Evidence, project.Scope) = (Written(form.Evidence), Written(form.Scope));
        (project.WhyNow, project.Risks) = (Written(form.WhyNow), Written(form.Risks));
        project.Dimensions = QualityWords.Parse<Dimensions>(form.Dimensions);
        project.Aims = QualityWords.Parse<Aims>(form.Aims);
        return await db.TrySaveAsync(ProjectDesk.Act("Charter changed", project), ct)
            ? Outcome.Done(project.Number)
            : Outcome.Stale;
    }

    public async Task<Outcome<int>> MoveAsync(JourneyForm form, Project project, CancellationToken ct)
    {
        if (form.Version != project.Version || form.Rows.Count != Journey.Stages.Count)
        {
            return Outcome.Stale;
        }

        project.Stages = Journey.Write(form.Rows.Select(row => row.State));
        return await db.TrySaveAsync(ProjectDesk.Act("Journey changed", project), ct)
            ? Outcome.Done(project.Number)
            : Outcome.Stale;
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
