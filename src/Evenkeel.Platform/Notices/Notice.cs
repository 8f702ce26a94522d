using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Notices;

/// <summary>How what is told concerns a person: by this they choose what comes by mail, and when.</summary>
public enum Concern
{
    /// <summary>They are asked, or hold it.</summary>
    Asked,
    Raised,
    Followed,
    Late,
}

/// <summary>Something that one person is told, once: the key of what happened and the person make it the same notice, whoever tells it again.</summary>
[NotRecorded]
public sealed class Notice
{
    public required PersonId PersonId { get; init; }

    /// <summary>What happened: "step 0199… 3".</summary>
    public required string Key { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Text { get; init; }

    /// <summary>Why this person is told: "You raised it".</summary>
    public required string Why { get; init; }
    public required string Address { get; init; }

    /// <summary>The item whose page answers it.</summary>
    public Guid ItemId { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>What leaves the house of it: "#41 of Ward 7: who holds it has answered". Never a text or a name that somebody wrote there.</summary>
    public string Brief { get; init; } = "";

    /// <summary>Who is to do what by when: "Medicine is to answer by Tue 24 Nov, 14:00.", or "".</summary>
    public string Next { get; init; } = "";

    /// <summary>The unit that it is about; a digest is grouped by it.</summary>
    public string Place { get; init; } = "";
    public Concern Concern { get; init; }

    /// <summary>Urgent, late, and this person's to answer.</summary>
    public bool IsPressing { get; init; }

    /// <summary>When it is to go into a mail; null where it is not, or has.</summary>
    public DateTimeOffset? MailAt { get; set; }

    /// <summary>The mail that carries it: one, and never a second.</summary>
    public Guid? MailId { get; set; }
}
