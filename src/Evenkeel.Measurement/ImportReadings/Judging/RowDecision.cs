namespace Evenkeel.Measurement.ImportReadings;

internal enum RowDecision : byte
{
    Header,
    Accept,

    /// <summary>Stored, with a note.</summary>
    Warn,

    /// <summary>Not data.</summary>
    Skip,

    /// <summary>Not stored.</summary>
    Reject,
}

internal enum FileDecision : byte
{
    Accept,
    AcceptWithWarnings,
    Partial,
    NeedsConfirmation,
    Reject,
}
