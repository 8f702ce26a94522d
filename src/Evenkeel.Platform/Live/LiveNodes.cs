using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Live;

/// <summary>
/// Hears what other nodes tell, on one connection. When it was lost, news may have been missed: once it is back, every page looks again.
/// </summary>
internal sealed partial class LiveNodes(IServiceScopeFactory scopes, LiveHub hub, ILogger<LiveNodes> log)
    : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var connection = db.Database.GetConnectionString()!;
        var wait = Soon;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await db.Provider.HearNodesAsync(connection, Connected, hub.HearMessage, stoppingToken);
                return;
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Lost(log, wait.TotalSeconds, problem.Message);
                await Task.Delay(wait, stoppingToken);
                wait = wait * 2 < Longest ? wait * 2 : Longest;
            }
        }

        void Connected()
        {
            wait = Soon;
            hub.Hear(Changed.Everything);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Other nodes are not heard ({Problem}); tried again in {Seconds} seconds"
    )]
    private static partial void Lost(ILogger logger, double seconds, string problem);
}
