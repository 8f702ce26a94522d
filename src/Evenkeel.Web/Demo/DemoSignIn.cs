using Evenkeel.Organisation.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Web.Demo;

internal static class DemoSignIn
{
    /// <summary>One click, no password: only where the database is a demonstration.</summary>
    public static void MapDemoSignIn(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(
                "/demo/sign-in",
                async (
                    [FromForm] string persona,
                    Personas personas,
                    SignInManager<Platform.Access.Account> signIn,
                    CancellationToken ct
                ) =>
                {
                    var person = await personas.FindAsync(persona, ct);
                    var account = person is null
                        ? null
                        : await signIn.UserManager.FindByIdAsync(person.Value.ToString());
                    if (account is null)
                    {
                        return Results.NotFound();
                    }

                    await signIn.SignInAsync(account, isPersistent: false);
                    return Results.LocalRedirect("/");
                }
            )
            .AllowAnonymous();
}
