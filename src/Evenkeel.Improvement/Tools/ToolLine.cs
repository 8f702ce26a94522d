using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;

namespace Evenkeel.Improvement.Tools;

/// <summary>A line of a tool: a cause, a why, a step, an option, a force, a stakeholder; with what its kind says beside the words.</summary>
internal sealed class ToolLine : IOutlineRow, IToolWords, IVersioned
{
    public const int MostText = 200;
    public const int MostWho = 60;
    public const int MostNote = 400;
    public const int MostLines = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ToolId { get; init; }
    public Guid? ParentId { get; set; }
    public required string Text { get; set; }
    public string? Who { get; set; }
    public string? Note { get; set; }
    public ForceSide? Side { get; set; }
    public ProcessStepKind? Step { get; set; }
    public int? Strength { get; set; }
    public int? Influence { get; set; }
    public int? Interest { get; set; }
    public double? Amount { get; set; }
    public bool IsRoot { get; set; }
    public required double Order { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
    public Guid? LastEditId { get; set; }
    public int Version { get; private set; }

    /// <summary>What stood under something that is gone stands apart, until it is put somewhere.</summary>
    bool IOutlineRow.IsAside
    {
        get => false;
        set => ParentId = value ? null : ParentId;
    }

    int IOutlineRow.Column => (int?)Side ?? 0;
}
