using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Identifiers;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.Account.Passkeys;

internal sealed class AddPasskeyForm
{
    /// <summary>What the browser's authenticator answered; filled in by the element.</summary>
    public string? Credential { get; set; }

    [Required(ErrorMessage = "Enter a name by which you will know it.")]
    [StringLength(60, ErrorMessage = "The name can be up to 60 characters.")]
    public string? Name { get; set; }
}

internal sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedAt);

internal sealed class PasskeysHandler(
    SignedInAccount signedIn,
    UserManager<Platform.Access.Account> accounts,
    SignInManager<Platform.Access.Account> signIn,
    ILogger<PasskeysHandler> log
)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<PasskeyRow>> ListAsync()
    {
        var passkeys = await accounts.GetPasskeysAsync(await signedIn.GetAsync());
        return
        [
            .. passkeys
                .OrderBy(key => key.CreatedAt)
                .Select(key => new PasskeyRow(
                    Base64Url.EncodeToString(key.CredentialId),
                    key.Name ?? "Passkey",
                    key.CreatedAt
                )),
        ];
    }

    public async Task<Outcome<string>> AddAsync(AddPasskeyForm form)
    {
        var account = await signedIn.GetAsync();
        if (string.IsNullOrEmpty(form.Credential))
        {
            return Outcome.Refused(
                "",
                "Your browser gave no passkey. It needs JavaScript and a device that keeps passkeys."
            );
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
        {
            return Outcome.Refused("", $"You have {Most} passkeys. Remove one first.");
        }

        var attested = await signIn.PerformPasskeyAttestationAsync(form.Credential);
        if (!attested.Succeeded)
        {
            log.LogWarning("A passkey was refused: {Why}", attested.Failure.Message);
            return Outcome.Refused("", "The passkey could not be checked. Try again on this page.");
        }

        attested.Passkey.Name = form.Name!.Trim();
        await accounts.AddOrUpdatePasskeyAsync(account, attested.Passkey);
        await signedIn.RecordAsync("Passkey added");
        return Outcome.Done("The passkey is added. You can sign in with it from now on.");
    }

    public async Task<string?> RenameAsync(string id, string name)
    {
        var wanted = name.Trim();
        if (wanted.Length is 0 or > 60 || PatientIdentifiers.ContainsIdentifier(wanted))
        {
            return null;
        }

        return await ChangeAsync(
            id,
            "Passkey renamed",
            (account, key) =>
            {
                key.Name = wanted;
                return accounts.AddOrUpdatePasskeyAsync(account, key);
            }
        )
            ? "The passkey is renamed."
            : null;
    }

    public async Task<string?> RemoveAsync(string id) =>
        await ChangeAsync(
            id,
            "Passkey removed",
            (account, key) => accounts.RemovePasskeyAsync(account, key.CredentialId)
        )
            ? "The passkey is removed. It no longer signs you in."
            : null;

    private async Task<bool> ChangeAsync(
        string id,
        string act,
        Func<Platform.Access.Account, UserPasskeyInfo, Task<IdentityResult>> change
    )
    {
        var account = await signedIn.GetAsync();
        var keys = await accounts.GetPasskeysAsync(account);
        var key = keys.FirstOrDefault(k => Base64Url.EncodeToString(k.CredentialId) == id);
        if (key is null || !(await change(account, key)).Succeeded)
        {
            return false;
        }

        await signedIn.RecordAsync(act);
        return true;
    }
}
