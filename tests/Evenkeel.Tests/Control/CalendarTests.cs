using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Evenkeel.Control.Calendars;
using Evenkeel.Platform;
using Evenkeel.Tests.Support;
using Ical.Net;
using Ical.Net.DataTypes;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Tests.Control;

/// <summary>The calendar as another program reads it: nobody signed in, and an independent reader of the format.</summary>
public sealed class CalendarTests(World world)
{
    [Fact]
    public async Task It_shows_the_huddles_and_what_is_due_and_nothing_that_somebody_wrote()
    {
        var at = await Hospital.OpenAsync(world);
        await PlanAsync(at);
        var issue = await at.AskAsync(at.Nurse, "Nobody may read this elsewhere");
        var text = await ReadAsync(await MakeAsync(at.Manager));
        Assert.DoesNotContain("Nobody may read", text);
        Assert.DoesNotContain("Nurse", text);
        Assert.Contains(
            "nobody has set the address of Evenkeel",
            (await at.Manager.OpenAsync("/account/calendar")).Text
        );
        var due = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal($"Acknowledge: #{issue.Split('/')[^1]} of {at.Stem} Ward", due.Summary);
        Assert.EndsWith(issue, due.Url!.ToString());
        var stored = await world.App.ReadAsync(async db =>
            (
                await db.Notices.SingleAsync(n =>
                    n.Address == issue && n.Concern == Evenkeel.Platform.Notices.Concern.Asked
                )
            ).Next
        );
        Assert.Contains(Evenkeel.Ui.UkDate.Brief(due.Start!.AsUtc), stored);
        var huddle = Assert.Single(Calendar.Load(await ReadAsync(await MakeAsync(at.Lead)))!.Events);
        Assert.Equal($"Huddle of {at.Stem} Ward", huddle.Summary);
    }

