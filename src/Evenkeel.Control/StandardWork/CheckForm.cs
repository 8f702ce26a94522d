using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Issues;
using Evenkeel.Ui;

namespace Evenkeel.Control.StandardWork;

/// <summary>Whose a check is.</summary>
internal enum Whose
{
    Team,
    Leader,
}

/// <summary>The form with which a check is added and changed.</summary>
internal sealed class CheckForm : IValidatableObject
{
    private const string TooLong = "This can be up to 10,000 characters.";

    public int Version { get; set; }

    [Required(ErrorMessage = "Say in a few words what is done or looked at.")]
    [StringLength(RecurringCheck.MostWords, ErrorMessage = "This can be up to 150 characters.")]
    public string? What { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = TooLong)]
    public string? How { get; set; }

    [StringLength(1000, ErrorMessage = "The address can be up to 1,000 characters.")]
    public string? Link { get; set; }

    [StringLength(200, ErrorMessage = "This can be up to 200 characters.")]
    public string? Who { get; set; }
    public Whose Whose { get; set; }
    public string? Holder { get; set; }
    public Guid? HolderId { get; set; }

    [StringLength(Issue.MostText, ErrorMessage = TooLong)]
    public string? Questions { get; set; }

    [Required(ErrorMessage = "Choose how often it is done.")]
    public Rhythm? Rhythm { get; set; }
    public List<string>? Days { get; set; }

    /// <summary>The one day of a weekly rhythm.</summary>
    public Weekdays? Day { get; set; }
    public int? DayOfMonth { get; set; }
    public string? At { get; set; }

    [RealDate("the first day", Required = false)]
    public DateParts From
    {
        get;
        set => field = value ?? new();
    } = new();

    [RealDate("the last day", Required = false)]
    public DateParts Until
    {
        get;
        set => field = value ?? new();
    } = new();
    public CheckKind Kind { get; set; }

    [Range(1, 1000, ErrorMessage = "How many are looked at is a number from 1 to 1,000.")]
    public int? SampleSize { get; set; }
    public Guid? Theme { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Link) && !IsAddress(Link.Trim()))
        {
            yield return new("Enter a whole address, such as https://example.org/standard.", [nameof(Link)]);
        }

        if (!string.IsNullOrWhiteSpace(At) && ScheduleWords.ReadTime(At) is null)
        {
            yield return new("Enter a time of day, such as 08:15, or leave it empty.", [nameof(At)]);
        }

        if (From.Value is { } from && Until.Value < from)
        {
            yield return new("The last day is before the first day.", [nameof(Until)]);
        }

        foreach (var wrong in WrongRhythm())
        {
            yield return wrong;
        }
    }

    public Schedule ScheduleFrom(DateOnly today) =>
        new(
            Rhythm!.Value,
            Rhythm switch
            {
                StandardWork.Rhythm.Weekdays => ScheduleWords.Read(Days),
                StandardWork.Rhythm.Weekly => Day!.Value,
                _ => Weekdays.None,
            },
            Rhythm == StandardWork.Rhythm.Monthly ? DayOfMonth!.Value : 0,
            From.Value ?? today,
            Until.Value
        );

    private IEnumerable<ValidationResult> WrongRhythm()
    {
        if (Rhythm == StandardWork.Rhythm.Weekdays && ScheduleWords.Read(Days) == Weekdays.None)
        {
            yield return new("Choose at least one day of the week.", [nameof(Days)]);
        }

        if (Rhythm == StandardWork.Rhythm.Weekly && (Day is not { } day || !ScheduleWords.EachDay.Contains(day)))
        {
            yield return new("Choose the day of the week.", [nameof(Day)]);
        }

        if (Rhythm == StandardWork.Rhythm.Monthly && DayOfMonth is not (>= 1 and <= 31))
        {
            yield return new("The day of the month is a number from 1 to 31.", [nameof(DayOfMonth)]);
        }
    }

    /// <summary>Of another host, or of this one; nothing that would run as script.</summary>
    private static bool IsAddress(string link) =>
        (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", Host.Length: > 0 })
        || (
            link.StartsWith('/')
            && !link.StartsWith("//", StringComparison.Ordinal)
            && !link.Contains('\\', StringComparison.Ordinal)
        );
}
