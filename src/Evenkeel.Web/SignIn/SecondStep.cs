using System.ComponentModel.DataAnnotations;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.SignIn;

internal sealed class SecondStepForm
{
    [Required(ErrorMessage = "Enter the code.")]
    public string? Code { get; set; }
}

internal sealed class SecondStepHandler(SignInManager<Platform.Access.Account> signIn)
{
    private const int AuthenticatorDigits = 6;

    public async Task<Outcome<SignedIn>> Handle(SecondStepForm form)
    {
        var code = form.Code!.Replace(" ", "", StringComparison.Ordinal);
        var result =
            code.Length == AuthenticatorDigits
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return Outcome.Done(SignedIn.Done);
        }

        return Outcome.Refused(
            nameof(form.Code),
            result.IsLockedOut ? "Too many wrong codes. Wait 10 minutes." : "This code is not right, or is too old."
        );
    }
}
