using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

public static class InstallationFacts
{
    public static Task<bool> IsDemonstrationAsync(AppDb db) => db.Installations.AnyAsync(i => i.IsDemonstration);

    /// <summary>Migrated at most: nobody has done anything in it yet.</summary>
    public static async Task<bool> HoldsNothingAsync(AppDb db, CancellationToken ct = default) =>
        !(await db.Database.GetAppliedMigrationsAsync(ct)).Any()
        || !await db.Installations.AnyAsync(ct) && !await db.Acts.AnyAsync(ct) && !await db.Users.AnyAsync(ct);

    /// <summary>The installation's settings, with what this save changes of them; its defaults where none have been written yet.</summary>
    public static async Task<Installation> ReadAsync(AppDb db, CancellationToken ct = default) =>
        db.Installations.Local.SingleOrDefault()
        ?? await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct)
        ?? new Installation();
}

/// <summary>
/// Whether to say on every page that this is a demonstration: set when a database is made and never after, so it is read once and not in every request.
/// What signs somebody in without a password asks the database itself.
/// </summary>
public sealed class DemonstrationMark
{
    private bool? known;

    public async ValueTask<bool> IsDemonstrationAsync(AppDb db) =>
        known ?? (known = await db.Installations.Select(i => (bool?)i.IsDemonstration).SingleOrDefaultAsync()) ?? false;
}
