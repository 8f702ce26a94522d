using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

internal static class PersonByEmail
{
    /// <summary>Addresses differ by more than their case for nobody.</summary>
    public static Task<Person?> PersonWithEmailAsync(this AppDb db, string email, CancellationToken ct)
    {
        var lower = email.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // translated to the database's lower()
        return db.People.SingleOrDefaultAsync(p => p.Email.ToLower() == lower, ct);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
