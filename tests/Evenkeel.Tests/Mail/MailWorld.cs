using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Platform.Mail;
using Evenkeel.Platform.Notices;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Mail;

/// <summary>A world whose administrator has turned mail on, with a server that takes it. Its clock goes on by days; each test has people of its own.</summary>
public sealed class MailWorld : IAsyncLifetime
{
    public const string Home = "https://evenkeel.example.org";
    private static int made;

    public World World { get; } = new();
    internal MailServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await SetAsync(Server.Port);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await World.DisposeAsync();
    }

    public Task<Guid> SetAsync(int port, bool isOn = true) =>
        World.App.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var installation = await db.Installations.SingleOrDefaultAsync();
            if (installation is null)
            {
                db.Add(installation = new Installation());
            }

            installation.PublicAddress = Home;
            var settings = await db.MailSettings.SingleOrDefaultAsync();
            if (settings is null)
            {
                db.Add(settings = new MailSettings());
            }

            (settings.IsOn, settings.Server, settings.Port) = (isOn, "127.0.0.1", port);
            (settings.Security, settings.From) = (MailSecurity.None, "evenkeel@example.org");
            return await db.SaveAsync(new Act("Mail set for a test"));
        });

    /// <summary>Somebody who has chosen what comes by mail, or nothing.</summary>
    internal async Task<MailPerson> PersonAsync(Action<MailChoice>? chooses = null)
    {
        var number = Interlocked.Increment(ref made);
        var person = new Person { Name = $"Reader {number}", Email = $"reader{number}@mail.example.org" };
        await World.App.AsSystemAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Add(person);
            var choice = new MailChoice { PersonId = person.PersonId };
            chooses?.Invoke(choice);
            db.Add(choice);
            return db.SaveAsync(new Act("Person made for a test"));
        });
        return new MailPerson(person.PersonId, person.Email);
    }

    internal Task<Guid> TellAsync(
        MailPerson person,
        string brief,
        Concern concern = Concern.Asked,
        string place = "Ward 7",
        bool isPressing = false
    ) =>
        World.App.AsSystemAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Notices.Add(
                new Notice
                {
                    PersonId = person.Id,
                    Key = Guid.CreateVersion7().ToString(),
                    At = World.App.Clock.GetUtcNow(),
                    Text = $"{brief}: SOMETHING WRITTEN",
                    Why = "You hold it or have held it",
                    Address = "/issues/41",
                    Brief = brief,
                    Place = place,
                    Concern = concern,
                    IsPressing = isPressing,
                }
            );
            return db.SaveAsync(new Act("Somebody told in a test"));
        });

    public Task<int> JobsAsync() => World.App.Services.GetRequiredService<JobQueue>().RunDueAsync();

    /// <summary>On to the next such day and time in London.</summary>
    public void GoTo(DayOfWeek day, int hour, int minute = 0)
    {
        var clock = World.App.Clock;
        var then = Enumerable
            .Range(0, 9)
            .Select(UkTime.Today(clock).AddDays)
            .Where(date => date.DayOfWeek == day)
            .Select(date => UkTime.At(date, new TimeOnly(hour, minute)))
            .First(instant => instant > clock.GetUtcNow());
        clock.SetUtcNow(then);
    }

    internal async Task<IReadOnlyList<string>> SubjectsAsync(MailPerson person)
    {
        await JobsAsync();
        return [.. Server.To(person.Address).Select(mail => mail.Subject ?? "")];
    }
}

internal sealed record MailPerson(PersonId Id, string Address);
