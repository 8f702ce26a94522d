using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.StandardWork;

internal enum CheckKind
{
    /// <summary>Done, not done, or not applicable.</summary>
    DoneOrNot,

    /// <summary>So many of so many that were looked at; it feeds a measure.</summary>
    Sample,
}

/// <summary>A piece of standard work: what the team, or one who leads, looks at or does again and again.</summary>
internal sealed class RecurringCheck : IInUnit, IVersioned
{
    public const string Item = "standard work";
    public const int MostWords = 150;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required UnitId UnitId { get; init; }
    public required string What { get; set; }
    public string How { get; set; } = "";

    /// <summary>Where the standard is written down.</summary>
    public string? Link { get; set; }

    /// <summary>By their roles, in free words.</summary>
    public string Who { get; set; } = "";
    public required CheckKind Kind { get; init; }

    /// <summary>What it is about, so that checks that were not done are gathered with the issues of that kind.</summary>
    public Guid? ThemeId { get; set; }

    /// <summary>How many are looked at, as a rule.</summary>
    public int? SampleSize { get; set; }

    /// <summary>Leader standard work: it is this person's own, and nobody else says what they learned.</summary>
    public PersonId? HolderId { get; set; }

    /// <summary>What to ask when one goes to see, a line each.</summary>
    public string Questions { get; set; } = "";
    public Rhythm Rhythm { get; private set; }
    public Weekdays Days { get; private set; }
    public int DayOfMonth { get; private set; }
    public TimeOnly? At { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    /// <summary>The series of the measure that the samples feed, and how often it has a reading: as it was made.</summary>
    public int? FeedsSeries { get; private set; }
    public Frequency? FeedsEvery { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public int Version { get; private set; }

    public Schedule Schedule => new(Rhythm, Days, DayOfMonth, From, Until);

    public void Plan(Schedule schedule, TimeOnly? at) =>
        (Rhythm, Days, DayOfMonth, From, Until, At) = (
            schedule.Rhythm,
            schedule.Days,
            schedule.DayOfMonth,
            schedule.From,
            schedule.Until,
            at
        );

    public void Feed(int series, Frequency every) => (FeedsSeries, FeedsEvery) = (series, every);

    public void End(DateOnly day) => EndedOn = day;

    /// <summary>The days whose samples make one reading.</summary>
    public (DateOnly From, DateOnly To) FedPeriod(DateOnly day)
    {
        var monday = UkTime.MondayOf(day);
        var first = UkTime.MonthOf(day);
        return FeedsEvery switch
        {
            Frequency.Week => (monday, monday.AddDays(6)),
            Frequency.Month => (first, first.AddMonths(1).AddDays(-1)),
            _ => (day, day),
        };
    }

    public static string AddressAt(string unitAddress, Guid id) => $"{unitAddress}/control/standard-work/{id}";
}
