using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Settings.SeeToJobs;

internal sealed class JobForm
{
    public const string Again = "again";
    public const string GiveUp = "give-up";

    /// <summary>The button: "again 0199…", "give-up 0199…"; without an id, for all that gave up.</summary>
    public string? Press { get; set; }

    public bool IsAgain => Press?.Split(' ')[0] == Again;

    public Guid? Job => Guid.TryParse(Press?.Split(' ')[^1], out var id) ? id : null;
}

internal sealed record ParkedJob(
    Guid Id,
    JobWords Words,
    JobSubject? Subject,
    DateTimeOffset Since,
    int Tries,
    string Problem
)
{
    /// <summary>What a button's name goes on with.</summary>
    public string Name => Subject is null ? Words.What : $"{Words.What}, {Subject.Name}";
}

/// <param name="Parked">The latest.</param>
/// <param name="All">How many they are.</param>
/// <param name="Mails">How many mails wait; they have a page that says to whom.</param>
/// <param name="Late">How much was due a while ago and neither is done nor gave up: is a program running that does it?</param>
internal sealed record JobsView(IReadOnlyList<ParkedJob> Parked, int All, int Mails, int Late);

/// <summary>Work that the program does by itself, tried often and gave up: an administrator decides what becomes of it.</summary>
internal sealed class SeeToJobsHandler(AppDb db, IEnumerable<IJobHandler> handlers, TimeProvider clock)
{
    private const int Most = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public Task<int> CountAsync(CancellationToken ct) => Parked().CountAsync(ct);

    public async Task<JobsView> LoadAsync(CancellationToken ct)
    {
        var jobs = await Listed().OrderByDescending(job => job.DueAt).Take(Most).AsNoTracking().ToListAsync(ct);
        var parked = new List<ParkedJob>();
        foreach (var job in jobs)
        {
            parked.Add(await LineAsync(job, ct));
        }

        var before = clock.GetUtcNow() - Patience;
        return new JobsView(
            parked,
            jobs.Count < Most ? jobs.Count : await Listed().CountAsync(ct),
            await Parked().CountAsync(job => job.Kind == OutgoingMail.JobKind, ct),
            await db.Jobs.CountAsync(job => job.DoneAt == null && !job.IsParked && job.DueAt < before, ct)
        );
    }

    public async Task<Outcome<string>> Handle(JobForm form, CancellationToken ct)
    {
        var (again, only, now) = (form.IsAgain, form.Job, clock.GetUtcNow());
        var jobs = await Listed().Where(job => only == null || job.Id == only).ToListAsync(ct);
        foreach (var job in jobs)
        {
            if (again)
            {
                job.Again(now);
            }
            else
            {
                job.Leave(now);
            }
        }

        var act = new Act(again ? "Job to be tried again" : "Job given up") { About = SettingsHandler.Item };
        return jobs.Count == 0 || !await db.TrySaveAsync(act, ct)
            ? Outcome.Stale
            : Outcome.Done(
                again ? "Tried again now. What gives up once more comes back here." : "Given up. It is not done."
            );
    }

    /// <summary>Mails have a page of their own.</summary>
    private IQueryable<Job> Listed() => Parked().Where(job => job.Kind != OutgoingMail.JobKind);

    private IQueryable<Job> Parked() => db.Jobs.Where(job => job.DoneAt == null && job.IsParked);

    private async Task<ParkedJob> LineAsync(Job job, CancellationToken ct)
    {
        var handler = handlers.FirstOrDefault(one => one.Kind == job.Kind);
        return new ParkedJob(
            job.Id,
            handler?.Words ?? Unknown,
            handler is null ? null : await handler.SubjectAsync(job.Payload, ct),
            job.DueAt,
            job.Tries,
            Say(job.LastProblem ?? "")
        );
    }

    private static JobWords Unknown { get; } =
        new(
            "Something that this version of Evenkeel no longer does",
            "It will give up again, until a version that knows it runs.",
            "It is not done."
        );

    /// <summary>A sentence is for the administrator. A bare word is the name of a fault of ours, which the log has in full.</summary>
    private static string Say(string problem) =>
        problem.Contains(' ', StringComparison.Ordinal)
            ? problem
            : $"A fault in the program ({problem}). The log has all of it: show it to whoever looks after the machine.";
}
