using Evenkeel.Platform.Data;
using Evenkeel.Platform.Demonstration;

namespace Evenkeel.Web.Start;

internal static class PrepareDatabase
{
    /// <summary>False when the database is older than the program and is not migrated on start: the log says what to do.</summary>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        await using var services = app.Services.CreateAsyncScope();
        var start = services.ServiceProvider.GetRequiredService<DatabaseStart>();
        var provider = services.ServiceProvider.GetRequiredService<IDatabaseProvider>();
        if (provider.MigratesOnStart)
        {
            await start.MigrateAsync();
            await DemonstrateAsync(app, services.ServiceProvider);
            return true;
        }

        var pending = await start.PendingAsync();
        if (pending.Count == 0)
        {
            await DemonstrateAsync(app, services.ServiceProvider);
            return true;
        }

        app.Logger.LogCritical(
            "The database is {Count} migrations behind. Run 'evenkeel db migrate' first, then start again",
            pending.Count
        );
        return false;
    }

    /// <summary>EVENKEEL_NEW_DATABASE says what an empty database becomes; a demonstration that is there goes on.</summary>
    private static async Task DemonstrateAsync(WebApplication app, IServiceProvider services)
    {
        var demonstration = services.GetRequiredService<DemonstrationDatabase>();
        if (app.Configuration["EVENKEEL_NEW_DATABASE"] == "demonstration" && await demonstration.IsPossibleAsync())
        {
            app.Logger.LogInformation("Making the demonstration. This takes some seconds, once");
            await demonstration.MakeAsync();
        }

        await demonstration.GoOnAsync();
    }
}
