using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Ui;

/// <summary>
/// Post, redirect, get: where to go when a form was accepted, and the sentence that is said there once. It belongs to that address, so that a page in another
/// tab does not take it.
/// </summary>
public sealed class AfterSubmit(NavigationManager navigation, IHttpContextAccessor http)
{
    private const string Cookie = "evenkeel-said";

    /// <summary>A board that looks for news in the background says so: what is said belongs to the page that comes.</summary>
    private const string Background = "evenkeel-live";

    public void GoTo(string address, string? said = null)
    {
        if (said is not null)
        {
            Say(said, navigation.ToAbsoluteUri(address).AbsolutePath);
        }

        navigation.NavigateTo(address);
    }

    /// <summary>For an endpoint that answers with a redirect of its own.</summary>
    public void Say(string said, string at = "/") =>
        http.HttpContext!.Response.Cookies.Append(
            Cookie,
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{at}\n{said}")),
            Options(at, TimeSpan.FromSeconds(30))
        );

    /// <summary>What was said, once. Before the response has started.</summary>
    public string? TakeSaid()
    {
        var request = http.HttpContext;
        if (
            request?.Request.Cookies[Cookie] is not { } cookie
            || request.Response.HasStarted
            || request.Request.Headers.ContainsKey(Background)
        )
        {
            return null;
        }

        var bytes = new byte[cookie.Length];
        if (!Convert.TryFromBase64String(cookie, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        request.Response.Cookies.Delete(Cookie, Options(end < 0 ? "/" : text[..end], null));
        return text[(end + 1)..];
    }

    private static CookieOptions Options(string at, TimeSpan? age) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = age,
            Path = at,
        };
}
