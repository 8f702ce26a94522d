namespace Evenkeel.Organisation.ImportUnits;

public enum UnitDecisionKind
{
    Add,
    Change,
    Same,
    LeftOut,
    Refused,
}

/// <summary>What will be done with one row of the file, and why.</summary>
public sealed record UnitDecision(int Line, string Code, string Name, UnitDecisionKind Kind, string Says);
