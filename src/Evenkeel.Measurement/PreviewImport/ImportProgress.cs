using System.Collections.Concurrent;

namespace Evenkeel.Measurement.PreviewImport;

/// <summary>How far imports on this node are, for whoever waits. Where another node does the work, nothing is known here and nothing is said.</summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, (int Done, int Of)> running = new();

    public IProgress<int> Of(Guid draft, int charts)
    {
        running[draft] = (0, charts);
        return new Told(done => running[draft] = (done, charts));
    }

    public (int Done, int Of)? At(Guid draft) => running.TryGetValue(draft, out var now) ? now : null;

    public void Forget(Guid draft) => running.TryRemove(draft, out _);

    // The framework's Progress reports on another thread, and so after the end.
    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
