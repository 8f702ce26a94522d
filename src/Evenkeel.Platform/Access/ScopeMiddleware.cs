using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Platform.Access;

/// <summary>Loads the roles of the person who is signed in, fresh for each request, so that a role that ended counts no longer.</summary>
internal sealed class ScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Scope scope, IUnitDirectory directory, IScreenDirectory screens)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var person = new PersonId(id);
            var known = await directory.RolesOfAsync(person, context.RequestAborted);
            if (known is { } found)
            {
                scope.Enter(person, found.Name, found.Roles);
            }
            else if (await screens.FindAsync(person, context.RequestAborted) is { } screen)
            {
                scope.Enter(person, screen.Name, [new HeldRole(screen.Unit, Role.Wallboard.Key)]);
            }
            else
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        if (await WallboardRule.RefusesAsync(context, scope, directory) is { } refused)
        {
            context.Response.StatusCode = refused;
            return;
        }

        await next(context);
    }
}
