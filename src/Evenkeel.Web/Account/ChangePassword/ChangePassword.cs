using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.Account.ChangePassword;

internal sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Enter the password that you have now.")]
    public string? Current { get; set; }

    [Required(ErrorMessage = "Choose a new password.")]
    public string? New { get; set; }
}

internal sealed class ChangePasswordHandler(
    SignedInAccount signedIn,
    UserManager<Platform.Access.Account> accounts,
    SignInManager<Platform.Access.Account> signIn
)
{
    /// <summary>Other sessions end; this one goes on.</summary>
    public async Task<Outcome<string>> Handle(ChangePasswordForm form)
    {
        var account = await signedIn.GetAsync();
        var result = await accounts.ChangePasswordAsync(account, form.Current!, form.New!);
        if (!result.Succeeded)
        {
            return Outcome.Refused<string>([.. result.Errors.Select(Refuse)]);
        }

        await signIn.RefreshSignInAsync(account);
        await signedIn.RecordAsync("Password changed");
        return Outcome.Done("Your password is changed.");
    }

    private static Refusal Refuse(IdentityError error) =>
        error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)
            ? Outcome.Refused(nameof(ChangePasswordForm.Current), "This is not the password that you have now.")
            : Outcome.Refused(nameof(ChangePasswordForm.New), error.Description);
}
