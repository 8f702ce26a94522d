using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.Theories;

/// <summary>What the reader did to a theory, and can undo.</summary>
internal sealed class TheoryEdits(AppDb db, Scope scope, TimeProvider clock)
{
    /// <summary>Keeps how the box is now; before it is changed.</summary>
    public TheoryEdit Note(TheoryNode node, EditKind kind)
    {
        var edit = TheoryEdit.Of(node, kind, scope.Person!.Value, clock.GetUtcNow());
        db.TheoryEdits.Add(edit);
        return edit;
    }

    /// <summary>What they did last, of what stands: what somebody else has changed since is theirs.</summary>
    public Task<TheoryEdit?> LastAsync(Guid project, CancellationToken ct) =>
        Mine(project)
            .Where(e => e.UndoneAt == null && Nodes.Any(n => n.Id == e.NodeId && n.LastEditId == e.Id))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>What they undid last, where they did nothing new since.</summary>
    public async Task<TheoryEdit?> LastUndoneAsync(Guid project, CancellationToken ct)
    {
        var undone = await Mine(project)
            .Where(e => e.UndoneAt != null && Nodes.Any(n => n.Id == e.NodeId && n.LastEditId == e.Before))
            .OrderByDescending(e => e.UndoneAt)
            .ThenBy(e => e.At)
            .ThenBy(e => e.Id)
            .FirstOrDefaultAsync(ct);
        return undone is null || await Mine(project).AnyAsync(e => e.UndoneAt == null && e.At > undone.UndoneAt, ct)
            ? null
            : undone;
    }

    private IQueryable<TheoryNode> Nodes => db.TheoryNodes;

    private IQueryable<TheoryEdit> Mine(Guid project)
    {
        var me = scope.Person;
        return db.TheoryEdits.Where(e => e.ProjectId == project && e.PersonId == me);
    }
}
