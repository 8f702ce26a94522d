using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Platform.Events;

/// <summary>What was told since the last save; handed to its handlers, in the order of the modules, before the rows are written.</summary>
public sealed class EventQueue(IServiceProvider services)
{
    private readonly Queue<Func<CancellationToken, Task>> waiting = new();

    public void Tell<TEvent>(TEvent happened)
        where TEvent : class => waiting.Enqueue(ct => Hand(happened, ct));

    /// <summary>As it is at the save: for who goes on gathering until then.</summary>
    public void TellAtSave<TEvent>(Func<TEvent> happened)
        where TEvent : class => waiting.Enqueue(ct => Hand(happened(), ct));

    internal async Task HandAllAsync(CancellationToken ct)
    {
        while (waiting.TryDequeue(out var hand))
        {
            await hand(ct);
        }
    }

    private async Task Hand<TEvent>(TEvent happened, CancellationToken ct)
        where TEvent : class
    {
        foreach (var handler in services.GetServices<IEventHandler<TEvent>>())
        {
            await handler.HandleAsync(happened, ct);
        }
    }
}
