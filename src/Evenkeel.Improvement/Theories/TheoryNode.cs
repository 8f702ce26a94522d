using Evenkeel.Improvement.Outlines;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Theories;

/// <summary>One box of a project's theory of change: a driver of its aim, or an idea for a change.</summary>
internal sealed class TheoryNode : IOutlineRow, IVersioned
{
    public const int MostText = 200;
    public const int MostNodes = 300;

    /// <summary>Below the aim. Primary drivers, secondary drivers, ideas; and some room.</summary>
    public const int MostDepth = 6;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>What it drives; null where it drives the aim itself, or stands aside.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Not tied to a driver, for now: it reaches no aim.</summary>
    public bool IsAside { get; set; }

    /// <summary>A change that could be tested; else a driver.</summary>
    public bool IsIdea { get; set; }
    public required string Text { get; set; }

    /// <summary>The series that shows whether it moves: of the project's own measures.</summary>
    public int? SeriesNumber { get; set; }

    public required double Order { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
    public Guid? LastEditId { get; set; }
    public int Version { get; private set; }

    int IOutlineRow.Column => 0;
}
