using Evenkeel.Control.Calendars;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SubscribeCalendar;

internal sealed class CalendarForm;

/// <summary>A private address for one's calendar: made, made anew, and stopped. It is shown once.</summary>
internal sealed class SubscribeCalendarHandler(AppDb db, Scope scope, TimeProvider clock)
{
    public Task<CalendarFeed?> LoadAsync(CancellationToken ct)
    {
        var me = db.ScopePerson;
        return db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.PersonId == me, ct);
    }

    /// <summary>Somebody has set where people reach Evenkeel. Otherwise links lead to wherever the calendar program says that it asks.</summary>
    public async Task<bool> HasHomeAsync(CancellationToken ct) =>
        (await InstallationFacts.ReadAsync(db, ct)).PublicAddress.Length > 0;

    /// <summary>The path of the new address.</summary>
    public async Task<Outcome<string>> MakeAsync(CancellationToken ct)
    {
        var feed = await LoadAsync(ct);
        if (feed is null)
        {
            db.Add(feed = new CalendarFeed { PersonId = db.ScopePerson });
        }

        var secret = feed.Renew(clock.GetUtcNow());
        return await db.TrySaveAsync(Mine(new Act("Calendar address made")), ct)
            ? Outcome.Done($"/calendar/{secret}.ics")
            : Outcome.Stale;
    }

    public async Task<string> StopAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } feed)
        {
            db.Remove(feed);
            await db.TrySaveAsync(Mine(new Act("Calendar address stopped")), ct);
        }

        return "Stopped. Who has the address reads nothing any more.";
    }

    private Act Mine(Act act) => act with { About = new ItemRef("person", scope.Person!.Value.Value) };
}
