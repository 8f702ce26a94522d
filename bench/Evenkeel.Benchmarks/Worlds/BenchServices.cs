using Evenkeel.App;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>The application's services on a database of the benchmark's own.</summary>
internal sealed class BenchServices : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public BenchServices(string database)
    {
        var collection = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.Error));
        collection.AddEvenkeel(DatabaseChoice.Parse(database));
        collection.AddDataProtection();
        collection.AddIdentityCore<Account>().AddEntityFrameworkStores<AppDb>().AddDefaultTokenProviders();
        services = collection.BuildServiceProvider();
    }

    public Task MigrateAsync() => RunAsync(s => s.GetRequiredService<AppDb>().Database.MigrateAsync());

    public Task RunAsync(Func<IServiceProvider, Task> work) =>
        RunAsync(async s =>
        {
            await work(s);
            return 0;
        });

    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem("benchmark");
        return await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
