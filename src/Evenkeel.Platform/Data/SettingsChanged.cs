namespace Evenkeel.Platform.Data;

/// <summary>Settings of the whole installation change in this save: what is stored and stands on them is renewed with it.</summary>
/// <param name="Rules">The rules of charts whose measure chooses none.</param>
/// <param name="Threshold">The threshold below which counts are suppressed.</param>
public sealed record SettingsChanged(bool Rules, bool Threshold)
{
    /// <summary>Told how much is done, of how much.</summary>
    public IProgress<(int Done, int Of)>? Progress { get; init; }
}
