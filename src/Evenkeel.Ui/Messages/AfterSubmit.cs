using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Evenkeel.Ui;

/// <summary>Post, redirect, get: where to go when a form was accepted, and the sentence that is said there once.</summary>
public sealed class AfterSubmit(NavigationManager navigation, IHttpContextAccessor http)
{
    private const string Cookie = "evenkeel-said";

    public void GoTo(string address, string? said = null)
    {
        if (said is not null)
        {
            Say(said);
        }

        navigation.NavigateTo(address);
    }

    /// <summary>For an endpoint that answers with a redirect of its own.</summary>
    public void Say(string said) =>
        http.HttpContext!.Response.Cookies.Append(
            Cookie,
            Convert.ToBase64String(Encoding.UTF8.GetBytes(said)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromSeconds(30),
            }
        );

    /// <summary>What was said, once. Before the response has started.</summary>
    public string? TakeSaid()
    {
        var request = http.HttpContext;
        if (request?.Request.Cookies[Cookie] is not { } said || request.Response.HasStarted)
        {
            return null;
        }

        request.Response.Cookies.Delete(Cookie);
        var bytes = new byte[said.Length];
        return Convert.TryFromBase64String(said, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
