namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of standard work and of the huddle. The demonstration has none of either: each example makes what it looks at.</summary>
public sealed class WardPageTests(Site site)
{
    private const string Work = "/units/{Unit}/control/standard-work";
    private const string Huddle = "/units/{Unit}/control/huddle";
    private const string Plans = "/units/{Unit}/control/plans";
    private const string PlanLink = "td a[href^='/control-plans/']";
    private const string Ward = "/units/ward-7/control";
    private static int made;

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Work, Site.FirstOne, "/units/nhs-newplace/control/standard-work"),
        new(Work, "charge-nurse", $"{Ward}/standard-work") { Then = "1", Arrange = visit => CheckAsync(visit) },
        new($"{Work}/add", "charge-nurse", $"{Ward}/standard-work/add") { Send = "Add it" },
        new($"{Work}/{{Id:guid}}", "charge-nurse", $"{Ward}/standard-work")
        {
            Then = "2",
            Arrange = visit => AtCheckAsync(visit, ""),
        },
        new($"{Work}/{{Id:guid}}/change", "charge-nurse", $"{Ward}/standard-work")
        {
            Then = "3",
            Arrange = visit => AtCheckAsync(visit, "/change"),
            Send = "Save",
        },
        new($"{Work}/{{Id:guid}}/end", "charge-nurse", $"{Ward}/standard-work")
        {
            Then = "4",
            Arrange = visit => AtCheckAsync(visit, "/end"),
            Send = "End it",
        },
        new($"{Work}/{{Id:guid}}/record", "charge-nurse", $"{Ward}/standard-work")
        {
            Then = "5",
            Arrange = visit => AtCheckAsync(visit, "/record"),
            Send = "Write it down",
        },
        new(Huddle, Site.FirstOne, "/units/nhs-newplace/control/huddle"),
        new($"{Huddle}/set-up", "charge-nurse", $"{Ward}/huddle/set-up") { Send = "Plan it" },
        new($"{Huddle}/agenda", "charge-nurse", $"{Ward}/huddle/agenda") { Send = "Save the agenda" },
        new($"{Huddle}s/{{Id:guid}}", "charge-nurse", $"{Ward}/huddle")
        {
            Then = "6",
            Arrange = StartAsync,
            Send = "Note it",
        },
        new($"{Huddle}s/{{Id:guid}}/end", "charge-nurse", $"{Ward}/huddle")
        {
            Then = "7",
            Arrange = async visit =>
            {
                await StartAsync(visit);
                await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}/end");
            },
        },
        new(Plans, Site.FirstOne, "/units/nhs-newplace/control/plans"),
        new(Plans, "charge-nurse", $"{Ward}/plans"),
        new($"{Plans}/new", "charge-nurse", $"{Ward}/plans/new") { Send = "Keep watch" },
        new("/control-plans/{Id:guid}", "charge-nurse", $"{Ward}/plans", PlanLink),
        new($"{Plans}/{{Id:guid}}/change", "charge-nurse", $"{Ward}/plans", PlanLink, "a[href$='/change']")
        {
            Send = "Save",
        },
        new($"{Plans}/{{Id:guid}}/end", "charge-nurse", $"{Ward}/plans", PlanLink, "a[href$='/end']")
        {
            Send = "End it",
        },
        new("/waiting", "charge-nurse", $"{Ward}/standard-work") { Then = "8", Arrange = OwnCheckAsync },
        new($"{Work}/{{Id:guid}}", "charge-nurse", $"{Ward}/standard-work") { Then = "9", Arrange = ThreadAsync },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);

    /// <summary>Adds a daily check and comes back to the list.</summary>
    private static async Task<string> CheckAsync(Visit visit)
    {
        var what = $"Crash trolley {Interlocked.Increment(ref made)} checked";
        await visit.GoAsync($"{Ward}/standard-work/add");
        await visit.FillAsync("What is done or looked at?", what);
        await visit.ChooseAsync("Every day");
        await visit.PressAsync("Add it");
        await visit.HeadingIsAsync("Standard work");
        return what;
    }

    private static async Task AtCheckAsync(Visit visit, string page)
    {
        await visit.FollowAsync(await CheckAsync(visit));
        await visit.SaysAsync("The last six weeks");
        await visit.GoAsync($"{new Uri(visit.Page.Url).AbsolutePath}{page}");
    }

    /// <summary>The charge nurse's own standard work, which waits for her.</summary>
    private static async Task OwnCheckAsync(Visit visit)
    {
        await visit.GoAsync($"{Ward}/standard-work/add");
        await visit.FillAsync("What is done or looked at?", $"Go and see {Interlocked.Increment(ref made)}");
        await visit.ChooseAsync("Every day");
        await visit.Page.Locator("[name='Form.Whose'][value='Leader']").CheckAsync();
        await visit.Page.Locator("[name='Form.Holder']").FillAsync("Alex Nairn");
        await visit.FillAsync("What do you ask when you are there?", "What gets in your way?");
        await visit.PressAsync("Add it");
        await visit.HeadingIsAsync("Standard work");
        await visit.GoAsync("/waiting");
        await visit.SaysAsync("Your standard work today");
        await visit.Page.Locator("summary:has-text('Write it down')").First.ClickAsync();
    }

    /// <summary>A check that was not done, and the issue that was made of it.</summary>
    private static async Task ThreadAsync(Visit visit)
    {
        await AtCheckAsync(visit, "");
        var check = new Uri(visit.Page.Url).AbsolutePath;
        await visit.GoAsync($"{check}/record");
        await visit.ChooseAsync("Not done");
        await visit.PressAsync("Write it down");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/record", StringComparison.Ordinal));
        await visit.GoAsync(check);
        await visit.PressAsync(visit.Page.Locator("main a[href*='raise?check=']"));
        await visit.PressAsync("Raise it");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/raise", StringComparison.Ordinal));
        await visit.GoAsync(check);
        await visit.SaysAsync("What came of it: the thread");
    }

    /// <summary>Today's huddle of the ward, begun by whichever example comes first.</summary>
    private static async Task StartAsync(Visit visit)
    {
        var start = visit.Button("Start the huddle");
        await visit.PressAsync(await start.CountAsync() > 0 ? start : visit.Link("Go to the huddle that is on"));
        await visit.SaysAsync("1 of");
    }
}
