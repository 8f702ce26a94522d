using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.Tests.Support;

/// <summary>The real application on a real database; only the clock is ours.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase database = new();

    /// <summary>Tuesday 24 November 2026, 08:15: the huddle.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 15, 0, TimeSpan.Zero));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(DatabaseChoice.Variable, database.Choice);
        // A test says itself when the clock has moved on and the jobs are done.
        builder.UseSetting("Jobs:Here", "false");
        // The programs that are told by webhooks listen on this machine.
        builder.UseSetting("Webhooks:AllowLoopback", "true");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    /// <summary>PostgreSQL is never migrated on start: done here first, as an operator would.</summary>
    public async Task PrepareAsync()
    {
        if (!TestDatabase.IsPostgres)
        {
            return;
        }

        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEvenkeelFor(database.Choice)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
    }

    /// <summary>Work as the system, on a scope of its own: to arrange, and to look at what was stored.</summary>
    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem("test");
        return await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read) => AsSystemAsync(s => read(s.GetRequiredService<AppDb>()));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            database.Dispose();
        }
    }
}
