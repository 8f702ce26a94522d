using System.ComponentModel.DataAnnotations.Schema;
using Evenkeel.Platform.Acts;

namespace Evenkeel.Measurement.Readings;

/// <summary>Why a reading has no number, or that it has one.</summary>
public enum ReadingStatus
{
    Given = 0,
    Suppressed = 1,
    NotAvailable = 2,
    NotApplicable = 3,
    ExcelError = 4,
}

/// <summary>What a series was in a period. The row is what counts now; what it replaced is a <see cref="ReadingRevision"/>.</summary>
internal sealed class Reading : IDerived
{
    public int SeriesNumber { get; init; }

    /// <summary>The day number (<see cref="DateOnly.DayNumber"/>) of the period's first day; of the event's day for events.</summary>
    public int Period { get; init; }

    /// <summary>Tells events of one day apart; 0 otherwise.</summary>
    public int Sequence { get; init; }
    public double? Numerator { get; set; }
    public double? Denominator { get; set; }
    public double? Value { get; set; }
    public ReadingStatus Status { get; set; }
    public bool IsProvisional { get; set; }
    public string? Note { get; set; }

    /// <summary>The import that brought it; null when a person recorded it.</summary>
    public int? ImportNumber { get; set; }

    /// <summary>Grows with each correction: two people who correct one reading meet here.</summary>
    public int Revision { get; set; }

    /// <summary>In this save it is a sum of units below: worked out, and nobody's doing.</summary>
    [NotMapped]
    public bool IsDerived { get; set; }

    /// <summary>An event that was recorded and taken back: kept, and no longer counted.</summary>
    public bool DidNotHappen(Frequency frequency) =>
        frequency == Frequency.Event && Status == ReadingStatus.NotApplicable;
}
