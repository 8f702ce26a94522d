using System.IO.Compression;
using Evenkeel.App;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Evenkeel.Web.Account;
using Evenkeel.Web.Account.ChangePassword;
using Evenkeel.Web.Account.Passkeys;
using Evenkeel.Web.Account.SecondStep;
using Evenkeel.Web.Idle;
using Evenkeel.Web.Mail;
using Evenkeel.Web.Settings;
using Evenkeel.Web.Settings.SeeToJobs;
using Evenkeel.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;

namespace Evenkeel.Web.Start;

internal static class WebServices
{
    public static void AddEvenkeelWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var database = builder.Configuration[DatabaseChoice.Variable] ?? DatabaseChoice.Default;
        services.AddEvenkeel(DatabaseChoice.Parse(database));
        services.AddAccess();
        services.AddRazorComponents(options => options.MaxFormMappingCollectionSize = 5000);
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options => options.Cookie.Name = "evenkeel-form");
        services.AddDataProtection().SetApplicationName("Evenkeel").PersistKeysToDbContext<AppDb>();
        services.AddHealthChecks().AddDbContextCheck<AppDb>("database", tags: ["ready"]);
        services.AddLive();
        services.AddMail();
        // A node may serve pages only, and leave the jobs to another.
        if (builder.Configuration.GetValue("Jobs:Here", true))
        {
            services.AddJobs();
        }

        services.AddScoped<AfterSubmit>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<SecondStepHandler>();
        services.AddScoped<PasskeySignInHandler>();
        services.AddScoped<SignedInAccount>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddScoped<TurnOnSecondStepHandler>();
        services.AddScoped<PasskeysHandler>();
        services.AddScoped<SettingsHandler>();
        services.AddScoped<SeeToJobsHandler>();
        services.AddScoped<IDescribeChanges, DescribeSettings>();
        services.AddSingleton<SettingsProgress>();
        services.Configure<IdleOptions>(builder.Configuration.GetSection("Idle"));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        AddSignIn(services, builder.Configuration.GetSection("Idle").Get<IdleOptions>() ?? new());
        AddCompression(services);
    }

    private static void AddSignIn(IServiceCollection services, IdleOptions idle)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<Platform.Access.Account>()
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "evenkeel";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = idle.SessionEnds;
            cookie.SlidingExpiration = true;
            // By the minute: the framework would renew only in the second half, and end some sessions early.
            cookie.Events.OnCheckSlidingExpiration = check =>
            {
                // What an open board asks for by itself keeps nobody signed in; a wall screen's own session is a year.
                var isAsked =
                    !check.HttpContext.Request.Headers.ContainsKey("Evenkeel-Live") || check.Properties.IsPersistent;
                check.ShouldRenew = isAsked && check.ElapsedTime > TimeSpan.FromMinutes(1);
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToLogin = SessionEnded.AskAsync;
        });
    }

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // Pages echo no secret beside what a stranger can choose; antiforgery tokens are masked afresh each time (BREACH).
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
