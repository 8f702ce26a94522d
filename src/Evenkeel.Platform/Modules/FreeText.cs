namespace Evenkeel.Platform.Modules;

/// <summary>A property in which people write, and which an authorised act may blank. Every other string is a key or a choice.</summary>
public sealed record FreeText(Type Entity, string Property);
