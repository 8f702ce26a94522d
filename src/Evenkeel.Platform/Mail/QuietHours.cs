namespace Evenkeel.Platform.Mail;

/// <summary>When somebody wants no mail, in London's time: from one time of day to another (over midnight where it is the earlier one), and on weekends.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, bool Weekends)
{
    private const int MostDays = 8;

    public bool IsQuiet(DateTimeOffset instant)
    {
        var local = UkTime.Local(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return (Weekends && local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            || (From < Until && time >= From && time < Until)
            || (From > Until && (time >= From || time < Until));
    }

    /// <summary>The instant itself where it is not quiet, or else the first one after it that is not.</summary>
    public DateTimeOffset EndOf(DateTimeOffset instant)
    {
        if (!IsQuiet(instant))
        {
            return instant;
        }

        var today = UkTime.DayOf(instant);
        return Enumerable
            .Range(0, MostDays)
            .Select(today.AddDays)
            .SelectMany(day => new[] { UkTime.StartOf(day), UkTime.At(day, Until) })
            .First(end => end > instant && !IsQuiet(end));
    }
}
