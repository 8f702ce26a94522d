using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.SignIn;

internal sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your e-mail address.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Enter your password.")]
    public string? Password { get; set; }
}

internal enum SignedIn
{
    Done,
    SecondStepNeeded,
}

/// <summary>Nobody learns here who has an account: one sentence whatever was wrong, locked or not, and the same work for an address that is not known.</summary>
internal sealed class SignInHandler(
    SignInManager<Platform.Access.Account> signIn,
    IPasswordHasher<Platform.Access.Account> hasher
)
{
    public const string Refusal =
        "The e-mail address or the password is not right. After five wrong passwords an address has to wait for 10 minutes; your administrator can make you a new link.";

    private static readonly Platform.Access.Account nobody = new();
    private static string? nobodysPassword;

    public async Task<Outcome<SignedIn>> Handle(SignInForm form)
    {
        var account = await signIn.UserManager.FindByNameAsync(form.Email!.Trim());
        if (account?.PasswordHash is null || await signIn.UserManager.IsLockedOutAsync(account))
        {
            nobodysPassword ??= hasher.HashPassword(nobody, Guid.CreateVersion7().ToString());
            hasher.VerifyHashedPassword(nobody, nobodysPassword, form.Password!);
            return Refused;
        }

        var result = await signIn.PasswordSignInAsync(
            account,
            form.Password!,
            isPersistent: false,
            lockoutOnFailure: true
        );
        return result.Succeeded ? Outcome.Done(SignedIn.Done)
            : result.RequiresTwoFactor ? Outcome.Done(SignedIn.SecondStepNeeded)
            : Refused;
    }

    private static Outcome<SignedIn> Refused => Outcome.Refused(nameof(SignInForm.Password), Refusal);
}
