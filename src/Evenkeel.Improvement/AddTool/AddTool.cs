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

    /// <summary>The number of the fishbone whose causes are voted on; null: none.</summary>
    public int? Of { get; set; }

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
        var begins = form.Of is { } of && tool.IsVote ? await CausesAsync(project.Id, of, ct) : kind.Words().Begins;
        db.ToolLines.AddRange(begins.Select((text, i) => Line(tool, text, i + 1)));
        return await db.TrySaveAsync(ProjectDesk.Act("Tool added", project), ct)
            ? Outcome.Done(tool.Number)
            : Outcome.Stale;
    }

    /// <summary>What stands on the bones of a fishbone, bone by bone; not the kinds of cause, nor the whys behind one.</summary>
    public async Task<IReadOnlyList<string>> CausesAsync(Guid project, int number, CancellationToken ct)
    {
        var bones = db.ToolLines.Where(b => b.ParentId == null && b.RemovedAt == null);
        var causes = await db
            .Tools.Where(t => t.ProjectId == project && t.Number == number && t.Kind == ToolKind.Fishbone)
            .Join(bones, t => t.Id, bone => bone.ToolId, (_, bone) => bone)
            .Join(
                db.ToolLines.Where(l => l.RemovedAt == null),
                bone => bone.Id,
                cause => cause.ParentId,
                (bone, cause) =>
                    new
                    {
                        Bone = bone.Order,
                        cause.Order,
                        cause.Text,
                    }
            )
            .OrderBy(cause => cause.Bone)
            .ThenBy(cause => cause.Order)
            .ToListAsync(ct);
        return
        [
            .. causes.Select(cause => cause.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(ToolLine.MostLines),
        ];
    }

    private static ToolLine Line(Tool tool, string text, int order) =>
        new()
        {
            ToolId = tool.Id,
            Text = text,
            Order = order,
        };
}
