using System.Globalization;
using Evenkeel.Ui;

namespace Evenkeel.Control.ShowThemes;

/// <summary>What is gathered, by what, over which days and of which bar: as it stands in the page's address.</summary>
internal sealed record ThemesFilter(DateOnly From, DateOnly To, GatheredWhat What, GatheredBy By)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Why the days that were asked for are not those that are shown.</summary>
    public string? Fault { get; init; }

    public static readonly IReadOnlyList<Choice> Whats =
    [
        new(nameof(GatheredWhat.Escalations), "What was sent up"),
        new(nameof(GatheredWhat.ChecksNotDone), "Checks that were not done"),
    ];

    public static readonly IReadOnlyList<Choice> Bys =
    [
        new(nameof(GatheredBy.Factor), "Contributory factor"),
        new(nameof(GatheredBy.Place), "Place"),
    ];

    /// <summary>A year up to today, where nothing else is asked for.</summary>
    public static ThemesFilter Of(string? from, string? to, string? what, string? by, DateOnly today)
    {
        var filter = new ThemesFilter(
            today.AddYears(-1).AddDays(1),
            today,
            Enum.TryParse<GatheredWhat>(what, out var one) && Enum.IsDefined(one) ? one : GatheredWhat.Issues,
            Enum.TryParse<GatheredBy>(by, out var key) && Enum.IsDefined(key) ? key : GatheredBy.Theme
        );
        var (first, last) = (Read(from), Read(to));
        return (from is { Length: > 0 } && first is null) || (to is { Length: > 0 } && last is null)
                ? filter with
                {
                    Fault = "Enter both days as days, such as 2026-11-24. The last year is shown.",
                }
            : (first ?? filter.From) > (last ?? filter.To)
                ? filter with
                {
                    Fault = "The last day is before the first day. The last year is shown.",
                }
            : filter with { From = first ?? filter.From, To = last ?? filter.To };
    }

    public string FromText => From.ToString(Day, CultureInfo.InvariantCulture);
    public string ToText => To.ToString(Day, CultureInfo.InvariantCulture);
    public string Query => $"?from={FromText}&to={ToText}&what={What}&by={By}";

    public Gathering At(Platform.Access.UnitId unit) => new(unit, From, To, What, By);

    public string Over => $"from {UkDate.Plain(From)} to {UkDate.Plain(To)}";

    public string CountWord =>
        What switch
        {
            GatheredWhat.Escalations => "sent up",
            GatheredWhat.ChecksNotDone => "not done",
            _ => "issues",
        };

    /// <summary>"1 issue", "3 not done".</summary>
    public string Counted(int count) =>
        count == 1 && What is not (GatheredWhat.Escalations or GatheredWhat.ChecksNotDone)
            ? "1 issue"
            : $"{count} {CountWord}";

    public string Kinds(int count) =>
        By switch
        {
            GatheredBy.Factor => count == 1 ? "factor" : "factors",
            GatheredBy.Place => count == 1 ? "place" : "places",
            _ => count == 1 ? "theme" : "themes",
        };

    private static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 9999
            ? day
            : null;
}
