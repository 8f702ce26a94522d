using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Tools;

/// <summary>What the reader did to a tool, and can undo.</summary>
internal sealed class ToolEdits(AppDb db, OutlineEdits edits)
{
    /// <summary>Keeps how the line is now; before it is changed.</summary>
    public ToolEdit Note(ToolLine line, EditKind kind)
    {
        var edit = ToolEdit.Of(line, kind, edits.Me, edits.Now);
        db.ToolEdits.Add(edit);
        return edit;
    }

    public Task<ToolEdit?> LastAsync(Guid tool, CancellationToken ct) =>
        edits.LastAsync<ToolLine, ToolEdit>(Of(tool), ct);

    public Task<ToolEdit?> LastUndoneAsync(Guid tool, CancellationToken ct) =>
        edits.LastUndoneAsync<ToolLine, ToolEdit>(Of(tool), ct);

    private IQueryable<ToolEdit> Of(Guid tool) => db.ToolEdits.Where(e => e.ToolId == tool);
}
