namespace Evenkeel.Platform.Events;

/// <summary>
/// Says what handling an event would mean, for the person who is about to cause it: asked with what is to be saved tracked, and nothing of it is
/// kept.
/// </summary>
public interface IForesee<in TEvent>
    where TEvent : class
{
    Task<IReadOnlyList<string>> SentencesAsync(TEvent coming, CancellationToken ct);
}
