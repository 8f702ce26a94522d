namespace Evenkeel.Platform.Acts;

/// <summary>A projection or a secret: its rows or values do not go into the history.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;
