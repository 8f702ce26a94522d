using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.Demonstration;

/// <summary>The personas of a demonstration; in a real database there are none, and nobody signs in without a password.</summary>
public sealed class Personas(AppDb db)
{
    public async Task<IReadOnlyList<Persona>> AllAsync(CancellationToken ct = default) =>
        await InstallationFacts.IsDemonstrationAsync(db) ? Persona.All : [];

    public async Task<PersonId?> FindAsync(string key, CancellationToken ct = default) =>
        await InstallationFacts.IsDemonstrationAsync(db)
            ? await db.People.Where(p => p.Persona == key).Select(p => (PersonId?)p.PersonId).SingleOrDefaultAsync(ct)
            : null;
}
