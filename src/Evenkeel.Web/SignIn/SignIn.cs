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

internal sealed class SignInHandler(SignInManager<Platform.Access.Account> signIn)
{
    /// <summary>One sentence for a wrong address and a wrong password, so that nobody learns who has an account.</summary>
    public async Task<Outcome<SignedIn>> Handle(SignInForm form)
    {
        var result = await signIn.PasswordSignInAsync(
            form.Email!.Trim(),
            form.Password!,
            isPersistent: false,
            lockoutOnFailure: true
        );
        if (result.Succeeded)
        {
            return Outcome.Done(SignedIn.Done);
        }

        if (result.RequiresTwoFactor)
        {
            return Outcome.Done(SignedIn.SecondStepNeeded);
        }

        return Outcome.Refused(
            nameof(form.Password),
            result.IsLockedOut
                ? "Too many wrong passwords. Wait 10 minutes, or ask your administrator for a new link."
                : "The e-mail address or the password is not right."
        );
    }
}
