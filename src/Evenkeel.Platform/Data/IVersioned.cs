namespace Evenkeel.Platform.Data;

/// <summary>An editable record: its version is the concurrency token and grows with every save that changes it.</summary>
public interface IVersioned
{
    int Version { get; }
}
