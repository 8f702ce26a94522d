using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Platform.Access;

/// <summary>
/// A wallboard hangs where everybody passes, and nobody watches what is done with its keyboard: it reads the board of its own unit (not of those below),
/// and is refused everything else, whatever a page asks for.
/// </summary>
internal static class WallboardRule
{
    /// <summary>The status that refuses it, or null.</summary>
    public static async Task<int?> RefusesAsync(HttpContext context, Scope scope, IUnitDirectory units)
    {
        var asked = context.GetEndpoint()?.Metadata;
        if (!scope.IsWallboard || asked is null || asked.GetMetadata<IAllowAnonymous>() is not null)
        {
            return null;
        }

        if (asked.GetMetadata<OpenToWallboardsAttribute>() is null || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Items[Reason.Key] = "This screen is a wallboard: it shows its unit's board, and nothing else.";
            return StatusCodes.Status403Forbidden;
        }

        var unit = context.GetRouteValue("unit") is string code
            ? await units.FindAsync(code, context.RequestAborted)
            : null;
        return unit == scope.Roots[0] ? null : StatusCodes.Status404NotFound;
    }
}
