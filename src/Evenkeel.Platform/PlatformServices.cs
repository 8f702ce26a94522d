using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Live;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Evenkeel.Platform;

public static class PlatformServices
{
    /// <summary>What web, command line and tests all stand on: the database, the scope, acts and events.</summary>
    public static void AddPlatform(
        this IServiceCollection services,
        ModuleList modules,
        IDatabaseProvider provider,
        string connection
    )
    {
        services.AddSingleton(modules);
        services.AddSingleton(provider);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DemonstrationMark>();
        services.AddSingleton<LiveHub>();
        services.AddScoped<Scope>();
        services.AddScoped<EventQueue>();
        services.AddScoped<Permits>();
        services.AddScoped<DatabaseStart>();
        services.AddScoped<DbTurn>();
        services.AddScoped<Links.ItemThread>();
        services.AddScoped<Files.ItemFiles>();
        services.AddScoped<Files.SendFiles>();
        services.AddScoped<Acts.IDescribeChanges, Files.DescribeFiles>();
        services.AddSingleton<JobQueue>();
        services.AddScoped<IJobHandler, GatherMail>();
        services.AddScoped<Demonstration.DemonstrationDatabase>();
        services.Configure<IdentityOptions>(AccountRules.Set);
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<AppDb>();
        services.AddDbContext<AppDb>(options =>
        {
            provider.Use(options, connection);
            options.AddInterceptors(TellAfterCommit.One);
        });
        foreach (var module in modules.All)
        {
            module.AddServices(services);
        }
    }

    /// <summary>Access by scope and permission for a web host.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IAuthorizationHandler, MayHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAccess>();
        services.AddAuthorizationBuilder();
    }

    /// <summary>A host that stays up does the jobs; the command line only leaves them.</summary>
    public static void AddJobs(this IServiceCollection services) => services.AddHostedService<JobTicker>();

    /// <summary>Pages that follow changes, those of other nodes too.</summary>
    public static void AddLive(this IServiceCollection services) => services.AddHostedService<LiveNodes>();

    public static void UseScope(this IApplicationBuilder app) => app.UseMiddleware<ScopeMiddleware>();
}
