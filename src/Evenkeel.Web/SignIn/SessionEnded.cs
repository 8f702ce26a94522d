using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Evenkeel.Web.SignIn;

/// <summary>Somebody who is not signed in, or no longer, asked for a page: they sign in and are back there. What they sent was not saved, and that is said.</summary>
internal static class SessionEnded
{
    public static Task AskAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var wasSent = HttpMethods.IsPost(request.Method);
        var asked = $"{request.PathBase}{request.Path}{request.QueryString}";
        var back = wasSent ? PageOf(request, asked) : asked;
        var query = QueryString.Create("returnUrl", back);
        context.Response.Redirect($"/sign-in{(wasSent ? query.Add("unsaved", "true") : query)}");
        return Task.CompletedTask;
    }

    /// <summary>The page on which a form stood: it may have been sent to an address that shows nothing.</summary>
    public static string PageOf(HttpRequest request, string? asked) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : asked ?? "/";
}
