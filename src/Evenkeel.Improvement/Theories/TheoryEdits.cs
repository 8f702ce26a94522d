using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Theories;

/// <summary>What the reader did to a theory, and can undo.</summary>
internal sealed class TheoryEdits(AppDb db, OutlineEdits edits)
{
    /// <summary>Keeps how the box is now; before it is changed.</summary>
    public TheoryEdit Note(TheoryNode node, EditKind kind)
    {
        var edit = TheoryEdit.Of(node, kind, edits.Me, edits.Now);
        db.TheoryEdits.Add(edit);
        return edit;
    }

    public Task<TheoryEdit?> LastAsync(Guid project, CancellationToken ct) =>
        edits.LastAsync<TheoryNode, TheoryEdit>(Of(project), ct);

    public Task<TheoryEdit?> LastUndoneAsync(Guid project, CancellationToken ct) =>
        edits.LastUndoneAsync<TheoryNode, TheoryEdit>(Of(project), ct);

    private IQueryable<TheoryEdit> Of(Guid project) => db.TheoryEdits.Where(e => e.ProjectId == project);
}
