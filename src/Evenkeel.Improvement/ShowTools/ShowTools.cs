using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowTools;

internal sealed record ToolsView(OpenProject Open, IReadOnlyList<ToolSheet> Sheets, IReadOnlyList<Tool> Gone)
{
    public Project Project => Open.Project;
    public bool MayWork => Open.MayWork && Project.IsOpen;
    public string Address => $"{Project.Address}/tools";
}

/// <summary>All tools of a project, with what each shows in a line.</summary>
internal sealed class ShowToolsHandler(AppDb db, ProjectDesk desk, ReadTools read)
{
    private const int MostGone = 30;

    /// <summary>Null where the reader sees no project of this number.</summary>
    public async Task<ToolsView?> LoadAsync(int number, CancellationToken ct) =>
        await desk.FindAsync(number, ct) is not { } open
            ? null
            : new ToolsView(
                open,
                await read.OfAsync(open.Project.Id, ct),
                await db
                    .Tools.Where(t => t.ProjectId == open.Project.Id && t.RemovedAt != null)
                    .OrderByDescending(t => t.RemovedAt)
                    .Take(MostGone)
                    .AsNoTracking()
                    .ToListAsync(ct)
            );
}
