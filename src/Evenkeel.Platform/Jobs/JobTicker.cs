using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Jobs;

/// <summary>Looks every second for what is due: inside, and beside it for each kind that goes out, which may wait for another machine. A node that fails to look (the database restarts) looks again.</summary>
internal sealed partial class JobTicker(JobQueue queue, ILogger<JobTicker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            queue
                .OutwardKinds()
                .SelectMany(queue.Workers)
                .Select(worker => TickAsync(worker, stoppingToken))
                .Append(TickAsync(queue.RunInwardAsync, stoppingToken))
        );

    private async Task TickAsync(Func<CancellationToken, Task<int>> run, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await run(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                LookFailed(log, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for due jobs failed; tried again in a second")]
    private static partial void LookFailed(ILogger logger, Exception problem);
}
