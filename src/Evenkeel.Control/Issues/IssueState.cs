namespace Evenkeel.Control.Issues;

/// <summary>Raised → in hand → to check → fixed; or it ends without (withdrawn, one with another).</summary>
public enum IssueState
{
    Raised,
    InHand,
    ToCheck,
    Fixed,
    Withdrawn,
    Merged,
}

/// <summary>The first choice of whoever raises it (L. D. Marquet's ladder, as a team's decision-rights card).</summary>
public enum WhoFixes
{
    WeFix,
    WeFixAndTell,
    WeAsk,
}

/// <summary>How long it should take (the classes of a published department-year: 67, 21 and 12 % of its issues).</summary>
public enum IssueClass
{
    Quick,
    Complex,
    Project,
}
