using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Platform.Jobs;

public sealed class JobQueueTests(World world)
{
    [Fact]
    public async Task A_job_that_gives_up_waiting_is_tried_again_and_stops_no_other()
    {
        await using var host = world.App.WithWebHostBuilder(web =>
            web.ConfigureServices(services => services.AddScoped<IJobHandler, GivesUp>())
        );
        var now = world.App.Clock.GetUtcNow();
        var (first, second) = (Job.At(GivesUp.JobKind, "", now), Job.Outward(GivesUp.JobKind, "", now));
        await world.App.AsSystemAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Jobs.AddRange(first, second);
            return db.SaveAsync(new Act("Jobs made"));
        });
        await host.Services.GetRequiredService<JobQueue>().RunDueAsync();
        var tried = await world.App.ReadAsync(db =>
            db.Jobs.Where(job => job.Id == first.Id || job.Id == second.Id).AsNoTracking().ToListAsync()
        );
        Assert.All(tried, job => Assert.Equal((1, nameof(TaskCanceledException)), (job.Tries, job.LastProblem)));
        Assert.All(tried, job => Assert.True(job.DueAt > now && job.DoneAt is null && job.ClaimedUntil is null));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_holds_up_no_other()
    {
        var hangs = new Hangs();
        await using var host = world.App.WithWebHostBuilder(web =>
            web.ConfigureServices(services => services.AddScoped<IJobHandler>(_ => hangs))
        );
        var now = world.App.Clock.GetUtcNow();
        await world.App.AsSystemAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Jobs.AddRange(
                Enumerable.Range(0, 6).Select(i => Job.Outward(Hangs.JobKind, $"{i} hangs", now.AddSeconds(i - 9)))
            );
            db.Jobs.AddRange(Enumerable.Range(0, 3).Select(i => Job.Outward(Hangs.JobKind, $"{i} answers", now)));
            return db.SaveAsync(new Act("Jobs made"));
        });
        var all = host.Services.GetRequiredService<JobQueue>().RunDueAsync();
        await hangs.Answered.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 3), (hangs.Begun, hangs.Done));
        hangs.Let.SetResult();
        await all;
        Assert.Equal((6, 3), (hangs.Begun, hangs.Done));
    }

    private sealed class Hangs : IJobHandler
    {
        public const string JobKind = "hangs";
        private readonly TaskCompletionSource answered = new();
        private int begun;
        private int done;

        public TaskCompletionSource Let { get; } = new();
        public Task Answered => answered.Task;
        public int Begun => begun;
        public int Done => done;
        public string Kind => JobKind;
        public bool IsOutward => true;
        public JobWords Words => new("Hang", "It is tried.", "It is left.");

        public async Task<Act?> RunAsync(string payload, CancellationToken ct)
        {
            if (payload.EndsWith("hangs", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref begun);
                await Let.Task;
            }
            else if (Interlocked.Increment(ref done) == 3)
            {
                answered.SetResult();
            }

            return null;
        }

        public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) =>
            Task.FromResult<JobSubject?>(null);
    }

    /// <summary>As what waits for another machine does, when its own patience ends.</summary>
    private sealed class GivesUp : IJobHandler
    {
        public const string JobKind = "gives up";
        public string Kind => JobKind;
        public bool IsOutward => true;
        public JobWords Words => new("Give up", "It is tried.", "It is left.");

        public Task<Act?> RunAsync(string payload, CancellationToken ct) => throw new TaskCanceledException();

        public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) =>
            Task.FromResult<JobSubject?>(null);
    }
}
