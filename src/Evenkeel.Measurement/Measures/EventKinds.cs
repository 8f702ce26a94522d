using System.ComponentModel.DataAnnotations;

namespace Evenkeel.Measurement.Measures;

/// <summary>What is recorded each time it happens, and what in regular periods.</summary>
internal static class EventKinds
{
    /// <summary>What a form says of a kind and a frequency that do not go together; what is not chosen yet is asked for elsewhere.</summary>
    public static IEnumerable<ValidationResult> Wrong(MeasureKind? kind, Frequency? frequency, string field)
    {
        var isEvent = frequency == Frequency.Event;
        if (frequency is not null && !isEvent && kind is MeasureKind.DaysBetween or MeasureKind.PredictedRisk)
        {
            yield return new(
                kind == MeasureKind.DaysBetween
                    ? "Days between events are recorded each time it happens. Choose that."
                    : "Cases with a predicted risk are recorded one by one. Choose each time it happens.",
                [field]
            );
        }

        if (
            isEvent
            && kind is not (null or MeasureKind.DaysBetween or MeasureKind.CasesBetween or MeasureKind.PredictedRisk)
        )
        {
            yield return new("Only events are recorded each time they happen. Choose a regular period.", [field]);
        }
    }
}
