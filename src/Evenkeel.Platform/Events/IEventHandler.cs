namespace Evenkeel.Platform.Events;

/// <summary>
/// Left tells right, inside the same save. A handler may only write rows; events carry lists, because an import touches twenty
/// thousand series.
/// </summary>
public interface IEventHandler<in TEvent>
    where TEvent : class
{
    Task HandleAsync(TEvent happened, CancellationToken ct);
}
