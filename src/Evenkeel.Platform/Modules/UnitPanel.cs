namespace Evenkeel.Platform.Modules;

/// <summary>A module's part of a unit's overview: a component with one parameter, <c>Unit</c> (Organisation's <c>UnitRow</c>).</summary>
public sealed record UnitPanel(string Key, int Order, Type Component);
