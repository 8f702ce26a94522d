namespace Evenkeel.Control.Escalations;

/// <summary>Asked → acknowledged (→ advice sought) → answered → closed by the raiser's verdict; or it ends without an answer.</summary>
public enum EscalationState
{
    Asked,
    Acknowledged,
    AdviceSought,
    Answered,
    Closed,
    Withdrawn,
    Merged,
}

/// <summary>How much it matters how soon; which times that means, the response standard says.</summary>
public enum Severity
{
    Urgent,
    Soon,
    Routine,
}

internal enum MoveKind
{
    Ask,
    Acknowledge,
    AskAdvice,
    Advise,
    Answer,
    SendUp,
    SendBack,
    HandOver,
    TakeOver,
    Accept,
    Reject,
    Disagree,
    Withdraw,
    Merge,
    NoteLate,
    NoteUnacknowledged,
}

/// <summary>As what somebody moves an escalation. One person may have several parts in it.</summary>
[Flags]
internal enum Parts
{
    None = 0,
    Raiser = 1,
    Holder = 2,
    Adviser = 4,

    /// <summary>May decide at the unit that holds it, and is not the one named.</summary>
    HoldingUnit = 8,

    /// <summary>Leads the raiser's unit.</summary>
    RaisersLead = 16,

    /// <summary>Sees it at all.</summary>
    Involved = 32,

    /// <summary>A clock.</summary>
    Clock = 64,
}
