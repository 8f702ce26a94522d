using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Jobs;

/// <summary>Does the jobs of one kind. It only stages rows; they are saved with the job's own "done", all or nothing.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>The act under which what it staged is saved; null where there was nothing to do any more.</summary>
    Task<Act?> RunAsync(string payload, CancellationToken ct);
}
