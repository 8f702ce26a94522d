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
    public int Version { get; private set; }
}
