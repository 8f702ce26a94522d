using Evenkeel.Platform.Access;

namespace Evenkeel.Improvement.Progress;

/// <summary>Who says how far it has come: each for themselves, so that a difference shows.</summary>
internal enum ProgressSide
{
    Team,

    /// <summary>The coach or the sponsor.</summary>
    Coach,
}

/// <summary>How far a project had come at an instant, as one side saw it. It is never changed: the next one stands beside it.</summary>
internal sealed class ConfirmedProgress
{
    public const int MostWhy = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ProgressSide Side { get; init; }
    public required ProgressScore Score { get; init; }

    /// <summary>What the record gave then; null where not all of it was theirs to see.</summary>
    public ProgressScore? Proposed { get; init; }

    /// <summary>Why it differs from what is proposed.</summary>
    public string? Why { get; init; }
    public required PersonId ById { get; init; }
}
