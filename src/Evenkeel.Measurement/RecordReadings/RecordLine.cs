using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Ui;

namespace Evenkeel.Measurement.RecordReadings;

/// <summary>One line of the grid: the measure, the period that it asks for, and what is known of it.</summary>
internal sealed record RecordLine(Series Series, Measure Measure, DateOnly Period, Reading? Known)
{
    public string PeriodName => PeriodWords.Of(Measure.Frequency.Step(), Period);
    public bool HasSecond => Measure.HasSecond();
    public bool HasRisk => Measure.HasRisk();

    /// <summary>Each time it happens is a reading of its own.</summary>
    public bool IsEvent => Measure.Frequency == Frequency.Event;

    /// <summary>Days between events are counted by us; how many cases passed is not known to us.</summary>
    public bool NeedsNumber => Measure.Kind != MeasureKind.DaysBetween;

    /// <summary>The period goes on: what is recorded now may still change, and is kept as provisional. A day is recorded on the day.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Kept as provisional while its period went on; somebody may say that it is final.</summary>
    public bool AsksWhetherFinal => Known is { IsProvisional: true } && !IsRunning;

    /// <summary>Of events: how many are recorded on the day, and what the next one is told apart by.</summary>
    public int Events { get; init; }
    public int NextSequence { get; init; }

    /// <summary>What feeds it, where nobody types it.</summary>
    public FedSeries? Fed { get; init; }
    public string Counts =>
        (Measure.Numerator, Measure.Denominator) switch
        {
            ("", _) => Measure.InUnits,
            (var counted, "") => counted,
            var (counted, of) when HasRisk => $"One case of: {of}. Did it happen: {counted}",
            var (counted, of) => $"{counted} of {of}",
        };

    /// <summary>
    /// The period that holds the day. Where nobody has asked for a day, the last month, quarter or year that is over: on the 26th, what is
    /// known is last month's number.
    /// </summary>
    public static DateOnly PeriodOf(Measure measure, DateOnly day, bool isAsked)
    {
        var period = measure.Frequency.StartOf(day, measure.WeekEnds);
        return isAsked || !IsLong(measure.Frequency) ? period : measure.Frequency.Step(period, -1);
    }

    public static bool IsLong(Frequency frequency) =>
        frequency is Frequency.Month or Frequency.CalendarQuarter or Frequency.FinancialQuarter or Frequency.Year;

    public static bool Runs(Measure measure, DateOnly period, DateOnly today) =>
        (IsLong(measure.Frequency) || measure.Frequency == Frequency.Week)
        && measure.Frequency.Next(period) > today
        && period <= today;
}
