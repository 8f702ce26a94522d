using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Demonstration;

/// <summary>
/// Being a demonstration is a property of the database, set when it is made: an empty database can become one, a database in which anybody is
/// known never can.
/// </summary>
public sealed class DemonstrationDatabase(
    AppDb db,
    Scope scope,
    TimeProvider clock,
    IEnumerable<IDemonstrationPart> parts,
    ILogger<DemonstrationDatabase> log
)
{
    public async Task<bool> IsPossibleAsync(CancellationToken ct = default) =>
        !await db.Installations.AnyAsync(ct) && !await db.Acts.AnyAsync(ct) && !await db.Users.AnyAsync(ct);

    public async Task MakeAsync(CancellationToken ct = default)
    {
        if (!await IsPossibleAsync(ct))
        {
            throw new InvalidOperationException("Only an empty database can become a demonstration.");
        }

        var today = UkTime.Today(clock);
        scope.EnterSystem("demonstration");
        foreach (var part in parts)
        {
            await part.MakeAsync(today, ct);
        }

        db.Installations.Add(
            new Installation
            {
                IsDemonstration = true,
                MadeAt = clock.GetUtcNow(),
                ToldUpTo = today,
            }
        );
        await db.SaveAsync(new Act("Demonstration made"), ct);
        scope.Leave();
        log.LogInformation("The demonstration is made, as of {Today:yyyy-MM-dd}", today);
    }

    /// <summary>On each start: tells what has happened since. Does nothing in a real database.</summary>
    public async Task GoOnAsync(CancellationToken ct = default)
    {
        var installation = await db.Installations.SingleOrDefaultAsync(i => i.IsDemonstration, ct);
        var today = UkTime.Today(clock);
        if (installation?.ToldUpTo is not { } told || told >= today)
        {
            return;
        }

        scope.EnterSystem("demonstration");
        var made = DateOnly.FromDateTime(UkTime.Local(installation.MadeAt).DateTime);
        foreach (var part in parts)
        {
            await part.GoOnAsync(made, told, today, ct);
        }

        installation.ToldUpTo = today;
        await db.SaveAsync(new Act("Demonstration went on"), ct);
        scope.Leave();
    }
}
