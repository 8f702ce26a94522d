using System.Globalization;
using Evenkeel.Measurement;
using Evenkeel.Ui;

namespace Evenkeel.Control.ControlPlans;

/// <summary>How control plans are spoken of.</summary>
internal static class PlanWords
{
    public static readonly IReadOnlyList<Choice> Triggers =
    [
        new(
            nameof(PlanTrigger.WorseSignal),
            "A signal for the worse",
            "A special cause in the wrong direction, as the chart finds it"
        ),
        new(nameof(PlanTrigger.AnySignal), "Any signal", "A special cause in whichever direction"),
        new(nameof(PlanTrigger.Value), "A value beyond a limit", "Once, or so many in a row"),
    ];

    public static readonly IReadOnlyList<Choice> Sides = [new("true", "Above"), new("false", "Below")];

    public static readonly IReadOnlyList<Choice> Rows =
    [
        .. Enumerable
            .Range(1, 8)
            .Select(n => new Choice(Number(n), n == 1 ? "Once is enough" : $"{Number(n)} in a row")),
    ];

    public static readonly IReadOnlyList<Choice> Reviews =
    [
        new("3", "Every 3 months"),
        new("6", "Every 6 months"),
        new("12", "Once a year"),
    ];

    public static string Title(this PlanTrigger trigger) =>
        Triggers.Single(choice => choice.Value == trigger.ToString()).Label;

    /// <summary>"when its chart shows a signal for the worse", "when 3 values in a row are above 5".</summary>
    public static string When(ControlPlan plan, WatchedSeries? series)
    {
        if (plan.Trigger != PlanTrigger.Value)
        {
            return plan.Trigger == PlanTrigger.WorseSignal
                ? "when its chart shows a signal for the worse"
                : "when its chart shows any signal";
        }

        var limit = series?.Text(plan.Limit!.Value) ?? Number(plan.Limit!.Value);
        var side = plan.IsAbove ? "above" : "below";
        return plan.InARow == 1
            ? $"when a value is {side} {limit}"
            : $"when {Number(plan.InARow)} values in a row are {side} {limit}";
    }

    /// <summary>"held for 5 months": whole months from two on, before that weeks or days.</summary>
    public static string Held(DateOnly since, DateOnly today)
    {
        const int week = 7;
        var days = today.DayNumber - since.DayNumber;
        var months = ((today.Year - since.Year) * 12) + today.Month - since.Month - (today.Day < since.Day ? 1 : 0);
        return days < 0 ? $"held from {UkDate.Plain(since)} on"
            : days == 0 ? "held since today"
            : months >= 2 ? $"held for {months} months"
            : days >= 2 * week ? $"held for {days / week} weeks"
            : $"held for {days} {(days == 1 ? "day" : "days")}";
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
