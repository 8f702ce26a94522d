using Evenkeel.Platform.Access;
using Evenkeel.Ui;
using Evenkeel.Web.Account.Passkeys;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Web.Account;

/// <summary>The forms of one button, and what the passkey element asks for.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account").WithMetadata(new SignedInAttribute());
        account.AddEndpointFilter(CheckToken).DisableAntiforgery();
        account.MapPost("/passkeys/options", CreationOptions);
        account.MapPost("/passkeys/{id}/rename", Rename);
        account.MapPost("/passkeys/{id}/remove", Remove);
        account.MapPost("/second-step/off", TurnOff);
        account.MapPost("/sign-out-elsewhere", SignOutElsewhere);
        endpoints.MapPost("/sign-in/passkey-options", RequestOptions).AllowAnonymous().AddEndpointFilter(CheckToken);
    }

    /// <summary>The framework looks at the token of bound forms only; here it is asked of every call.</summary>
    private static async ValueTask<object?> CheckToken(
        EndpointFilterInvocationContext call,
        EndpointFilterDelegate next
    )
    {
        var antiforgery = call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> CreationOptions(
        SignedInAccount signedIn,
        SignInManager<Platform.Access.Account> signIn,
        Scope scope
    )
    {
        var account = await signedIn.GetAsync();
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = account.Id.ToString(),
                Name = account.Email!,
                DisplayName = scope.PersonName,
            }
        );
        return TypedResults.Content(options, "application/json");
    }

    /// <summary>Without naming an account, so that nobody learns who has one: the authenticator knows its own.</summary>
    private static async Task<IResult> RequestOptions(SignInManager<Platform.Access.Account> signIn) =>
        TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> Rename(
        string id,
        [FromForm] string? name,
        PasskeysHandler handler,
        AfterSubmit after
    ) =>
        Answer(
            after,
            "/account/passkeys",
            await handler.RenameAsync(id, name ?? "")
                ?? "Nothing changed: a passkey needs a name of up to 60 characters."
        );

    private static async Task<IResult> Remove(string id, PasskeysHandler handler, AfterSubmit after) =>
        Answer(after, "/account/passkeys", await handler.RemoveAsync(id) ?? "This passkey is not there any more.");

    private static async Task<IResult> TurnOff(
        SignedInAccount signedIn,
        UserManager<Platform.Access.Account> accounts,
        SignInManager<Platform.Access.Account> signIn,
        AfterSubmit after
    )
    {
        var account = await signedIn.GetAsync();
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        await signedIn.RecordAsync("Second step turned off");
        return Answer(after, "/account", "The second step is off.");
    }

    private static async Task<IResult> SignOutElsewhere(
        SignedInAccount signedIn,
        UserManager<Platform.Access.Account> accounts,
        SignInManager<Platform.Access.Account> signIn,
        AfterSubmit after
    )
    {
        var account = await signedIn.GetAsync();
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        await signedIn.RecordAsync("Signed out everywhere else");
        return Answer(after, "/account", "Every other session of yours ends within a minute.");
    }

    private static IResult Answer(AfterSubmit after, string address, string said)
    {
        after.Say(said);
        return Results.LocalRedirect(address);
    }
}
