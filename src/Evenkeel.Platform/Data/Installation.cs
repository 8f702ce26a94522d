namespace Evenkeel.Platform.Data;

/// <summary>What is true of this database as a whole: one row, written when it is made.</summary>
public sealed class Installation : IVersioned
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Set when the database is made and never after: no setting turns a real one into a demonstration.</summary>
    public bool IsDemonstration { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>For a demonstration: the day up to which it has been told.</summary>
    public DateOnly? ToldUpTo { get; set; }

    /// <summary>Counts below this are suppressed in every view but the unit's own. 0 = none are.</summary>
    public int SuppressBelow { get; set; } = 5;

    /// <summary>The rule profile of charts whose measure does not choose one.</summary>
    public string RuleProfile { get; set; } = "anhoej";

    /// <summary>Where people reach it, as links in mails and in what is sent to other programs begin: https://evenkeel.example.org. "" = not said.</summary>
    public string PublicAddress { get; set; } = "";
    public int Version { get; private set; }
}
