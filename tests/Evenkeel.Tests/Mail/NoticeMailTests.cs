using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Notices;
using Evenkeel.Tests.Control;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Mail;

public sealed class NoticeMailTests(MailWorld mail) : IClassFixture<MailWorld>
{
    [Fact]
    public async Task What_happens_comes_at_once_and_says_nothing_that_somebody_wrote()
    {
        mail.GoTo(DayOfWeek.Tuesday, 10);
        await mail.World.SignInAgainAsync("top");
        var at = await Hospital.OpenAsync(mail.World);
        var issue = await at.AskAsync(at.Nurse, "The hoist in bay two <b>sticks</b>");
        await mail.JobsAsync();
        var letter = Assert.Single(mail.Server.To($"manager@{at.Stem}.example.org"));
        Assert.Equal(
            $"#{issue.Split('/')[^1]} of {at.Stem} Ward: who raised it asks {at.Stem} Service",
            letter.Subject
        );
        foreach (var body in new[] { letter.TextBody, letter.HtmlBody })
        {
            Assert.Contains($"{MailWorld.Home}{issue}", body);
            Assert.Contains($"{at.Stem} Service is to acknowledge it by", body);
            Assert.Contains("Why you are told: you hold it or have held it.", body);
            Assert.Contains($"{MailWorld.Home}/account/notices", body);
            Assert.DoesNotContain("hoist", body);
            Assert.DoesNotContain($"Nurse {at.Stem}", body);
        }

        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Contains("The hoist in bay two", (await at.Manager.OpenAsync("/waiting")).Text);
    }

    [Fact]
    public async Task While_mail_is_off_nothing_waits_to_be_sent_and_nothing_is_sent_when_it_is_on_again()
    {
        mail.GoTo(DayOfWeek.Tuesday, 10);
        var person = await mail.PersonAsync();
        await mail.SetAsync(mail.Server.Port, isOn: false);
        await mail.TellAsync(person, "told while off");
        var waiting = await mail.World.App.ReadAsync(db =>
            db.Notices.CountAsync(n => n.PersonId == person.Id && n.MailAt != null)
        );
        Assert.Equal(0, waiting);
        await mail.SetAsync(mail.Server.Port);
        await mail.TellAsync(person, "told while on");
        await mail.SetAsync(mail.Server.Port, isOn: false);
        await mail.JobsAsync();
        await mail.SetAsync(mail.Server.Port);
        await mail.TellAsync(person, "told at last");
        Assert.Equal(["told at last"], await mail.SubjectsAsync(person));
    }

    [Fact]
    public async Task Quiet_hours_hold_it_back_and_one_mail_tells_all_of_it_afterwards()
    {
        var person = await mail.PersonAsync();
        mail.GoTo(DayOfWeek.Friday, 20, 5);
        await mail.TellAsync(person, "on Friday evening");
        mail.GoTo(DayOfWeek.Saturday, 12);
        await mail.TellAsync(person, "on Saturday");
        Assert.Empty(await mail.SubjectsAsync(person));
        mail.GoTo(DayOfWeek.Monday, 6, 59);
        Assert.Empty(await mail.SubjectsAsync(person));
        mail.GoTo(DayOfWeek.Monday, 7);
        Assert.Equal(["Evenkeel: 2 things that concern you"], await mail.SubjectsAsync(person));
        await mail.TellAsync(person, "on Monday");
        Assert.Equal(["Evenkeel: 2 things that concern you", "on Monday"], await mail.SubjectsAsync(person));
    }

    [Fact]
    public async Task What_is_urgent_late_and_theirs_comes_through_quiet_hours_for_who_wants_that()
    {
        var (wants, not) = (await mail.PersonAsync(c => c.PressingAlways = true), await mail.PersonAsync());
        mail.GoTo(DayOfWeek.Saturday, 3);
        foreach (var person in new[] { wants, not })
        {
            await mail.TellAsync(person, "it is late", Concern.Late, isPressing: true);
            await mail.TellAsync(person, "somebody wrote");
        }

        // What it finds waiting beside it, it leaves for the morning.
        Assert.Equal(["it is late"], await mail.SubjectsAsync(wants));
        Assert.Empty(await mail.SubjectsAsync(not));
    }

