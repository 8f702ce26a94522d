using Evenkeel.Measurement.Measures;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.Charts;

/// <summary>A period as it stands in a sentence.</summary>
internal static class PeriodPhrases
{
    /// <summary>"August 2025", "the week of 12 June 2023", "12 June 2023".</summary>
    public static string Of(ChartFacts facts, int period)
    {
        var day = DateOnly.FromDayNumber(period);
        return facts.Frequency.Step() switch
        {
            PeriodStep.Month => UkDate.MonthInWords(day),
            PeriodStep.Week => $"the week of {UkDate.InWords(day)}",
            PeriodStep.Quarter or PeriodStep.Year => PeriodWords.Of(facts.Frequency.Step(), day),
            PeriodStep.Event => $"the {(facts.HasRisk ? "case" : "event")} of {UkDate.InWords(day)}",
            _ => UkDate.InWords(day),
        };
    }

    /// <summary>As few words as there are: "Aug 2025", "12 Jun 2023".</summary>
    public static string Brief(ChartFacts facts, int period)
    {
        var day = DateOnly.FromDayNumber(period);
        return facts.Frequency.Step() is PeriodStep.Week or PeriodStep.Event or PeriodStep.Day
            ? UkDate.Plain(day)
            : PeriodWords.Of(facts.Frequency.Step(), day);
    }

    /// <summary>Behind what it says of one period: " in Aug 2025", ", week of 12 Jun 2023".</summary>
    public static string BriefAt(ChartFacts facts, int period) =>
        facts.Frequency.Step() switch
        {
            PeriodStep.Week => $", week of {Brief(facts, period)}",
            PeriodStep.Event => $", event of {Brief(facts, period)}",
            PeriodStep.Day => $" on {Brief(facts, period)}",
            _ => $" in {Brief(facts, period)}",
        };

    /// <summary>Without the year, where it is the latest: "Nov".</summary>
    public static string Short(ChartFacts facts, int period) =>
        facts.Frequency.Step() == PeriodStep.Month
            ? UkDate.MonthName(DateOnly.FromDayNumber(period))
            : Brief(facts, period);

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
