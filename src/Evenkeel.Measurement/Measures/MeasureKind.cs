namespace Evenkeel.Measurement;

/// <summary>What a reading of the measure is made of.</summary>
public enum MeasureKind
{
    /// <summary>A number of things: falls, complaints.</summary>
    Count,

    /// <summary>A part of a whole: seen in time of all seen.</summary>
    Proportion,

    /// <summary>A count per so many: infections per 1,000 bed days.</summary>
    Rate,

    /// <summary>A value that was measured or averaged: minutes, scores.</summary>
    Measurement,

    /// <summary>Days from one event to the next.</summary>
    DaysBetween,

    /// <summary>Cases from one event to the next.</summary>
    CasesBetween,

    /// <summary>Single cases, each with an outcome and its predicted risk: deaths after an operation.</summary>
    PredictedRisk,
}

/// <summary>What the measure is for (NES: outcome, process, balancing).</summary>
public enum MeasureRole
{
    Outcome,
    Process,
    Balancing,
}

/// <summary>IOM's six dimensions of quality.</summary>
[Flags]
public enum Dimensions
{
    None = 0,
    Safe = 1,
    Timely = 2,
    Effective = 4,
    Efficient = 8,
    Equitable = 16,
    PersonCentred = 32,
}

/// <summary>The four aims of the framework.</summary>
[Flags]
public enum Aims
{
    None = 0,
    PopulationHealth = 1,
    CareExperience = 2,
    Value = 4,
    StaffExperience = 8,
}

/// <summary>How often there is a reading.</summary>
public enum Frequency
{
    Day,
    Week,
    Month,
    CalendarQuarter,
    FinancialQuarter,
    Year,
    Event,
}
