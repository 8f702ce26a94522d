using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Improvement.Theories;

/// <summary>The theory as it was kept on a day, with what changed and why.</summary>
internal sealed class TheoryVersion
{
    public const int MostWhy = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>In its project: version 2.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required PersonId ById { get; init; }
    public required string Why { get; init; }

    /// <summary>The aim in words, as it was.</summary>
    public required string Aim { get; init; }
}

/// <summary>A box as it was in a version.</summary>
[NotRecorded]
internal sealed class TheoryVersionNode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid VersionId { get; init; }
    public required Guid NodeId { get; init; }
    public Guid? ParentId { get; init; }
    public required bool IsAside { get; init; }
    public required bool IsIdea { get; init; }
    public required string Text { get; init; }
    public int? SeriesNumber { get; init; }
    public required double Order { get; init; }

    public static TheoryVersionNode Of(TheoryNode node, Guid version) =>
        new()
        {
            VersionId = version,
            NodeId = node.Id,
            ParentId = node.ParentId,
            IsAside = node.IsAside,
            IsIdea = node.IsIdea,
            Text = node.Text,
            SeriesNumber = node.SeriesNumber,
            Order = node.Order,
        };
}
