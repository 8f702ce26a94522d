using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Improvement.Theories;

internal enum EditKind
{
    Add,
    Change,
    Move,
    Remove,
    BringBack,
}

/// <summary>
/// What a person did to one box, and how the box was before: so that they can undo it, and do it again. Undoing exchanges the two; nobody's later work is lost by it,
/// because only the last edit of a box can be undone.
/// </summary>
[NotRecorded]
internal sealed class TheoryEdit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }
    public required PersonId PersonId { get; init; }
    public required Guid NodeId { get; init; }
    public required EditKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>The edit of this box that stood before.</summary>
    public Guid? Before { get; init; }
    public Guid? ParentId { get; private set; }
    public bool IsAside { get; private set; }
    public bool IsIdea { get; private set; }
    public string? Text { get; private set; }
    public int? SeriesNumber { get; private set; }
    public double Order { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The boxes below it that went, or came back, along with it: these and no others go the other way when it is undone.</summary>
    public List<Guid> Along { get; init; } = [];

    public static TheoryEdit Of(TheoryNode node, EditKind kind, PersonId person, DateTimeOffset at)
    {
        var edit = new TheoryEdit
        {
            ProjectId = node.ProjectId,
            PersonId = person,
            NodeId = node.Id,
            Kind = kind,
            At = at,
            Before = node.LastEditId,
        };
        edit.Take(node);
        // What is added was not there before.
        edit.RemovedAt = kind == EditKind.Add ? at : node.RemovedAt;
        node.LastEditId = edit.Id;
        return edit;
    }

    /// <summary>Nobody has changed the box since.</summary>
    public bool IsLastOf(TheoryNode node) => node.LastEditId == (UndoneAt is null ? Id : Before);

    /// <summary>Whether the box must be there for it to be undone, or done again; else it must be away.</summary>
    public bool WantsItThere => Kind == EditKind.Remove ? UndoneAt is not null : !IsOfExistence || UndoneAt is null;

    /// <summary>It brought the box into being, or took it away: what the box says is not its matter.</summary>
    private bool IsOfExistence => Kind is EditKind.Add or EditKind.Remove or EditKind.BringBack;

    /// <summary>The box becomes what is kept here, and what it was is kept.</summary>
    public void Exchange(TheoryNode node, DateTimeOffset now)
    {
        if (IsOfExistence)
        {
            (node.RemovedAt, RemovedAt) = (RemovedAt, node.RemovedAt);
        }
        else
        {
            var (parent, aside, idea, text) = (node.ParentId, node.IsAside, node.IsIdea, node.Text);
            var (series, order) = (node.SeriesNumber, node.Order);
            (node.ParentId, node.IsAside, node.IsIdea, node.Text) = (ParentId, IsAside, IsIdea, Text ?? node.Text);
            (node.SeriesNumber, node.Order) = (SeriesNumber, Order);
            (ParentId, IsAside, IsIdea, Text) = (parent, aside, idea, text);
            (SeriesNumber, Order) = (series, order);
        }

        (node.LastEditId, UndoneAt) = UndoneAt is null ? (Before, (DateTimeOffset?)now) : ((Guid?)Id, null);
    }

    private void Take(TheoryNode node)
    {
        (ParentId, IsAside, IsIdea, Text) = (node.ParentId, node.IsAside, node.IsIdea, node.Text);
        (SeriesNumber, Order) = (node.SeriesNumber, node.Order);
    }
}
