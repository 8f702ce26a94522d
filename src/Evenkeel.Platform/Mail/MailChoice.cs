using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Notices;

namespace Evenkeel.Platform.Mail;

public enum MailWhen
{
    AtOnce,
    InDigest,

    /// <summary>In the program only.</summary>
    OnlyHere,
}

[Flags]
public enum DigestDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    WorkingDays = 31,
}

/// <summary>What one person wants by mail, and when. Who has chosen nothing has what stands here.</summary>
[NotRecorded]
public sealed class MailChoice : IVersioned
{
    private const int Week = 8;

    public required PersonId PersonId { get; init; }
    public MailWhen Asked { get; set; }
    public MailWhen Raised { get; set; }
    public MailWhen Followed { get; set; } = MailWhen.InDigest;
    public MailWhen Late { get; set; }
    public DigestDays DigestDays { get; set; } = DigestDays.WorkingDays;
    public TimeOnly DigestAt { get; set; } = new(7, 30);
    public TimeOnly QuietFrom { get; set; } = new(20, 0);
    public TimeOnly QuietUntil { get; set; } = new(7, 0);
    public bool QuietWeekends { get; set; } = true;

    /// <summary>What is urgent, late and theirs comes at once, in quiet hours too.</summary>
    public bool PressingAlways { get; set; }
    public int Version { get; private set; }

    private QuietHours Quiet => new(QuietFrom, QuietUntil, QuietWeekends);

    /// <summary>When a notice is to be mailed; null where it is not.</summary>
    public DateTimeOffset? WhenFor(Notice notice, DateTimeOffset now) =>
        notice.IsPressing && PressingAlways
            ? now
            : Of(notice.Concern) switch
            {
                MailWhen.AtOnce => Quiet.EndOf(now),
                MailWhen.InDigest => NextDigest(now),
                _ => null,
            };

    /// <summary>A mail that comes to be sent later than was meant: until when it waits, or now. What was put into a digest goes when it is time for that.</summary>
    public DateTimeOffset WaitsUntil(IReadOnlyCollection<Notice> carried, DateTimeOffset now) =>
        carried.Any(notice => Of(notice.Concern) == MailWhen.InDigest || notice.IsPressing && PressingAlways)
            ? now
            : Quiet.EndOf(now);

    public bool IsWanted(Notice notice) =>
        Of(notice.Concern) != MailWhen.OnlyHere || notice.IsPressing && PressingAlways;

    private MailWhen Of(Concern concern) =>
        concern switch
        {
            Concern.Asked => Asked,
            Concern.Raised => Raised,
            Concern.Late => Late,
            _ => Followed,
        };

    private DateTimeOffset? NextDigest(DateTimeOffset now)
    {
        var days = Enumerable.Range(0, Week).Select(UkTime.DayOf(now).AddDays).Where(IsDigestDay);
        return days.Select(day => (DateTimeOffset?)UkTime.At(day, DigestAt)).FirstOrDefault(at => at > now);
    }

    private bool IsDigestDay(DateOnly day) =>
        DigestDays.HasFlag((DigestDays)(1 << (((int)day.DayOfWeek + 6) % 7))) && DigestDays != DigestDays.None;
}
