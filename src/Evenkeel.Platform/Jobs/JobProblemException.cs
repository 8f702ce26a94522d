namespace Evenkeel.Platform.Jobs;

/// <summary>What stands in a job's way, in a sentence for an administrator; it names no person and repeats nothing that somebody wrote.</summary>
/// <param name="isHopeless">Trying again by itself would be wrong: it waits for the administrator at once.</param>
public sealed class JobProblemException(string sentence, bool isHopeless = false) : Exception(sentence)
{
    public bool IsHopeless { get; } = isHopeless;
}
