namespace Evenkeel.Platform.Access;

/// <summary>A page or an endpoint that a wallboard may read, at its own unit. It reads nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToWallboardsAttribute : Attribute;
