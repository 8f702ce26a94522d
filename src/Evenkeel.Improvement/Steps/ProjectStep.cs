using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Steps;

/// <summary>What a project has to do: an action of somebody, or a milestone that all see coming.</summary>
internal sealed class ProjectStep : IVersioned
{
    public const int MostWhat = 400;
    public const int Most = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>Where it was agreed.</summary>
    public Guid? MeetingId { get; init; }
    public required string What { get; set; }
    public bool IsMilestone { get; set; }
    public PersonId? WhoId { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }
    public int Version { get; private set; }

    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;
}

/// <summary>A meeting of a project: when, and what was said.</summary>
internal sealed class ProjectMeeting : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }
    public required DateOnly On { get; set; }
    public required string Said { get; set; }
    public int Version { get; private set; }
}
