using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;

namespace Evenkeel.Control.ShowBoard;

/// <summary>A section that a team has put on its board, or taken off it; what is not said is shown where the module put it.</summary>
internal sealed class BoardSection : IInUnit, IVersioned
{
    public required UnitId UnitId { get; init; }
    public required string Panel { get; init; }
    public int Order { get; set; }
    public bool IsHidden { get; set; }

    /// <summary>Of a section whose items the team chooses: which of them stand there.</summary>
    public WhichItems Which { get; set; }
    public int Version { get; private set; }
}

/// <summary>An item of a section, such as a measure: where it stands in it, or that it does not. The section's module knows what the key means.</summary>
internal sealed class BoardItem : IInUnit, IVersioned
{
    public required UnitId UnitId { get; init; }
    public required string Panel { get; init; }
    public required string Item { get; init; }
    public int Order { get; set; }
    public bool IsHidden { get; set; }
    public int Version { get; private set; }
}

/// <summary>Which items of a section stand on the board.</summary>
public enum WhichItems
{
    /// <summary>All, as the section puts them.</summary>
    All,

    /// <summary>In the team's order; what is added later comes at the end.</summary>
    InOrder,

    /// <summary>In the team's order, and nothing that is added later.</summary>
    OnlyThese,
}
