using System.Threading.Channels;
using Evenkeel.Platform.Access;

namespace Evenkeel.Platform.Live;

/// <summary>One page that listens to one unit. It holds at most one piece of news: who is slow reads the latest, and holds nobody up.</summary>
public sealed class LiveListener : IDisposable
{
    private readonly Channel<Changed> news = Channel.CreateBounded<Changed>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );
    private readonly LiveHub hub;

    internal LiveListener(LiveHub hub, UnitId unit) => (this.hub, Unit) = (hub, unit);

    public UnitId Unit { get; }

    /// <summary>The next news, or null when none came in the time.</summary>
    public async Task<Changed?> NextAsync(TimeSpan within, TimeProvider clock, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var coming = news.Reader.WaitToReadAsync(end.Token).AsTask();
        await Task.WhenAny(coming, Task.Delay(within, clock, end.Token));
        await end.CancelAsync();
        return news.Reader.TryRead(out var told) ? told : null;
    }

    public void Dispose() => hub.Leave(this);

    internal void Hear(Changed changed) => news.Writer.TryWrite(changed);
}
