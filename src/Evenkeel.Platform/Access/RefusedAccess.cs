using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Platform.Access;

/// <summary>What is out of scope is not there (404); what is seen but not permitted says why (403).</summary>
internal sealed class RefusedAccess : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (!authorizeResult.Forbidden || context.User.Identity?.IsAuthenticated != true)
        {
            await usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        var reasons = authorizeResult.AuthorizationFailure?.FailureReasons.Select(r => r.Message).ToList() ?? [];
        var isUnseen = reasons.Contains(MayHandler.NotSeen);
        context.Items[Reason.Key] = isUnseen ? null : reasons.FirstOrDefault();
        context.Response.StatusCode = isUnseen ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
    }
}

/// <summary>Where the error page finds the sentence that says why.</summary>
public static class Reason
{
    public const string Key = "evenkeel.reason";
}
