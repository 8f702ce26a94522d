using Evenkeel.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Mail;

public sealed class MailServerDownTests(MailWorld mail) : IClassFixture<MailWorld>
{
    [Fact]
    public async Task A_server_that_is_down_and_comes_back_gets_each_mail_once()
    {
        mail.GoTo(DayOfWeek.Tuesday, 9);
        var person = await mail.PersonAsync();
        await using var server = new MailServer();
        await mail.SetAsync(server.Port);
        await server.StopAsync();
        await mail.TellAsync(person, "while it is down");
        for (var minutes = 0; minutes < 6; minutes++)
        {
            await mail.JobsAsync();
            mail.World.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, await TriesAsync());
        server.Start();
        mail.World.App.Clock.Advance(TimeSpan.FromMinutes(16));
        await mail.JobsAsync();
        await mail.JobsAsync();
        Assert.Equal("while it is down", Assert.Single(server.To(person.Address)).Subject);
    }

    [Fact]
    public async Task After_eight_tries_it_waits_for_the_administrator_who_reads_why_and_has_it_tried_again()
    {
        mail.GoTo(DayOfWeek.Monday, 9);
        var person = await mail.PersonAsync(choice => choice.QuietFrom = choice.QuietUntil);
        var other = await mail.PersonAsync();
        await mail.SetAsync(MailServer.FreePort());
        await mail.TellAsync(person, "to be tried again");
        await mail.TellAsync(other, "to be left");
        for (var day = 0; day < 3; day++)
        {
            for (var hour = 0; hour < 24; hour++)
            {
                await mail.JobsAsync();
                mail.World.App.Clock.Advance(TimeSpan.FromHours(1));
            }
        }

        await mail.SetAsync(mail.Server.Port);
        mail.GoTo(DayOfWeek.Monday, 9);
        Assert.Empty(await mail.SubjectsAsync(person));
        await mail.World.SignInAgainAsync("top");
        var page = await mail.World.Top.OpenAsync("/settings/mail");
        Assert.Contains("tried 8 times", page.Text);
        Assert.Contains("127.0.0.1 does not take mail at port", page.Text);
        var left = await PressAsync(page, "to be left", other, "leave");
        Assert.Contains("Left. It stays under “Waiting for me”.", left.Text);
        var again = await PressAsync(left, "to be tried again", person, "again");
        Assert.Contains("It is tried again now.", again.Text);
        Assert.Equal(["to be tried again"], await mail.SubjectsAsync(person));
        Assert.Empty(await mail.SubjectsAsync(other));
        Assert.Contains("Nothing is stuck.", (await mail.World.Top.OpenAsync("/settings/mail")).Text);
    }

    [Fact]
    public async Task What_a_program_was_handing_over_when_it_died_is_never_repeated_unasked()
    {
        mail.GoTo(DayOfWeek.Tuesday, 10);
        var person = await mail.PersonAsync();
        await mail.SetAsync(mail.Server.Port);
        await mail.TellAsync(person, "perhaps gone");
        await mail.World.App.Services.GetRequiredService<JobQueue>().RunInwardAsync(default);
        var now = mail.World.App.Clock.GetUtcNow();
        await mail.World.App.ReadAsync(db =>
            db.OutgoingMails.Where(m => m.PersonId == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SendingSince, (DateTimeOffset?)now))
        );
        Assert.Empty(await mail.SubjectsAsync(person));
        mail.GoTo(DayOfWeek.Thursday, 10);
        Assert.Empty(await mail.SubjectsAsync(person));
        await mail.World.SignInAgainAsync("top");
        var page = await mail.World.Top.OpenAsync("/settings/mail");
        Assert.Contains("it may have gone out, or not", page.Text);
        await PressAsync(page, "perhaps gone", person, "again");
        Assert.Equal(["perhaps gone"], await mail.SubjectsAsync(person));
    }

    /// <summary>Of tries that are not at an end.</summary>
    private Task<int> TriesAsync() =>
        mail.World.App.ReadAsync(db =>
            db.Jobs.Where(job => job.Kind == "mail" && job.DoneAt == null).MaxAsync(job => job.Tries)
        );

    private async Task<Support.Page> PressAsync(Support.Page page, string brief, MailPerson person, string what)
    {
        var job = await mail.World.App.ReadAsync(async db =>
        {
            var carrying = await db
                .Notices.Where(n => n.PersonId == person.Id && n.Brief == brief)
                .Select(n => n.MailId)
                .SingleAsync();
            var payload = carrying!.Value.ToString("N");
            return await db.Jobs.Where(j => j.Payload == payload).Select(j => j.Id).SingleAsync();
        });
        var handler = page
            .Document.QuerySelector($"form:has([value='{job}']) [name='_handler']")!
            .GetAttribute("value")!;
        return await page.SubmitAsync(("_handler", handler), ("Form.Job", job.ToString()), ("Form.What", what));
    }
}
