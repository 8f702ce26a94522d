using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Improvement.Approvals;

internal enum ApprovalAnswer
{
    Approved,
    NotYet,

    /// <summary>By those who asked.</summary>
    TakenBack,
}

/// <summary>A project was put before the unit that approves it, and what was answered. Who asks again makes another one.</summary>
internal sealed class ProjectApproval : IVersioned
{
    public const int MostText = 1_000;
    public const int MostAim = 1_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ProjectId { get; init; }

    /// <summary>1, 2, 3 … of its project: of two who ask at once, the second finds that it is done.</summary>
    public required int Number { get; init; }

    /// <summary>The unit that answers.</summary>
    public required UnitId AtId { get; init; }

    /// <summary>The whole sentence (what, for whom, by when) as it was when it was asked: this is what is approved.</summary>
    public required string Aim { get; init; }

    /// <summary>What those who answer should know.</summary>
    public string? Note { get; init; }
    public required PersonId? AskedById { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public ApprovalAnswer? Answer { get; private set; }

    /// <summary>What is to be done first; or what was said with the yes.</summary>
    public string? Why { get; private set; }
    public PersonId? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int Version { get; private set; }

    public bool Waits => Answer is null;

    public void Say(ApprovalAnswer answer, string? why, PersonId? by, DateTimeOffset at) =>
        (Answer, Why, AnsweredById, AnsweredAt) = (answer, why, by, at);
}
