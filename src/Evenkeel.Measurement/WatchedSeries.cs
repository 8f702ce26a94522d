using Evenkeel.Measurement.Measures;
using Evenkeel.Platform.Access;
using Evenkeel.Spc;

namespace Evenkeel.Measurement;

/// <summary>A unit's series as who keeps watch on it needs to know it. Set by name, so that a query over it stays in the database.</summary>
public sealed record WatchedSeries
{
    public required int Number { get; init; }
    public required UnitId UnitId { get; init; }
    public required string Measure { get; init; }
    public required MeasureKind Kind { get; init; }
    public required Improvement Better { get; init; }
    public required Frequency Frequency { get; init; }

    /// <summary>Recorded no longer, since this day.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The signal that is on now.</summary>
    public Guid? Signal { get; init; }
    public required string Sentence { get; init; }

    /// <summary>The day number on which the last period that has a value begins.</summary>
    public int? LastPeriod { get; init; }

    /// <summary>The last day of that period.</summary>
    public DateOnly? LastDay => LastPeriod is { } start ? Frequency.EndOf(DateOnly.FromDayNumber(start)) : null;

    /// <summary>"90 %", "4.5": a value in the unit in which the chart is drawn.</summary>
    public string Text(double value) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{value:0.###}{(Kind == MeasureKind.Proportion ? " %" : "")}"
        );
}
