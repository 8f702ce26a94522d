using System.Globalization;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Mail;

/// <summary>In the save that tells somebody something: when they want it by mail, and the job that will look then.</summary>
internal static class NoticeMail
{
    public const string JobKind = "mail due";

    public static async Task StageAsync(AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        var told = db
            .ChangeTracker.Entries<Notice>()
            .Where(entry => entry is { State: EntityState.Added, Entity: { MailAt: null, MailId: null } })
            .Select(entry => entry.Entity)
            .ToList();
        if (told.Count == 0 || !await db.MailSettings.AnyAsync(settings => settings.IsOn, ct))
        {
            return;
        }

        var people = told.Select(notice => notice.PersonId).Distinct().ToList();
        var chosen = await db
            .MailChoices.Where(choice => people.Contains(choice.PersonId))
            .AsNoTracking()
            .ToDictionaryAsync(choice => choice.PersonId, ct);
        foreach (var notice in told)
        {
            var choice = chosen.GetValueOrDefault(notice.PersonId) ?? new MailChoice { PersonId = notice.PersonId };
            notice.MailAt = choice.WhenFor(notice, now);
        }

        var due = told.Where(notice => notice.MailAt is not null).Select(n => (n.PersonId, n.MailAt!.Value)).Distinct();
        foreach (var (person, at) in due)
        {
            await LookAsync(db, person, at, ct);
        }
    }

    /// <summary>One job looks for all that is due to one person at an instant.</summary>
    public static async Task LookAsync(AppDb db, PersonId person, DateTimeOffset at, CancellationToken ct)
    {
        var payload = person.Value.ToString("N", CultureInfo.InvariantCulture);
        var isAwaited = await db.Jobs.AnyAsync(
            job => job.DoneAt == null && job.DueAt == at && job.Kind == JobKind && job.Payload == payload,
            ct
        );
        if (!isAwaited)
        {
            db.Jobs.Add(Job.At(JobKind, payload, at));
        }
    }
}
