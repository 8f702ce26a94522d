using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.InvitePerson;

/// <summary>One-time links: made by an administrator, taken up by the person who chooses a password with it.</summary>
public sealed class Invitations(
    AppDb db,
    OrganisationCatalogue organisation,
    UserManager<Account> accounts,
    TimeProvider clock
)
{
    /// <summary>Stages a new link, which replaces the person's unused ones; answers its token. The caller saves.</summary>
    internal async Task<string> StageAsync(PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Invitations.Where(i => i.PersonId == person && i.UsedAt == null).ToListAsync(ct);
        open.ForEach(invitation => invitation.Use(now));
        var (made, token) = Invitation.Make(person, now);
        db.Add(made);
        return token;
    }

    /// <summary>Who the link is for; null when it is unknown, used or too old.</summary>
    public async Task<PersonRow?> FindAsync(string token, CancellationToken ct)
    {
        var invitation = await OpenAsync(token, ct);
        return invitation is null ? null : await organisation.People.SingleAsync(p => p.Id == invitation.PersonId, ct);
    }

    /// <summary>Sets the password and uses the link up. The result carries identity's own complaints about the password.</summary>
    public async Task<(Account? Account, IdentityResult Result)> AcceptAsync(
        string token,
        string password,
        CancellationToken ct
    )
    {
        var invitation = await OpenAsync(token, ct);
        if (invitation is null)
        {
            return (
                null,
                IdentityResult.Failed(new IdentityError { Description = "This link has been used or is too old." })
            );
        }

        var person = await db.People.SingleAsync(p => p.PersonId == invitation.PersonId, ct);
        var account = await accounts.FindByIdAsync(person.PersonId.Value.ToString());
        var result = account is null ? await CreateAsync(person, password) : await ResetAsync(account, password);
        if (!result.Succeeded)
        {
            return (null, result);
        }

        invitation.Use(clock.GetUtcNow());
        await db.SaveAsync(new Act("Password chosen") { About = new ItemRef("person", person.PersonId.Value) }, ct);
        return (await accounts.FindByIdAsync(person.PersonId.Value.ToString()), result);
    }

    private Task<Invitation?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Invitation.Hash(token);
        var now = clock.GetUtcNow();
        return db.Invitations.SingleOrDefaultAsync(
            i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now,
            ct
        );
    }

    private Task<IdentityResult> CreateAsync(Person person, string password) =>
        accounts.CreateAsync(
            new Account
            {
                Id = person.PersonId.Value,
                UserName = person.Email,
                Email = person.Email,
                EmailConfirmed = true,
            },
            password
        );

    private async Task<IdentityResult> ResetAsync(Account account, string password)
    {
        var reset = await accounts.GeneratePasswordResetTokenAsync(account);
        var result = await accounts.ResetPasswordAsync(account, reset, password);
        if (result.Succeeded)
        {
            await accounts.SetLockoutEndDateAsync(account, null);
        }

        return result;
    }
}
