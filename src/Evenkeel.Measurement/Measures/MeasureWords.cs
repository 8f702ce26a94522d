using Evenkeel.Spc;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Measures;

/// <summary>The words for what a measure is, the same in forms, pages and exports.</summary>
internal static class MeasureWords
{
    public static string Of(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Count => "Count",
            MeasureKind.Proportion => "Percentage (proportion)",
            MeasureKind.Rate => "Rate",
            MeasureKind.Measurement => "Measurement or average",
            MeasureKind.DaysBetween => "Days between events",
            MeasureKind.CasesBetween => "Cases between events",
            _ => "Cases with a predicted risk",
        };

    public static string Of(Frequency frequency) =>
        frequency switch
        {
            Frequency.Day => "Every day",
            Frequency.Week => "Every week",
            Frequency.Month => "Every month",
            Frequency.CalendarQuarter => "Every calendar quarter",
            Frequency.FinancialQuarter => "Every financial quarter",
            Frequency.Year => "Every year",
            _ => "Each time it happens",
        };

    public static string Of(Improvement improvement) =>
        improvement switch
        {
            Improvement.Up => "Higher is better",
            Improvement.Down => "Lower is better",
            _ => "Neither is better",
        };

    public static string Of(MeasureRole role) =>
        role switch
        {
            MeasureRole.Outcome => "Outcome: the result for people",
            MeasureRole.Process => "Process: what we do to get it",
            _ => "Balancing: what might get worse meanwhile",
        };

    public static IEnumerable<string> Of(Dimensions dimensions) =>
        Flags(dimensions).Select(d => d == Dimensions.PersonCentred ? "Person-centred" : d.ToString());

    public static IEnumerable<string> Of(Aims aims) =>
        Flags(aims)
            .Select(aim =>
                aim switch
                {
                    Aims.PopulationHealth => "Population health and wellbeing",
                    Aims.CareExperience => "Care experience",
                    Aims.StaffExperience => "Staff experience",
                    _ => "Value",
                }
            );

    /// <summary>"Outcome", without what it is for.</summary>
    public static string Short(MeasureRole role) => Of(role).Split(':')[0];

    public static IReadOnlyList<Choice> KindChoices { get; } =
    [.. Enum.GetValues<MeasureKind>().Select(kind => new Choice(kind.ToString(), Of(kind)))];

    public static IReadOnlyList<Choice> RoleChoices { get; } =
    [.. Enum.GetValues<MeasureRole>().Select(role => new Choice(role.ToString(), Short(role)))];

    public static IReadOnlyList<Choice> DimensionChoices { get; } =
    [.. Flags((Dimensions)63).Select(d => new Choice(d.ToString(), Of(d).Single()))];

    public static IReadOnlyList<Choice> AimChoices { get; } =
    [.. Flags((Aims)15).Select(a => new Choice(a.ToString(), Of(a).Single()))];

    public static IReadOnlyList<Choice> WeekEndChoices { get; } =
    [
        .. Enum.GetValues<DayOfWeek>()
            .OrderBy(day => ((int)day + 6) % 7)
            .Select(day => new Choice(day.ToString(), day.ToString())),
    ];

    /// <summary>From the names that a form sends.</summary>
    public static T Parse<T>(List<string>? names)
        where T : struct, Enum => Enum.TryParse<T>(string.Join(',', names ?? []), out var flags) ? flags : default;

    private static IEnumerable<T> Flags<T>(T flags)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(one => Convert.ToInt32(one, null) != 0 && flags.HasFlag(one));
}
