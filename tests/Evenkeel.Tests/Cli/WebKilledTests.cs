using System.Globalization;
using System.Net;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Tests.Measurement.ImportPages;
using Evenkeel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Cli;

/// <summary>The web program killed (kill -9) while it stores a file that somebody sent.</summary>
public sealed class WebKilledTests
{
    private const int Teams = 200;
    private const int Months = 240;

    [Fact]
    public async Task Killed_while_it_stores_it_leaves_nothing_half_stored_and_the_file_waits_for_another_try()
    {
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(Teams);
        var token = await database.AsSystemAsync(InviteAsync);
        var cookies = new CookieContainer();
        var preview = await StageAsync(database, cookies, token);
        foreach (var after in new[] { 0.15, 0.3, 0.5, 0.8, 1.2 })
        {
            await using var web = await WebProgram.StartAsync(database.Choice, cookies);
            var page = await web.Browser.OpenAsync(preview);
            if (page.Document.QuerySelector("button[value=store]") is null)
            {
                break;
            }

            var storing = StoreAsync(page);
            await Task.Delay(TimeSpan.FromSeconds(after));
            await web.KillAsync();
            await storing;
            var counts = await CountsAsync(database);
            Assert.Contains(counts, new[] { (0, 0, 0, 1), (Teams * Months, Teams, 1, 0) });
        }

        await using var again = await WebProgram.StartAsync(database.Choice, cookies);
        var waiting = await again.Browser.OpenAsync(preview);
        if (waiting.Status == HttpStatusCode.OK)
        {
            Assert.Contains("48,000 readings are stored.", (await waiting.StoreAsync()).Text);
        }

        Assert.Equal((Teams * Months, Teams, 1, 0), await CountsAsync(database));
    }

    [Fact]
    public async Task A_browser_that_is_closed_while_it_stores_leaves_all_or_nothing()
    {
        await using var database = new CommandLineDatabase();
        await database.MakeAsync(Teams);
        var cookies = new CookieContainer();
        var preview = await StageAsync(database, cookies, await database.AsSystemAsync(InviteAsync));
        await using var web = await WebProgram.StartAsync(database.Choice, cookies);
        var page = await web.Browser.OpenAsync(preview);
        var storing = StoreAsync(page);
        await Task.Delay(TimeSpan.FromSeconds(0.3));
        web.Browser.Client.CancelPendingRequests();
        await storing;
        var (counts, patience) = (await CountsAsync(database), 60);
        while (counts.Item1 == 0 && patience-- > 0)
        {
            await Task.Delay(500);
            counts = await CountsAsync(database);
        }

        Assert.Equal((Teams * Months, Teams, 1, 0), counts);
    }

    private static async Task<string> StageAsync(CommandLineDatabase database, CookieContainer cookies, string token)
    {
        await using var web = await WebProgram.StartAsync(database.Choice, cookies);
        await web.Browser.AcceptInvitationAsync(token, World.Password);
        var page = await web.Browser.SendNewAsync("board", "falls.csv", Encoding.UTF8.GetBytes(Csv()), "Falls");
        Assert.Contains("Store 48,000 readings in 200 units?", page.Text);
        return page.Path;
    }

    /// <summary>The answer does not come when the program is killed, or nobody waits for it.</summary>
    private static async Task StoreAsync(Page page)
    {
        try
        {
            await page.StoreAsync();
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
            TestContext.Current.SendDiagnosticMessage(gone.Message);
        }
    }

    private static async Task<string> InviteAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDb>();
        var board = await services.GetRequiredService<OrganisationCatalogue>().FindAsync("board");
        var person = new Person { Name = "An Analyst", Email = "analyst@example.org" };
        db.Add(person);
        db.Add(
            new RoleAssignment
            {
                PersonId = person.PersonId,
                UnitId = board!.Id,
                RoleKey = Role.Analyst.Key,
                From = new DateOnly(2020, 1, 1),
            }
        );
        var token = await services.GetRequiredService<Invitations>().StageAsync(person.PersonId, default);
        await db.SaveAsync(new Act("Analyst invited for a test"));
        return token;
    }

    private static Task<(int Readings, int Statuses, int Imports, int Drafts)> CountsAsync(
        CommandLineDatabase database
    ) =>
        database.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<AppDb>();
            return (
                await db.Readings.CountAsync(),
                await db.SeriesStatuses.CountAsync(),
                await db.Imports.CountAsync(),
                await db.ImportDrafts.CountAsync()
            );
        });

    private static string Csv()
    {
        var text = new StringBuilder("Unit,Month,Falls\n");
        for (var month = 0; month < Months; month++)
        {
            var period = new DateOnly(2024, 1, 1).AddMonths(-month);
            for (var team = 1; team <= Teams; team++)
            {
                text.Append(CultureInfo.InvariantCulture, $"team-{team},{period:yyyy-MM},{2 + (month % 3)}\n");
            }
        }

        return text.ToString();
    }
}
