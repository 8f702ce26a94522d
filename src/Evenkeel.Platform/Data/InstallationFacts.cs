using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Data;

public static class InstallationFacts
{
    public static Task<bool> IsDemonstrationAsync(AppDb db) => db.Installations.AnyAsync(i => i.IsDemonstration);

    /// <summary>The installation's settings; its defaults where none have been written yet.</summary>
    public static async Task<Installation> ReadAsync(AppDb db, CancellationToken ct = default) =>
        await db.Installations.AsNoTracking().SingleOrDefaultAsync(ct) ?? new Installation();
}
