using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Evenkeel.Platform.Access;

/// <summary>Loads the roles of the person who is signed in, fresh for each request, so that a role that ended counts no longer.</summary>
internal sealed class ScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Scope scope, IUnitDirectory directory)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var person = new PersonId(id);
            var known = await directory.RolesOfAsync(person, context.RequestAborted);
            if (known is { } found)
            {
                scope.Enter(person, found.Name, found.Roles);
            }
            else
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(context);
    }
}
