using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Mail;

/// <summary>
/// Puts all that is due to one person into one mail. Two nodes that look at once would both change the same notices: one of them saves, and the other has
/// nothing to do when it looks again.
/// </summary>
internal sealed class GatherMail(AppDb db, IMailAddresses addresses, TimeProvider clock) : IJobHandler
{
    private const int Most = 200;

    public string Kind => NoticeMail.JobKind;

    public JobWords Words =>
        new(
            "Put what one person is told into a mail",
            "What is still unread goes into one mail now, or when they want it.",
            "No mail is made of it until they are told something else. It stays under “Waiting for me”."
        );

    public async Task<Act?> RunAsync(string payload, CancellationToken ct)
    {
        var (person, now) = (new PersonId(Guid.Parse(payload)), clock.GetUtcNow());
        var due = await db
            .Notices.Where(n => n.PersonId == person && n.MailAt != null && n.MailAt <= now)
            .OrderBy(n => n.At)
            .Take(Most)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            return null;
        }

        var choice = await ChoiceOfAsync(db, person, ct);
        var fresh = await IsMailedAsync(person, ct)
            ? due.Where(notice => notice.ReadAt is null && choice.IsWanted(notice)).ToList()
            : [];
        if (fresh.Count > 0 && choice.WaitsUntil(fresh, now) is var later && later > now)
        {
            due.ForEach(notice => notice.MailAt = later);
            await NoticeMail.LookAsync(db, person, later, ct);
            return new Act("Mail put off");
        }

        due.ForEach(notice => notice.MailAt = null);
        if (fresh.Count == 0)
        {
            return new Act("Mail no longer needed");
        }

        Stage(person, fresh, now);
        if (due.Count == Most)
        {
            db.Jobs.Add(Job.At(NoticeMail.JobKind, payload, now));
        }

        return new Act("Mail made");
    }

    /// <summary>One person's mail is nobody else's business.</summary>
    public Task<JobSubject?> SubjectAsync(string payload, CancellationToken ct) => Task.FromResult<JobSubject?>(null);

    /// <summary>What the person has chosen, or what holds for who has chosen nothing.</summary>
    public static async Task<MailChoice> ChoiceOfAsync(AppDb db, PersonId person, CancellationToken ct) =>
        await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(choice => choice.PersonId == person, ct)
        ?? new MailChoice { PersonId = person };

    private async Task<bool> IsMailedAsync(PersonId person, CancellationToken ct) =>
        await db.MailSettings.AnyAsync(settings => settings.IsOn, ct)
        && await addresses.FindAsync(person, ct) is not null;

    private void Stage(PersonId person, List<Notice> carried, DateTimeOffset now)
    {
        var mail = new OutgoingMail { PersonId = person, MadeAt = now };
        db.OutgoingMails.Add(mail);
        carried.ForEach(notice => notice.MailId = mail.Id);
        db.Jobs.Add(Job.Outward(OutgoingMail.JobKind, mail.Id.ToString("N"), now));
    }
}
