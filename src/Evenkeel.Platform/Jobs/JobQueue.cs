using System.Collections.Concurrent;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Platform.Jobs;

/// <summary>Takes up what is due, each job in a scope of its own.</summary>
public sealed partial class JobQueue(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobQueue> log)
{
    private const int Some = 200;
    private const int AtOnce = 4;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, byte> spokenTo = new();

    private sealed record DueJob(Guid Id, string Payload)
    {
        public string? Receiver =>
            Payload.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? Payload[at..] : null;
    }

    /// <summary>Does all that is due now; answers how many were done here.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct = default)
    {
        var done = 0;
        for (var more = 1; more > 0; done += more)
        {
            more = await RunInwardAsync(ct);
            foreach (var kind in OutwardKinds())
            {
                more += (await Task.WhenAll(Workers(kind).Select(worker => worker(ct)))).Sum();
            }
        }

        return done;
    }

    /// <summary>What stays in the house, one after the other.</summary>
    public Task<int> RunInwardAsync(CancellationToken ct) => RunAsync(null, ct);

    /// <summary>
    /// For what speaks to other machines: a few for each kind, each by itself, so that no mail waits for a webhook; and no two speak to the same receiver at once, so that
    /// one that does not answer holds up no other.
    /// </summary>
    public IEnumerable<Func<CancellationToken, Task<int>>> Workers(string kind) =>
        Enumerable.Repeat<Func<CancellationToken, Task<int>>>(ct => RunAsync(kind, ct), AtOnce);

    public IReadOnlyList<string> OutwardKinds()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope
                .ServiceProvider.GetServices<IJobHandler>()
                .Where(handler => handler.IsOutward)
                .Select(handler => handler.Kind),
        ];
    }

    private async Task<int> RunAsync(string? outward, CancellationToken ct)
    {
        var done = 0;
        // What failed or was somebody else's is not due any more: this ends.
        while ((await DueAsync(outward, ct)).Find(job => Take(job.Receiver)) is { } next)
        {
            try
            {
                done += await RunAsync(next.Id, ct) ? 1 : 0;
            }
            finally
            {
                _ = next.Receiver is null || spokenTo.TryRemove(next.Receiver, out _);
            }
        }

        return done;
    }

    private bool Take(string? receiver) => receiver is null || spokenTo.TryAdd(receiver, default);

    private async Task<List<DueJob>> DueAsync(string? outward, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await Due(scope.ServiceProvider.GetRequiredService<AppDb>(), now)
            .Where(job => outward == null ? !job.IsOutward : job.IsOutward && job.Kind == outward)
            .OrderBy(job => job.DueAt)
            .Select(job => new DueJob(job.Id, job.IsOutward ? job.Payload : ""))
            .Take(outward == null ? 1 : Some)
            .ToListAsync(ct);
    }

    private static IQueryable<Job> Due(AppDb db, DateTimeOffset now) =>
        db.Jobs.Where(job =>
            job.DoneAt == null
            && !job.IsParked
            && job.DueAt <= now
            && (job.ClaimedUntil == null || job.ClaimedUntil < now)
        );

    private async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = clock.GetUtcNow();
        if (await Due(db, now).Where(job => job.Id == id).ExecuteUpdateAsync(To(now + Claim), ct) == 0)
        {
            return false;
        }

        var job = await db.Jobs.SingleAsync(job => job.Id == id, ct);
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem($"job {job.Kind}");
        try
        {
            var act = await Handler(scope.ServiceProvider, job.Kind).RunAsync(job.Payload, ct);
            job.Done(clock.GetUtcNow());
            return await db.TrySaveAsync(act ?? new Act("Nothing was to be done any more"), ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            Say(job.Kind, id, problem);
            await FailedAsync(id, problem, ct);
            return false;
        }
    }

    private async Task FailedAsync(Guid id, Exception problem, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Scope>().EnterSystem("job failed");
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var job = await db.Jobs.SingleAsync(job => job.Id == id, ct);
        var said = problem as JobProblemException;
        job.Failed(said?.Message ?? problem.GetType().Name, clock.GetUtcNow(), said?.IsHopeless ?? false);
        await db.TrySaveAsync(new Act("Job failed"), ct);
    }

    private void Say(string kind, Guid id, Exception problem)
    {
        if (problem is JobProblemException)
        {
            JobHindered(log, kind, id, problem.Message);
        }
        else
        {
            JobFailed(log, kind, id, problem);
        }
    }

    private static Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> To(DateTimeOffset until) =>
        set =>
            set.SetProperty(job => job.ClaimedUntil, (DateTimeOffset?)until)
                .SetProperty(job => job.Version, job => job.Version + 1);

    private static IJobHandler Handler(IServiceProvider services, string kind) =>
        services.GetServices<IJobHandler>().FirstOrDefault(handler => handler.Kind == kind)
        ?? throw new InvalidOperationException($"No module does jobs of the kind '{kind}'.");

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Kind} {Id} failed and is tried again")]
    private static partial void JobFailed(ILogger logger, string kind, Guid id, Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Kind} {Id} could not be done: {Problem}")]
    private static partial void JobHindered(ILogger logger, string kind, Guid id, string problem);
}
