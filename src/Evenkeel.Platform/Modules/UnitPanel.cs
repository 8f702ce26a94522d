namespace Evenkeel.Platform.Modules;

/// <summary>
/// Right's content on left's page: the page names a place, a module registers a component for it, with one parameter, <c>Unit</c>
/// (Organisation's <c>UnitRow</c>). The key is stable and the title is what a team chooses it by.
/// </summary>
public sealed record UnitPanel(string Place, string Key, string Title, int Order, Type Component)
{
    /// <summary>Shown on a wall screen too, where nobody can press anything and each section takes room from the others.</summary>
    public bool OnWall { get; init; } = true;
}
