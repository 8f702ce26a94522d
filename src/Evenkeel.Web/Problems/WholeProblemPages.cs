using Microsoft.AspNetCore.Diagnostics;

namespace Evenkeel.Web.Problems;

internal static class WholeProblemPages
{
    /// <summary>
    /// When a page stands in for a response, the framework waits for none of its components: it goes out half drawn, and their queries outlive the
    /// context. So the page is drawn like any other, its code is put back as the response starts, and nothing that was sent to the first page is sent to it.
    /// </summary>
    public static void UseWholeProblemPages(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked)
                {
                    ShownAddress.Keep(context, asked);
                    AsAnyPage(context, context.Response.StatusCode);
                }
                return next(context);
            }
        );

    private static void AsAnyPage(HttpContext context, int code)
    {
        context.Features.Set<IStatusCodeReExecuteFeature>(null);
        RefusedForm.Note(context);
        context.Request.Method = HttpMethods.Get;
        context.Response.Headers.Remove("blazor-enhanced-nav");
        context.Response.Headers.Remove("ssr-framing");
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = code;
            return Task.CompletedTask;
        });
    }
}
