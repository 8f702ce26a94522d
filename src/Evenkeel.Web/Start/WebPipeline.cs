using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Files;
using Evenkeel.Platform.Modules;
using Evenkeel.Web.Account;
using Evenkeel.Web.Demo;
using Evenkeel.Web.Idle;
using Evenkeel.Web.Problems;
using Evenkeel.Web.Search;
using Evenkeel.Web.Settings;
using Evenkeel.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Evenkeel.Web.Start;

internal static class WebPipeline
{
    private const int MostText = 1 << 20;

    public static void UseEvenkeelWeb(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/problem/500", createScopeForErrors: true);
        }

        app.UseResponseCompression();
        app.Use(SecurityHeaders);
        // A scope of its own: the page that said "not found" has used the first one up.
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.UseWholeProblemPages();
        app.UseGoneForms();
        app.UseRefusedTexts();
        app.UseAuthentication();
        app.UseScope();
        app.Use(NotKept);
        // Before it is asked whether this person may: the form may be another person's, who signed in in another tab.
        app.UseWhen(MayBeAnothers, CheckForms);
        app.UseAuthorization();
        app.UseTooLargeUploads();
        CheckForms(app);
        app.UseCleanForms();
        MapEndpoints(app);
    }

    /// <summary>What strangers send, and files, are read only where they may be sent.</summary>
    private static bool MayBeAnothers(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true && context.Request.ContentLength is > 0 and < MostText;

    private static void CheckForms(IApplicationBuilder app)
    {
        app.UseAntiforgery();
        app.UseRefusedForms();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }
            )
            .AllowAnonymous();
        var modules = app.Services.GetRequiredService<ModuleList>();
        app.MapRazorComponents<Root>()
            .AddAdditionalAssemblies([typeof(Ui.Choice).Assembly, .. modules.All.Select(m => m.Pages)]);
        app.MapSignOut();
        app.MapHere();
        app.MapDemoSignIn();
        app.MapAccount();
        app.MapSuggestions();
        app.MapSettings();
        foreach (var module in modules.All)
        {
            module.MapEndpoints(app);
        }
    }

    /// <summary>On a shared computer the back button must not show the last person's page to the next.</summary>
    private static Task NotKept(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.OnStarting(() =>
            {
                // A file that asks to be asked for again each time may be kept: who may not see it is not shown it.
                if (context.Response.Headers.CacheControl != FileAnswer.AskedAgain)
                {
                    context.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>No request to any other host, no script that is not ours, no frame around us.</summary>
    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
