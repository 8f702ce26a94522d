using Evenkeel.App;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Support;

internal static class ServiceSetUp
{
    public static IServiceCollection AddEvenkeelFor(this IServiceCollection services, string choice)
    {
        services.AddEvenkeel(DatabaseChoice.Parse(choice));
        services.AddDataProtection();
        services
            .AddIdentityCore<Evenkeel.Platform.Access.Account>()
            .AddEntityFrameworkStores<AppDb>()
            .AddDefaultTokenProviders();
        return services;
    }
}
