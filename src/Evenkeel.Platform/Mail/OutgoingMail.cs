using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Mail;

/// <summary>One mail to one person; what it says is read from its notices when it is sent.</summary>
[NotRecorded]
public sealed class OutgoingMail
{
    /// <summary>Of the job that sends it.</summary>
    public const string JobKind = "mail";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required PersonId PersonId { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>
    /// Set before the server gets it, and taken back only when the server has said no: where a program dies in between, nobody sends it again unasked.
    /// </summary>
    public DateTimeOffset? SendingSince { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>It was not sent and will not be.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