    [Fact]
    public async Task A_digest_is_one_mail_by_unit_without_what_was_read_and_none_where_nothing_is_left()
    {
        var person = await mail.PersonAsync(Digest);
        mail.GoTo(DayOfWeek.Tuesday, 18);
        await mail.TellAsync(person, "of the ward", place: "Ward 7");
        await mail.TellAsync(person, "of the pharmacy", place: "Pharmacy");
        await mail.TellAsync(person, "of the ward again", place: "Ward 7");
        await mail.TellAsync(person, "already read");
        await ReadAsync(person, "already read");
        Assert.Empty(await mail.SubjectsAsync(person));
        mail.GoTo(DayOfWeek.Thursday, 7, 30);
        Assert.Equal(["Evenkeel: 3 things that concern you"], await mail.SubjectsAsync(person));
        var body = mail.Server.To(person.Address)[0].TextBody ?? "";
        var order = new[] { "== Pharmacy", "of the pharmacy", "== Ward 7", "of the ward.", "of the ward again" };
        Assert.Equal(order.Order(new ByPlace(body)), order);
        Assert.DoesNotContain("already read", body);
        await mail.TellAsync(person, "read in time");
        await ReadAsync(person, "read in time");
        mail.GoTo(DayOfWeek.Monday, 8);
        Assert.Single(await mail.SubjectsAsync(person));
    }

    [Fact]
    public async Task What_is_wanted_only_here_is_not_mailed_and_a_choice_that_changed_meanwhile_counts()
    {
        var person = await mail.PersonAsync(choice => choice.Followed = MailWhen.OnlyHere);
        mail.GoTo(DayOfWeek.Tuesday, 22);
        await mail.TellAsync(person, "followed", Concern.Followed);
        await mail.TellAsync(person, "asked");
        await mail.World.App.ReadAsync(db =>
            db.MailChoices.Where(c => c.PersonId == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Asked, MailWhen.OnlyHere))
        );
        mail.GoTo(DayOfWeek.Wednesday, 10);
        Assert.Empty(await mail.SubjectsAsync(person));
    }

    [Fact]
    public async Task Many_runners_at_once_send_each_notice_once()
    {
        mail.GoTo(DayOfWeek.Tuesday, 10);
        var people = new List<MailPerson>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await mail.PersonAsync());
            await mail.TellAsync(people[i], $"first {i}");
            await mail.TellAsync(people[i], $"second {i}");
        }

        await using var other = mail.World.App.WithWebHostBuilder(_ => { });
        var second = other.Services.GetRequiredService<Evenkeel.Platform.Jobs.JobQueue>();
        await Task.WhenAll(mail.JobsAsync(), second.RunDueAsync(), mail.JobsAsync(), second.RunDueAsync());
        // A runner that was overtaken leaves its claim to run out.
        mail.World.App.Clock.Advance(TimeSpan.FromMinutes(3));
        await Task.WhenAll(mail.JobsAsync(), second.RunDueAsync());
        Assert.All(
            people,
            person =>
            {
                var told = string.Concat(mail.Server.To(person.Address).Select(letter => letter.TextBody));
                Assert.Equal(1, Count(told, "first"));
                Assert.Equal(1, Count(told, "second"));
            }
        );
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    private static void Digest(MailChoice choice)
    {
        choice.Asked = MailWhen.InDigest;
        choice.DigestDays = DigestDays.Monday | DigestDays.Thursday;
    }

    private Task<int> ReadAsync(MailPerson person, string brief)
    {
        var now = mail.World.App.Clock.GetUtcNow();
        return mail.World.App.ReadAsync(db =>
            db.Notices.Where(n => n.PersonId == person.Id && n.Brief == brief)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, (DateTimeOffset?)now))
        );
    }

    private sealed class ByPlace(string text) : IComparer<string>
    {
        public int Compare(string? x, string? y) => Place(x!).CompareTo(Place(y!));

        private int Place(string part) =>
            text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue;
    }
}
