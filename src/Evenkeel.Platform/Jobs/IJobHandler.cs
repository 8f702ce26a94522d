using Evenkeel.Platform.Acts;

namespace Evenkeel.Platform.Jobs;

/// <summary>Does the jobs of one kind. It only stages rows; they are saved with the job's own "done", all or nothing.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>How its jobs are spoken of, where one gave up.</summary>
    JobWords Words { get; }

    /// <summary>Its jobs speak to other machines: they have a lane of their own.</summary>
    bool IsOutward => false;

    /// <summary>The act under which what it staged is saved; null where there was nothing to do any more.</summary>
    Task<Act?> RunAsync(string payload, CancellationToken ct);

    /// <summary>What one job is about, for the administrator; null where that can no longer be said.</summary>
    Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct);
}
