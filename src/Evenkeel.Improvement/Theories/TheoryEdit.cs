using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Improvement.Theories;

/// <summary>What a person did to one box, and how the box was before.</summary>
[NotRecorded]
internal sealed class TheoryEdit : IOutlineEdit<TheoryNode>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }
    public required PersonId PersonId { get; init; }
    public required Guid NodeId { get; init; }
    public required EditKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public Guid? Before { get; init; }
    public Guid? ParentId { get; set; }
    public bool IsAside { get; set; }
    public bool IsIdea { get; private set; }
    public string? Text { get; private set; }
    public int? SeriesNumber { get; private set; }
    public double Order { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
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
        (edit.IsIdea, edit.Text, edit.SeriesNumber) = (node.IsIdea, node.Text, node.SeriesNumber);
        edit.Keep(node);
        return edit;
    }

    public void ExchangeWords(TheoryNode row)
    {
        var (idea, text, series) = (row.IsIdea, row.Text, row.SeriesNumber);
        (row.IsIdea, row.Text, row.SeriesNumber) = (IsIdea, Text ?? row.Text, SeriesNumber);
        (IsIdea, Text, SeriesNumber) = (idea, text, series);
    }
}