    [Fact]
    public async Task What_is_due_on_a_day_fills_that_day_and_a_role_that_ended_shows_its_huddles_no_more()
    {
        var at = await Hospital.OpenAsync(world);
        await PlanAsync(at);
        var issue = await at.RaiseAsync(at.Nurse, "Nor this");
        var work = await at.Nurse.OpenAsync($"{issue}/work");
        await work.SubmitAsync(("Form.Due.Day", "1"), ("Form.Due.Month", "12"), ("Form.Due.Year", "2026"));
        var path = await MakeAsync(at.Nurse);
        var text = await ReadAsync(path);
        Assert.DoesNotContain("Nor this", text);
        var due = Calendar.Load(text)!.Events.Single(one => one.Uid!.StartsWith("issue-", StringComparison.Ordinal));
        Assert.True(due.IsAllDay);
        Assert.Equal(
            (new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), "CONFIRMED"),
            (due.Start!.Date, due.End!.Date, due.Status)
        );
        Assert.Equal($"Due: #{issue.Split('/')[^1]} of {at.Stem} Ward", due.Summary);
        Assert.Contains("BEGIN:VEVENT\r\nUID:huddle-", text);
        var nurse = $"nurse@{at.Stem}.example.org";
        var today = UkTime.Today(world.App.Clock);
        await world.App.ReadAsync(db =>
            db.Set<Evenkeel.Organisation.People.RoleAssignment>()
                .Where(role =>
                    db.Set<Evenkeel.Organisation.People.Person>()
                        .Any(p => p.Email == nurse && p.PersonId == role.PersonId)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(role => role.To, (DateOnly?)today))
        );
        Assert.DoesNotContain("huddle", await ReadAsync(path));
    }

    [Theory]
    [InlineData("Ward 7; beds 1, 2 \\ and so on\nwith a second line")]
    [InlineData("Uàrd nan Cnàmhan agus nan Alt, Taigh-Eiridinn nan Eilean Siar ⚕ Steòrnabhagh, Eilean Leòdhais")]
    public void A_line_is_never_longer_than_75_bytes_and_another_reader_finds_the_words_whole(string title)
    {
        var text = CalendarText.Write([
            new CalendarEvent("one", title, "https://evenkeel.example.org/issues/1")
            {
                When = CalendarText.On(new DateOnly(2026, 12, 1)),
                Stamp = new DateTimeOffset(2026, 11, 24, 8, 15, 0, TimeSpan.Zero),
            },
        ]);
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains('\n') || line.Contains('\r'));
        Assert.Equal(title, Calendar.Load(text)!.Events.Single().Summary);
    }

    [Fact]
    public async Task A_huddle_is_at_its_time_in_London_in_winter_and_in_summer()
    {
        var at = await Hospital.OpenAsync(world);
        await PlanAsync(at);
        var huddle = Calendar.Load(await ReadAsync(await MakeAsync(at.Nurse)))!.Events.Single();
        var instants = huddle
            .GetOccurrences(new CalDateTime(2027, 3, 25))
            .Take(4)
            .Concat(huddle.GetOccurrences(new CalDateTime(2027, 10, 29)).Take(2))
            .Select(one => one.Period.StartTime.AsUtc)
            .ToList();
        Assert.Equal(
            [
                new DateTime(2027, 3, 25, 8, 15, 0, DateTimeKind.Utc),
                new DateTime(2027, 3, 26, 8, 15, 0, DateTimeKind.Utc),
                new DateTime(2027, 3, 29, 7, 15, 0, DateTimeKind.Utc),
                new DateTime(2027, 3, 30, 7, 15, 0, DateTimeKind.Utc),
                new DateTime(2027, 10, 29, 7, 15, 0, DateTimeKind.Utc),
                new DateTime(2027, 11, 1, 8, 15, 0, DateTimeKind.Utc),
            ],
            instants
        );
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again_and_its_ids_stay()
    {
        var at = await Hospital.OpenAsync(world);
        await at.AskAsync(at.Nurse, "Held");
        var (client, path) = (new Browser(world.App).Client, await MakeAsync(at.Manager));
        var first = await client.GetAsync(path);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        var before = Calendar.Load(await first.Content.ReadAsStringAsync())!.Events.Single();
        await Hospital.MoveAsync(at.Manager, await AddressAsync(before), "Acknowledge");
        var after = Calendar.Load(await ReadAsync(path))!.Events.Single();
        Assert.Equal(before.Uid, after.Uid);
        Assert.NotEqual(before.Summary, after.Summary);
    }

    [Fact]
    public async Task A_new_address_ends_the_one_before_and_who_has_stopped_it_or_left_has_none()
    {
        var at = await Hospital.OpenAsync(world);
        var first = await MakeAsync(at.Colleague);
        var second = await MakeAsync(at.Colleague);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));
        var secret = second.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.False(
            await world.App.ReadAsync(db =>
                db.Set<Evenkeel.Control.Calendars.CalendarFeed>().AnyAsync(f => f.SecretHash.Contains(secret))
            )
        );
        var email = $"colleague@{at.Stem}.example.org";
        await world.App.ReadAsync(db =>
            db.Set<Evenkeel.Organisation.People.Person>()
                .Where(p => p.Email == email)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeftOn, (DateOnly?)UkTime.Today(world.App.Clock)))
        );
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        var pharmacist = await MakeAsync(at.Pharmacist);
        var page = await at.Pharmacist.OpenAsync("/account/calendar");
        var handler = page
            .Document.QuerySelectorAll("[name='_handler']")
            .Single(h => h.GetAttribute("value")!.EndsWith("stop-calendar", StringComparison.Ordinal));
        var fields = handler
            .ParentElement!.QuerySelectorAll("input[name]")
            .ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
        Assert.Contains("Stopped.", (await at.Pharmacist.SendAsync("/account/calendar", fields)).Text);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(pharmacist));
    }

    private static async Task PlanAsync(Hospital at)
    {
        var form = await at.Lead.OpenAsync($"{at.Ward}/control/huddle/set-up");
        Assert.Contains("Planned.", (await form.SubmitAsync(("Form.At", "08:15"))).Text);
    }

    private static async Task<string> MakeAsync(Browser person)
    {
        var made = await (await person.OpenAsync("/account/calendar")).SubmitAsync();
        return new Uri(made.Document.QuerySelector("#calendar-address")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<string> ReadAsync(string path)
    {
        var answer = await new Browser(world.App).Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path) =>
        (await new Browser(world.App).Client.GetAsync(path)).StatusCode;

    private static Task<string> AddressAsync(Ical.Net.CalendarComponents.CalendarEvent one) =>
        Task.FromResult(one.Url!.AbsolutePath);
}
