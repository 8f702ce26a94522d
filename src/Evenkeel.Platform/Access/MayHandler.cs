using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Platform.Access;

internal sealed class MayHandler(IHttpContextAccessor http, Permits permits, IUnitDirectory units)
    : AuthorizationHandler<MayRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        MayRequirement requirement
    )
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return;
        }

        var request = http.HttpContext!;
        var answer = await AskAsync(request, requirement);
        if (answer == Answer.Yes)
        {
            context.Succeed(requirement);
            return;
        }

        var reason = answer == Answer.NotSeen ? NotSeen : permits.Reason(requirement.Permission);
        context.Fail(new AuthorizationFailureReason(this, reason));
    }

    internal const string NotSeen = "not seen";

    private async Task<Answer> AskAsync(HttpContext request, MayRequirement asked)
    {
        var permission = asked.Permission;
        if (asked.AtTop)
        {
            return await permits.MayAtTopAsync(permission, request.RequestAborted) ? Answer.Yes : Answer.NotAllowed;
        }

        if (request.GetRouteValue("unit") is not string code)
        {
            return permits.MayAnywhere(permission) ? Answer.Yes : Answer.NotAllowed;
        }

        var unit = await units.FindAsync(code, request.RequestAborted);
        return unit is null ? Answer.NotSeen : await permits.AskAsync(permission, unit.Value, request.RequestAborted);
    }
}
