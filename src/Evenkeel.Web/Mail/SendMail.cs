using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Web.Mail;

/// <summary>Sends one mail, at most once: that it begins and that it is sent is written down at once, not with the job.</summary>
internal sealed class SendMail(AppDb db, MailTransport transport, IMailAddresses addresses, TimeProvider clock)
    : IJobHandler
{
    public string Kind => OutgoingMail.JobKind;

    public bool IsOutward => true;

    public JobWords Words =>
        new("Send a mail", "It is sent now.", "It is not sent. What it tells stays under “Waiting for me”.");

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == Guid.Parse(payload), ct);
        if (mail is null or { SentAt: not null } or { EndedAt: not null })
        {
            return null;
        }

        if (mail.SendingSince is not null)
        {
            throw new JobProblemException(SmtpWords.MayHaveGone, isHopeless: true);
        }

        var now = clock.GetUtcNow();
        var settings = await db.MailSettings.AsNoTracking().SingleOrDefaultAsync(ct);
        if (settings is not { IsOn: true } || await addresses.FindAsync(mail.PersonId, ct) is not { } to)
        {
            mail.EndedAt = now;
            return new Act("Mail no longer needed");
        }

        var carried = await db
            .Notices.Where(n => n.MailId == mail.Id)
            .OrderBy(n => n.At)
            .AsNoTracking()
            .ToListAsync(ct);
        var choice = await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == mail.PersonId, ct);
        var later = (choice ?? new MailChoice { PersonId = mail.PersonId }).WaitsUntil(carried, now);
        if (later > now)
        {
            db.Jobs.Add(Job.Outward(Kind, payload, later));
            return new Act("Mail put off");
        }

        var letter = new NoticeLetter((await InstallationFacts.ReadAsync(db, ct)).PublicAddress, settings);
        await transport.SendAsync(
            settings,
            letter.Of(mail.Id, to, carried),
            () => BeginsAsync(mail.Id, now, ct),
            () => RefusedAsync(mail.Id, ct),
            ct
        );
        await Mine(mail.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)clock.GetUtcNow()), ct);
        return new Act("Mail sent");
    }

    /// <summary>Mails that are stuck have a place of their own, which says to whom.</summary>
    public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) =>
        Task.FromResult<JobSubject?>(new JobSubject("What did not go out", "/settings/mail"));

    private IQueryable<OutgoingMail> Mine(Guid mail) => db.OutgoingMails.Where(m => m.Id == mail);

    private async Task<bool> BeginsAsync(Guid mail, DateTimeOffset now, CancellationToken ct) =>
        await Mine(mail)
            .Where(m => m.SendingSince == null && m.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SendingSince, (DateTimeOffset?)now), ct) == 1;

    private Task RefusedAsync(Guid mail, CancellationToken ct) =>
        Mine(mail).ExecuteUpdateAsync(set => set.SetProperty(m => m.SendingSince, (DateTimeOffset?)null), ct);
}
