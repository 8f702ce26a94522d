namespace Evenkeel.Platform.Modules;

/// <summary>How much waits for the person in scope, for the head of every page: it is asked with each of them, so it must be one look at an index.</summary>
public interface IWaiting
{
    /// <summary>Up to as many as are asked for.</summary>
    Task<int> CountAsync(int most, CancellationToken ct);
}
