using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Web.SignIn;

internal sealed class PasskeySignInForm
{
    public string? Credential { get; set; }
}

internal sealed class PasskeySignInHandler(SignInManager<Platform.Access.Account> signIn)
{
    public async Task<Outcome<SignedIn>> Handle(PasskeySignInForm form)
    {
        if (string.IsNullOrEmpty(form.Credential))
        {
            return Outcome.Refused(
                "",
                "Your browser gave no passkey. Sign in with your password; a passkey needs JavaScript and a device that keeps one."
            );
        }

        var result = await signIn.PasskeySignInAsync(form.Credential);
        return result.Succeeded
            ? Outcome.Done(SignedIn.Done)
            : Outcome.Refused("", "This passkey is not known here. Sign in with your password.");
    }
}
