using System.Net;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Mail;
using Evenkeel.Tests.Cli;
using Evenkeel.Tests.Mail;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control.Killed;

/// <summary>A database of its own with a ward whose people are signed in, clocks of a minute, and a mail server that outlives the program.</summary>
internal sealed class KilledWard : IAsyncDisposable
{
    public const string Stem = "killed";
    private readonly CommandLineDatabase database = new();

    public MailServer Mail { get; } = new();
    public Dictionary<string, CookieContainer> People { get; } = [];

    public async Task OpenAsync()
    {
        await database.MakeAsync(0);
        var links = await database.AsSystemAsync(s => HospitalPeople.MakeAsync(s, Stem));
        await database.AsSystemAsync(SetAsync);
        await using var web = await WebProgram.StartAsync(database.Choice, new());
        foreach (var (name, token) in links)
        {
            People[name] = new CookieContainer();
            await web.Open(People[name]).AcceptInvitationAsync(token, World.Password);
        }
    }

    public Task<WebProgram> StartAsync() => WebProgram.StartAsync(database.Choice, new());

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read) =>
        database.AsSystemAsync(s => read(s.GetRequiredService<AppDb>()));

    /// <summary>Numbers of the issues that are asked about still.</summary>
    public Task<List<int>> OpenNumbersAsync() =>
        ReadAsync(db =>
            db.Set<Escalation>()
                .Where(e => e.State < EscalationState.Closed)
                .Join(db.Set<Issue>(), e => e.IssueId, i => i.Id, (_, i) => i.Number)
                .ToListAsync()
        );

    /// <summary>Every escalation that there is, looked through.</summary>
    public async Task<List<Escalation>> CheckAsync(bool isOpenOnly)
    {
        var issues = await ReadAsync(db =>
            db.Set<Escalation>()
                .Where(e => !isOpenOnly || e.State < EscalationState.Closed)
                .Select(e => e.IssueId)
                .ToListAsync()
        );
        var whole = new List<Escalation>();
        foreach (var issue in issues)
        {
            whole.Add(await ReadAsync(db => WholeRecord.CheckAsync(db, issue)));
        }

        return whole;
    }

    public async ValueTask DisposeAsync()
    {
        await Mail.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<Guid> SetAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = await services.GetRequiredService<Standards>().CurrentAsync(default);
        db.Add(Minutes(now));
        db.Add(new Installation { PublicAddress = "https://evenkeel.example.org" });
        db.Add(
            new MailSettings
            {
                IsOn = true,
                Server = "127.0.0.1",
                Port = Mail.Port,
                Security = MailSecurity.None,
                From = "evenkeel@example.org",
            }
        );
        foreach (var person in await db.Set<Evenkeel.Organisation.People.Person>().ToListAsync())
        {
            db.Add(
                new MailChoice
                {
                    PersonId = person.PersonId,
                    Followed = MailWhen.AtOnce,
                    QuietFrom = TimeOnly.MinValue,
                    QuietUntil = TimeOnly.MinValue,
                    QuietWeekends = false,
                }
            );
        }

        return await db.SaveAsync(new Act("Set for a test"));
    }

    /// <summary>A minute to acknowledge and another to answer, day and night: clocks run out while programs die.</summary>
    private static ResponseStandard Minutes(ResponseStandard now) =>
        new()
        {
            Version = now.Version + 1,
            MadeAt = now.MadeAt,
            By = now.By,
            Reason = "For a test",
            Opens = now.Opens,
            Closes = now.Closes,
            VerdictMinutes = now.VerdictMinutes,
            Times =
            [
                .. now.Times.Select(time => new ResponseTime
                {
                    Version = now.Version + 1,
                    Severity = time.Severity,
                    Level = time.Level,
                    AcknowledgeMinutes = 1,
                    AnswerMinutes = 2,
                    RoundTheClock = true,
                }),
            ],
        };
}
