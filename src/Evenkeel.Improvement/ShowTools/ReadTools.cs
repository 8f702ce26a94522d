using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowTools;

/// <summary>The tools of a project with their lines and votes, as they stand.</summary>
internal sealed class ReadTools(AppDb db)
{
    public async Task<IReadOnlyList<ToolSheet>> OfAsync(Guid project, CancellationToken ct)
    {
        var tools = await db
            .Tools.Where(t => t.ProjectId == project && t.RemovedAt == null)
            .OrderBy(t => t.Number)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = tools.ConvertAll(t => t.Id);
        var lines = (
            await db.ToolLines.Where(l => ids.Contains(l.ToolId) && l.RemovedAt == null).AsNoTracking().ToListAsync(ct)
        ).ToLookup(l => l.ToolId);
        var votes = await CountAsync(db.ToolVotes.Where(v => ids.Contains(v.ToolId)), ct);
        return [.. tools.Select(tool => new ToolSheet(tool, tool.Kind.Tree(lines[tool.Id]), votes))];
    }

    public static async Task<IReadOnlyDictionary<Guid, int>> CountAsync(
        IQueryable<ToolVote> votes,
        CancellationToken ct
    ) =>
        await votes
            .GroupBy(v => v.LineId)
            .Select(option => new { option.Key, Count = option.Count() })
            .ToDictionaryAsync(option => option.Key, option => option.Count, ct);
}
