using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Account.SecondStep;

internal sealed class TurnOnSecondStepForm
{
    [Required(ErrorMessage = "Enter the code that the app shows.")]
    public string? Code { get; set; }
}

/// <summary>What the authenticator app needs: the secret to type, and the same as a picture.</summary>
internal sealed record AuthenticatorKey(string Spaced, string Address);

/// <summary>A new key, and turning it on, end every other session within a minute; this one goes on.</summary>
internal sealed class TurnOnSecondStepHandler(
    SignedInAccount signedIn,
    UserManager<Platform.Access.Account> accounts,
    SignInManager<Platform.Access.Account> signIn
)
{
    public const int RecoveryCodes = 10;
    private const int GroupLength = 4;

    public async Task<AuthenticatorKey> KeyAsync()
    {
        var account = await signedIn.GetAsync();
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 })
        {
            // A key that is shown and not kept makes every code a wrong one: another page of theirs was first, and its key holds.
            account = await IsKeptAsync(account) ? account : await signedIn.GetAgainAsync();
            await signIn.RefreshSignInAsync(account);
        }

        var secret = (await accounts.GetAuthenticatorKeyAsync(account))!;
        return new AuthenticatorKey(Spaced(secret), AddressOf(secret, account.Email!));
    }

    private async Task<bool> IsKeptAsync(Platform.Access.Account account)
    {
        try
        {
            return (await accounts.ResetAuthenticatorKeyAsync(account)).Succeeded;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    /// <summary>Turned on by a code that fits; answers the recovery codes, which are shown once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> Handle(TurnOnSecondStepForm form)
    {
        var account = await signedIn.GetAsync();
        var code = form.Code!.Replace(" ", "", StringComparison.Ordinal);
        var provider = accounts.Options.Tokens.AuthenticatorTokenProvider;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, provider, code))
        {
            return Outcome.Refused(
                nameof(form.Code),
                "This code does not fit. Check that the clock of your phone is right, and enter the newest code."
            );
        }

        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await signIn.RefreshSignInAsync(account);
        await signedIn.RecordAsync("Second step turned on");
        return Outcome.Done<IReadOnlyList<string>>([.. codes!]);
    }

    private static string Spaced(string secret)
    {
        var groups = secret.ToLowerInvariant().Chunk(GroupLength).Select(group => new string(group));
        return string.Join(' ', groups);
    }

    /// <summary>What the square says to an authenticator app.</summary>
    private static string AddressOf(string secret, string email) =>
        $"otpauth://totp/Evenkeel:{Uri.EscapeDataString(email)}?secret={secret}&issuer=Evenkeel&digits=6";
}
