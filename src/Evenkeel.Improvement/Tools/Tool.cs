using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Tools;

/// <summary>Something that a team drew to understand its system: a fishbone, a process map, a vote. Its lines are rows of their own.</summary>
internal sealed class Tool : IVersioned
{
    public const int MostTitle = 100;
    public const int MostSubject = 200;
    public const int MostTools = 100;
    public const int MostVotes = 10;
    public const int UsualVotes = 3;
    public const int MostSource = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>In its project: what stands in its address.</summary>
    public required int Number { get; init; }
    public required ToolKind Kind { get; init; }
    public required string Title { get; set; }

    /// <summary>What it is about: the problem, the change, the process.</summary>
    public required string Subject { get; set; }

    /// <summary>How many votes each person has, on a vote.</summary>
    public int VotesEach { get; set; }
    public DateTimeOffset? VotingClosedAt { get; set; }

    /// <summary>Where its numbers were taken from, in words of ours; null where they were typed.</summary>
    public string? Source { get; set; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public int Version { get; private set; }

    public bool IsVote => Kind == ToolKind.ParetoByVotes;

    public static string AddressOf(int project, int tool) => $"/projects/{project}/tools/{tool}";
}
