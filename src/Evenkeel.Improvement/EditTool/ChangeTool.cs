using Evenkeel.Improvement.AddTool;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTool;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.EditTool;

/// <summary>What is done to a tool as a whole with one button.</summary>
internal sealed class BackForm
{
    public Guid? Tool { get; set; }
}

/// <summary>What a tool is called and is about; away, and back.</summary>
internal sealed class ChangeToolHandler(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<int>> Handle(ToolForm form, ToolView view, CancellationToken ct)
    {
        var tool = await db.Tools.SingleAsync(t => t.Id == view.Tool.Id, ct);
        if (tool.Version != form.Version || tool.RemovedAt is not null)
        {
            return Outcome.Stale;
        }

        tool.Subject = form.Subject!.ReplaceLineEndings(" ").Trim();
        tool.Title = form.TitleOr(tool.Subject);
        tool.VotesEach = form.VotesEach ?? tool.VotesEach;
        return await SaveAsync("Tool changed", view.Project, ct) ? Outcome.Done(tool.Number) : Outcome.Stale;
    }

    public async Task<Outcome<int>> RemoveAsync(ToolView view, CancellationToken ct)
    {
        var tool = await db.Tools.SingleAsync(t => t.Id == view.Tool.Id, ct);
        tool.RemovedAt ??= clock.GetUtcNow();
        return await SaveAsync("Tool taken away", view.Project, ct) ? Outcome.Done(tool.Number) : Outcome.Stale;
    }

    public async Task<Outcome<int>> BringBackAsync(BackForm form, Project project, CancellationToken ct)
    {
        var tool = await db.Tools.SingleOrDefaultAsync(t => t.Id == form.Tool && t.ProjectId == project.Id, ct);
        if (tool?.RemovedAt is null)
        {
            return Outcome.Stale;
        }

        tool.RemovedAt = null;
        return await SaveAsync("Tool brought back", project, ct) ? Outcome.Done(tool.Number) : Outcome.Stale;
    }

    private Task<bool> SaveAsync(string act, Project project, CancellationToken ct) =>
        db.TrySaveAsync(ProjectDesk.Act(act, project), ct);
}
