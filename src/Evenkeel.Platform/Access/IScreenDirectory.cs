namespace Evenkeel.Platform.Access;

/// <summary>Who is signed in and is no person: the screen on a ward's wall. Control answers.</summary>
public interface IScreenDirectory
{
    /// <summary>Its name and the one unit that it shows; null where it is unknown or ended.</summary>
    Task<(string Name, UnitId Unit)?> FindAsync(PersonId account, CancellationToken ct);
}
