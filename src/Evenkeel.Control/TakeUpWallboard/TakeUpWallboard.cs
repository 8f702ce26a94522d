using Evenkeel.Control.Wallboards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.TakeUpWallboard;

internal sealed class TakeUpForm;

/// <summary>The browser that opened the link is signed in as the wallboard, for as long as it asks at least once a year.</summary>
internal sealed class TakeUpWallboardHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    TimeProvider clock
)
{
    private const int Year = 365;

    /// <summary>Null where the link is unknown, used, ended or too old.</summary>
    public async Task<UnitRow?> LoadAsync(string token, CancellationToken ct) =>
        await FindAsync(token, ct) is { } screen
            ? await organisation.AllUnits.SingleAsync(u => u.Id == screen.UnitId, ct)
            : null;

    public async Task<Outcome<bool>> Handle(string token, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } screen)
        {
            return Outcome.Stale;
        }

        var now = clock.GetUtcNow();
        screen.TakeUp(now);
        var act = new Act("Wallboard taken into use") { Unit = screen.UnitId, ShownBy = "Whoever opened its link" };
        if (!await db.TrySaveAsync(act, ct))
        {
            return Outcome.Stale;
        }

        // Without a password, and at an address that gets no mail: there is no other way in.
        var name = $"{screen.Id:N}@wallboard.invalid";
        var account = new Account
        {
            Id = screen.Id,
            UserName = name,
            Email = name,
        };
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        await signIn.SignInAsync(
            account,
            new AuthenticationProperties { IsPersistent = true, ExpiresUtc = now.AddDays(Year) }
        );
        return Outcome.Done(true);
    }

    private async Task<Wallboard?> FindAsync(string token, CancellationToken ct)
    {
        var hash = Wallboard.Hash(token);
        var screen = await db
            .Wallboards.IgnoreQueryFilters([ScopeFilter.Name])
            .SingleOrDefaultAsync(w => w.LinkHash == hash, ct);
        return screen?.IsGood(clock.GetUtcNow()) == true ? screen : null;
    }
}
