using Evenkeel.Improvement.Outlines;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.ShowTools;
using Evenkeel.Improvement.Tools;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.ShowTool;

internal sealed record ToolView(OpenProject Open, ToolSheet Sheet)
{
    public Project Project => Open.Project;
    public Tool Tool => Sheet.Tool;
    public Outline<ToolLine> Tree => Sheet.Tree;
    public ToolWords Words => Sheet.Words;
    public bool MayWork => Open.MayWork && Project.IsOpen && Tool.RemovedAt is null;
    public bool IsVoting => Tool is { IsVote: true, VotingClosedAt: null } && MayWork;

    /// <summary>A fishbone with a cause on one of its bones: its causes can be voted on.</summary>
    public bool MayVoteOnCauses =>
        MayWork && Tool.Kind == ToolKind.Fishbone && Tree.Lines.Any(bone => bone.Below.Count > 0);
    public string Address => Tool.AddressOf(Project.Number, Tool.Number);
    public ToolDrawing? Drawing => ToolDrawing.Of(Sheet);

    /// <summary>Every row, taken away or not.</summary>
    public required IReadOnlyList<ToolLine> Rows { get; init; }

    /// <summary>For which options the reader has voted.</summary>
    public IReadOnlySet<Guid> Mine { get; init; } = new HashSet<Guid>();

    /// <summary>How many people have voted.</summary>
    public int Voters { get; init; }
    public int VotesLeft => Math.Max(0, Tool.VotesEach - Mine.Count(id => Tree.Find(id) is not null));

    /// <summary>What the reader did last and can still undo, and undid last and can do again; in words.</summary>
    public string? Undo { get; init; }
    public string? Redo { get; init; }
}

/// <summary>A tool of a project as it stands now.</summary>
internal sealed class ShowToolHandler(AppDb db, ProjectDesk desk, ToolEdits edits, Scope scope)
{
    /// <summary>Null where the reader sees no such project, or it has no such tool.</summary>
    public async Task<ToolView?> LoadAsync(int project, int number, CancellationToken ct)
    {
        if (
            await desk.FindAsync(project, ct) is not { } open
            || await db
                .Tools.AsNoTracking()
                .SingleOrDefaultAsync(t => t.ProjectId == open.Project.Id && t.Number == number, ct)
                is not { } tool
        )
        {
            return null;
        }

        var rows = await db.ToolLines.Where(l => l.ToolId == tool.Id).AsNoTracking().ToListAsync(ct);
        var votes = tool.IsVote
            ? await db.ToolVotes.Where(v => v.ToolId == tool.Id).AsNoTracking().ToListAsync(ct)
            : [];
        var there = rows.Where(row => row.RemovedAt is null).Select(row => row.Id).ToHashSet();
        var counts = votes.GroupBy(v => v.LineId).ToDictionary(option => option.Key, option => option.Count());
        return new ToolView(open, new ToolSheet(tool, tool.Kind.Tree(rows), counts))
        {
            Rows = rows,
            Mine = votes.Where(v => v.PersonId == scope.Person).Select(v => v.LineId).ToHashSet(),
            Voters = votes.Where(v => there.Contains(v.LineId)).Select(v => v.PersonId).Distinct().Count(),
            Undo = open.MayWork ? Says(await edits.LastAsync(tool.Id, ct), rows) : null,
            Redo = open.MayWork ? Says(await edits.LastUndoneAsync(tool.Id, ct), rows) : null,
        };
    }

    /// <summary>What a line of one of the project's tools says: it leads on to the theory of change.</summary>
    public async Task<string?> TextAsync(Guid project, Guid line, CancellationToken ct)
    {
        var tools = db.Tools.Where(t => t.ProjectId == project && t.RemovedAt == null);
        return await db
            .ToolLines.Where(l => l.Id == line && l.RemovedAt == null && tools.Any(t => t.Id == l.ToolId))
            .Select(l => l.Text)
            .SingleOrDefaultAsync(ct);
    }

    private static string? Says(ToolEdit? edit, List<ToolLine> rows) =>
        edit is null
            ? null
            : OutlineEditing.Says(edit.Kind, rows.Find(row => row.Id == edit.NodeId)?.Text ?? "", edit.Along.Count);
}
