using Evenkeel.Organisation;
using Evenkeel.Organisation.InvitePerson;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Jobs;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Control;

/// <summary>A Board of a test's own: a ward below a service, and a pharmacy that is above nobody.</summary>
internal sealed class Hospital
{
    private static int made;
    private readonly Dictionary<string, Browser> people = [];
    private readonly World world;

    private Hospital(World world, string stem) => (this.world, Stem) = (world, stem);

    public string Stem { get; }
    public string Ward => $"/units/{Stem}-ward";
    public string Service => $"/units/{Stem}-service";
    public string Board => $"/units/{Stem}-board";
    public Browser Nurse => people["nurse"];
    public Browser Colleague => people["colleague"];
    public Browser Lead => people["lead"];
    public Browser Manager => people["manager"];
    public Browser Chief => people["chief"];
    public Browser Pharmacist => people["pharmacist"];

    public static async Task<Hospital> OpenAsync(World world)
    {
        var hospital = new Hospital(world, $"h{Interlocked.Increment(ref made)}");
        foreach (var (name, token) in await world.App.AsSystemAsync(s => HospitalPeople.MakeAsync(s, hospital.Stem)))
        {
            var browser = new Browser(world.App);
            await browser.AcceptInvitationAsync(token, World.Password);
            hospital.people[name] = browser;
        }

        return hospital;
    }

    /// <summary>After a long time the sessions have ended.</summary>
    public async Task SignInAgainAsync()
    {
        foreach (var (name, browser) in people)
        {
            var form = await browser.OpenAsync("/sign-in");
            await form.SubmitAsync(("Form.Email", $"{name}@{Stem}.example.org"), ("Form.Password", World.Password));
        }
    }

    /// <summary>Somebody raises something; answers the issue's address.</summary>
    public async Task<string> RaiseAsync(Browser person, string problem, params (string, string)[] more)
    {
        var form = await person.OpenAsync($"{Ward}/control/raise");
        var board = await form.SubmitAsync([("Form.Problem", problem), .. more]);
        Assert.Equal($"{Ward}/control", board.Path);
        return board
            .Document.QuerySelectorAll("a")
            .First(a => a.TextContent.Contains(problem, StringComparison.Ordinal))
            .GetAttribute("href")!;
    }

    public Task<string> AskAsync(Browser person, string problem, string severity = "Soon") =>
        RaiseAsync(person, problem, ("Form.WhoFixes", "WeAsk"), ("Form.Severity", severity));

    /// <summary>The buttons that stand on the issue's page for this person.</summary>
    public static IReadOnlyList<string> Moves(Page page) =>
        [.. page.Document.QuerySelectorAll("[name='Form.Move']").Select(button => button.GetAttribute("value")!)];

    public static async Task<Page> MoveAsync(
        Browser person,
        string issue,
        string move,
        string reasons = "",
        params (string, string)[] more
    )
    {
        var page = await person.OpenAsync(issue);
        return await page.SubmitAsync([
            ("Form.Version", Version(page)),
            ("Form.Move", move),
            ("Form.Reasons", reasons),
            .. more,
        ]);
    }

    public Task<int> JobsAsync() => world.App.Services.GetRequiredService<JobQueue>().RunDueAsync();

    private static string Version(Page page) => page.ValueOf("Form.Version") ?? "";
}
