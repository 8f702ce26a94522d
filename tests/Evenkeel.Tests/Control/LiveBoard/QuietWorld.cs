using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Control.LiveBoard;

/// <summary>A world in which nobody else saves: a bulk save of a test beside would be told to every board.</summary>
public sealed class QuietWorld : IAsyncLifetime
{
    public World World { get; } = new();

    public ValueTask InitializeAsync() => World.InitializeAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
