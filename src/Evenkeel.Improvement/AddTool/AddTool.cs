using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.AddTool;

internal sealed class ToolForm
{
    [Required(ErrorMessage = "Choose the question that you have.")]
    public ToolKind? Kind { get; set; }
    public int Version { get; set; }

    [Required(ErrorMessage = "Say what it is about, in one line.")]
    [StringLength(Tool.MostSubject, ErrorMessage = "One line: up to 200 characters.")]
    public string? Subject { get; set; }

    [StringLength(Tool.MostTitle, ErrorMessage = "A title is up to 100 characters.")]
    public string? Title { get; set; }

    [Range(1, Tool.MostVotes, ErrorMessage = "Each person has from 1 to 10 votes.")]
    public int? VotesEach { get; set; } = Tool.UsualVotes;

    /// <summary>Where nothing is said, what it is about is its title too.</summary>
    public string TitleOr(string subject) =>
        Title is { } title && title.Trim() is { Length: > 0 } said ? said : ShortText.Of(subject, Tool.MostTitle);
}

/// <summary>A new tool of a project, with the lines that its kind begins with.</summary>
internal sealed class AddToolHandler(AppDb db, TimeProvider clock)
{
    /// <summary>Answers its number in the project.</summary>
    public async Task<Outcome<int>> Handle(ToolForm form, Project project, CancellationToken ct)
    {
        var numbers = await db.Tools.Where(t => t.ProjectId == project.Id).Select(t => t.Number).ToListAsync(ct);
        if (numbers.Count >= Tool.MostTools)
        {
            return Outcome.Refused(nameof(form.Kind), $"A project has up to {Tool.MostTools} tools.");
        }

        var (kind, subject) = (form.Kind!.Value, form.Subject!.ReplaceLineEndings(" ").Trim());
        var tool = new Tool
        {
            ProjectId = project.Id,
            Number = numbers.Count == 0 ? 1 : numbers.Max() + 1,
            Kind = kind,
            Title = form.TitleOr(subject),
            Subject = subject,
            VotesEach = form.VotesEach ?? Tool.UsualVotes,
            MadeAt = clock.GetUtcNow(),
        };
        db.Tools.Add(tool);
        db.ToolLines.AddRange(kind.Words().Begins.Select((text, i) => Line(tool, text, i + 1)));
        return await db.TrySaveAsync(ProjectDesk.Act("Tool added", project), ct)
            ? Outcome.Done(tool.Number)
            : Outcome.Stale;
    }

    private static ToolLine Line(Tool tool, string text, int order) =>
        new()
        {
            ToolId = tool.Id,
            Text = text,
            Order = order,
        };
}
