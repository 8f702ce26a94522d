using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>What a person did to one line of a tool, and how the line was before.</summary>
[NotRecorded]
internal sealed class ToolEdit : IOutlineEdit<ToolLine>, IToolWords
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ToolId { get; init; }
    public required PersonId PersonId { get; init; }
    public required Guid NodeId { get; init; }
    public required EditKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public Guid? Before { get; init; }
    public Guid? ParentId { get; set; }
    public string Text { get; set; } = "";
    public string? Who { get; set; }
    public string? Note { get; set; }
    public ForceSide? Side { get; set; }
    public ProcessStepKind? Step { get; set; }
    public int? Strength { get; set; }
    public int? Influence { get; set; }
    public int? Interest { get; set; }
    public double? Amount { get; set; }
    public bool IsRoot { get; set; }
    public double Order { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
    public List<Guid> Along { get; init; } = [];

    bool IOutlineEdit<ToolLine>.IsAside
    {
        get => false;
        set => ParentId = value ? null : ParentId;
    }

    public static ToolEdit Of(ToolLine line, EditKind kind, PersonId person, DateTimeOffset at)
    {
        var edit = new ToolEdit
        {
            ToolId = line.ToolId,
            PersonId = person,
            NodeId = line.Id,
            Kind = kind,
            At = at,
            Before = line.LastEditId,
        };
        line.CopyTo(edit);
        edit.Keep(line);
        return edit;
    }

    public void ExchangeWords(ToolLine row)
    {
        var was = new ToolEdit
        {
            ToolId = ToolId,
            PersonId = PersonId,
            NodeId = NodeId,
            Kind = Kind,
            At = At,
        };
        row.CopyTo(was);
        this.CopyTo(row);
        was.CopyTo(this);
    }
}
