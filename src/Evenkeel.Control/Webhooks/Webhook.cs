using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.Webhooks;

[Flags]
internal enum WebhookKinds
{
    None = 0,
    Raised = 1,
    Escalated = 2,
    Answered = 4,
    Late = 8,
    Closed = 16,
}

/// <summary>Another program that is told what happens at a unit and below it.</summary>
internal sealed class Webhook : IInUnit, IVersioned
{
    public const int MostAddress = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required string Address { get; init; }
    public required WebhookKinds Kinds { get; init; }

    /// <summary>What it is signed with, encrypted with the installation's keys.</summary>
    [NotRecorded]
    public required string ProtectedSecret { get; set; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>While it is off, nothing is kept to be sent later.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Deleted: only the history and the acts still know of it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public void Turn(bool on) => IsOn = on;

    public void End(DateTimeOffset now) => (EndedAt, IsOn, ProtectedSecret) = (now, false, "");
}

/// <summary>One thing that is told to one program; the same text however often it is tried.</summary>
[NotRecorded]
internal sealed class WebhookDelivery : IInUnit
{
    public const int MostBody = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid WebhookId { get; init; }

    /// <summary>The webhook's.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>"escalated"; "test".</summary>
    public required string Event { get; init; }

    /// <summary>The number; 0 for a test.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required string Body { get; init; }
    public int Tries { get; init; }
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>What the other program answered, or what stood in the way, in words.</summary>
    public string? Answer { get; init; }
    public bool IsDone { get; init; }
}
