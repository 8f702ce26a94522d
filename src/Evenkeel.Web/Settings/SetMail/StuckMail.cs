using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Settings.SetMail;

internal sealed class StuckForm
{
    /// <summary>The mail's job; null: all of them.</summary>
    public Guid? Job { get; set; }

    /// <summary>again, or leave.</summary>
    public string? What { get; set; }
}

internal sealed record StuckMail(Guid Job, string To, int Things, DateTimeOffset MadeAt, int Tries, string Problem);

internal sealed record MailState(int Waiting, int SentLately, IReadOnlyList<StuckMail> Stuck);

/// <summary>What did not go out, and what becomes of it.</summary>
internal sealed class StuckMailHandler(AppDb db, OrganisationCatalogue organisation, TimeProvider clock)
{
    private const int Most = 50;
    private const int Lately = 7;

    public async Task<MailState> LoadAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-Lately);
        var jobs = await Parked().OrderBy(job => job.DueAt).Take(Most).AsNoTracking().ToListAsync(ct);
        var ids = jobs.Select(MailOf).ToList();
        var mails = await db
            .OutgoingMails.Where(m => ids.Contains(m.Id))
            .AsNoTracking()
            .ToDictionaryAsync(m => m.Id, ct);
        var people = mails.Values.Select(m => m.PersonId).Distinct().ToList();
        var names = await organisation
            .People.Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var carried = await db
            .Notices.Where(n => n.MailId != null && ids.Contains(n.MailId.Value))
            .GroupBy(n => n.MailId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new MailState(
            await Waiting().CountAsync(ct),
            await db.OutgoingMails.CountAsync(m => m.MadeAt >= since && m.SentAt != null, ct),
            [
                .. jobs.Where(job => mails.ContainsKey(MailOf(job)))
                    .Select(job => Line(job, mails[MailOf(job)], names, carried)),
            ]
        );
    }

    public async Task<Outcome<string>> Handle(StuckForm form, CancellationToken ct)
    {
        var jobs = await Parked().Where(job => form.Job == null || job.Id == form.Job).ToListAsync(ct);
        var ids = jobs.Select(MailOf).ToList();
        var mails = await db.OutgoingMails.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var again = form.What == "again";
        foreach (var mail in mails)
        {
            (mail.SendingSince, mail.EndedAt) = (null, again ? null : now);
        }

        jobs.ForEach(job =>
        {
            if (again)
            {
                job.Again(now);
            }
            else
            {
                job.Leave(now);
            }
        });
        var act = new Act(again ? "Mail to be tried again" : "Mail given up") { About = SettingsHandler.Item };
        return jobs.Count == 0 || !await db.TrySaveAsync(act, ct)
            ? Outcome.Stale
            : Outcome.Done(again ? "It is tried again now." : "Left. It stays under “Waiting for me”.");
    }

    private IQueryable<Job> Parked() =>
        db.Jobs.Where(job => job.Kind == OutgoingMail.JobKind && job.DoneAt == null && job.IsParked);

    private IQueryable<Job> Waiting() =>
        db.Jobs.Where(job => job.Kind == OutgoingMail.JobKind && job.DoneAt == null && !job.IsParked);

    private static Guid MailOf(Job job) => Guid.ParseExact(job.Payload, "N");

    private static StuckMail Line(
        Job job,
        OutgoingMail mail,
        Dictionary<Platform.Access.PersonId, string> names,
        Dictionary<Guid, int> carried
    ) =>
        new(
            job.Id,
            names.GetValueOrDefault(mail.PersonId, "somebody"),
            carried.GetValueOrDefault(mail.Id),
            mail.MadeAt,
            job.Tries,
            job.LastProblem ?? ""
        );
}
