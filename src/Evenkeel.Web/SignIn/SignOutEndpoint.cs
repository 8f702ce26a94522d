using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Web.SignIn;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(
                "/sign-out",
                async ([FromForm] string? returnUrl, SignInManager<Platform.Access.Account> signIn) =>
                {
                    await signIn.SignOutAsync();
                    return Results.LocalRedirect(LocalAddress.Of(returnUrl));
                }
            )
            .AllowAnonymous();
}
