namespace Evenkeel.Platform.Demonstration;

/// <summary>What a module puts into a demonstration: deterministic, dated back from the day on which it is made. Told in module order.</summary>
public interface IDemonstrationPart
{
    /// <summary>Writes the module's part of a new demonstration.</summary>
    Task MakeAsync(DateOnly today, CancellationToken ct);

    /// <summary>Goes on from the day up to which it was told, so that it is never all late.</summary>
    Task GoOnAsync(DateOnly madeOn, DateOnly toldUpTo, DateOnly today, CancellationToken ct);
}
