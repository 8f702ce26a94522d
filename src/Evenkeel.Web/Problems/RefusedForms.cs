using Evenkeel.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Evenkeel.Web.Problems;

/// <summary>What the problem page must know of a form that was not taken: the page on which it stood.</summary>
internal sealed record RefusedForm(string Page)
{
    public static RefusedForm? Of(HttpContext? context) => context?.Items[typeof(RefusedForm)] as RefusedForm;

    public static void Note(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Items[typeof(RefusedForm)] = new RefusedForm(
                SessionEnded.PageOf(context.Request, ShownAddress.Of(context))
            );
        }
    }
}

internal static class RefusedForms
{
    /// <summary>A form whose token is not this person's: somebody else signed in in another tab, or it is very old. It gets a page that says so.</summary>
    public static void UseRefusedForms(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                {
                    return next(context);
                }

                // Else the page in its place would be refused for it as well.
                context.Features.Set<IAntiforgeryValidationFeature>(null);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );
}
