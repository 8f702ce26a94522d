namespace Evenkeel.Browser.Tests.Pages;

/// <summary>Projects and the changes that they test.</summary>
public sealed class ImprovementPageTests(Site site)
{
    private const string Improvement = "/units/{Unit}/improvement";
    private const string Project = "/projects/{Number:int}";
    private const string Falls = "/units/ward-7/improvement?q=evening";
    private const string Tool = $"{Project}/tools/{{Tool:int}}";
    private const string ToTools = "a[href$='/tools']";
    private const string Discharge = "/units/ward-7/improvement?q=discharge";
    private const string Letters = "/units/camhs-team/improvement?q=letters";
    private const string Ended = "/units/ward-7/improvement?state=ended";

    private const string Six = "/units/strathmore/improvement?q=six&of=here";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new("/units/{Unit}/ideas", "charge-nurse", "/units/ward-7/ideas"),
        new("/units/{Unit}/ideas", Site.FirstOne, "/units/nhs-newplace/ideas"),
        new("/units/{Unit}/ideas/new", "nurse", "/units/ward-7/ideas/new") { Send = "Share it" },
        new("/ideas/{Number:int}", "charge-nurse", "/units/ward-7/ideas?state=new", "td a") { Send = "Answer" },
        new("/ideas/{Number:int}", "reader", "/units/ward-7/ideas?state=taken", "td a"),
        new(Project, "advisor", Six, "td a"),
        new($"{Project}/sites", "advisor", Six, "td a", "a[href$='/sites']"),
        new($"{Project}/sites/bring", "advisor", Six, "td a", "a[href$='/sites']", "a[href$='/sites/bring']")
        {
            Send = "Bring them in",
        },
        new($"{Project}/sites/charts", "advisor", Six, "td a", "a[href$='/sites/charts']"),
        new($"{Project}/measures/shared", "advisor", Six, "td a", "a[href$='/sites/charts']", "a[href$='/shared']")
        {
            Send = "Share it",
        },
        new($"{Project}/spread", "nurse", Falls, "td a", "a[href$='/spread']"),
        new(
            $"{Project}/spread/{{Idea:guid}}/{{Unit}}",
            "charge-nurse",
            Falls,
            "td a",
            "a[href$='/spread']",
            "a.ek-adopt[href$='/ward-7']"
        )
        {
            Send = "Say so",
        },
        new($"{Project}/steps", "charge-nurse", Falls, "td a", "a[href$='/steps']") { Send = "Add it" },
        new(
            $"{Project}/steps/{{Step:guid}}",
            "charge-nurse",
            Falls,
            "td a",
            "a[href$='/steps']",
            "td[data-label='What'] a"
        )
        {
            Send = "Change it",
        },
        new($"{Project}/meetings/new", "charge-nurse", Falls, "td a", "a[href$='/steps']", "a[href$='/meetings/new']")
        {
            Send = "Write it down",
        },
        new(
            $"{Project}/meetings/{{Meeting:guid}}",
            "charge-nurse",
            Falls,
            "td a",
            "a[href$='/steps']",
            "a[href*='/meetings/']:not([href$='/new'])"
        ),
        new($"{Project}/files", "charge-nurse", Falls, "td a", "a[href$='/files']") { Send = "Attach" },
        new($"{Project}/copy", "charge-nurse", Falls, "td a", "a[href$='/copy']"),
        new($"{Project}/programme", "charge-nurse", Falls, "td a", "a[href$='/programme']"),
        new(Improvement, "charge-nurse", "/units/ward-7/improvement"),
        new(Improvement, "executive", "/units/strathmore/improvement"),
        new(Improvement, Site.FirstOne, "/units/nhs-newplace/improvement"),
        new($"{Improvement}/start", "nurse", "/units/ward-7/improvement/start") { Send = "Start it" },
        new($"{Improvement}/portfolio", "executive", "/units/strathmore/improvement/portfolio"),
        new($"{Improvement}/portfolio", "board-member", "/units/strathmore/improvement/portfolio"),
        new($"{Improvement}/approval", "service-manager", "/units/medicine/improvement/approval"),
        new($"{Improvement}/approval", "executive", "/units/mental-health/improvement/approval"),
        new(Project, "advisor", Letters, "td a"),
        new($"{Project}/approval", "advisor", Letters, "td a", "a[href$='/approval']") { Send = "Answer" },
        new($"{Project}/pdsa/{{Cycle:int}}", "advisor", Letters, "td a", "a[href$='/pdsa/1']"),
        new(Project, "charge-nurse", Falls, "td a"),
        new(Project, "nurse", Discharge, "td a"),
        new($"{Project}/charter", "charge-nurse", Falls, "td a", "a[href$='/charter']") { Send = "Save the charter" },
        new($"{Project}/journey", "charge-nurse", Falls, "td a", "a[href$='/journey']"),
        new($"{Project}/people", "charge-nurse", Falls, "td a", "a[href$='/people']") { Send = "Add them" },
        new($"{Project}/measures/own", "charge-nurse", Falls, "td a", "a[href$='/measures']", "a[href$='/own']")
        {
            Send = "Make it and choose it",
        },
        new($"{Project}/measures", "charge-nurse", Falls, "td a", "a[href$='/measures']") { Send = "Choose it" },
        new($"{Project}/theory", "charge-nurse", Falls, "td a", "a[href$='/theory']") { Send = "Add, and another" },
        new($"{Project}/theory", "charge-nurse", Falls, "td a", "a[href$='/theory']", "[data-line]") { Send = "Save" },
        new($"{Project}/theory/diagram", "charge-nurse", Falls, "td a", "a[href$='/theory/diagram']"),
        new($"{Project}/theory/versions", "charge-nurse", Falls, "td a", "a[href$='/theory']", "a[href$='/versions']")
        {
            Send = "Keep it as version 2",
        },
        new($"{Project}/tools", "charge-nurse", Falls, "td a", ToTools),
        new($"{Project}/tools/add", "charge-nurse", Falls, "td a", ToTools, "a[href$='/tools/add']")
        {
            Send = "Add it",
        },
        new(Tool, "charge-nurse", Falls, "td a", ToTools, "a[href$='/tools/1']", "a[href*='?under=']")
        {
            Send = "Add, and another",
        },
        new(Tool, "charge-nurse", Falls, "td a", ToTools, "a[href$='/tools/2']"),
        new(Tool, "charge-nurse", Falls, "td a", ToTools, "a[href$='/tools/3']", "[data-line]") { Send = "Save" },
        new(Tool, "nurse", Discharge, "td a", ToTools, "a[href$='/tools/1']"),
        new(Tool, "reader", Discharge, "td a", ToTools, "a[href$='/tools/2']"),
        new($"{Project}/report", "charge-nurse", Falls, "td a", "a[href$='/report']"),
        new(
            $"{Project}/measures/{{Series:int}}",
            "charge-nurse",
            Falls,
            "td a",
            "a[href*='/measures/'][href^='/projects']"
        ),
        new($"{Project}/progress", "charge-nurse", Falls, "td a", "a[href$='/progress']") { Send = "Confirm it" },
        new($"{Project}/progress", "reader", Discharge, "td a", "a[href$='/progress']"),
        new($"{Project}/pdsa/plan", "charge-nurse", Falls, "td a", "a[href$='/pdsa/plan']") { Send = "Plan it" },
        new($"{Project}/pdsa/{{Cycle:int}}", "charge-nurse", Falls, "td a", "a[href$='/pdsa/2']"),
        new($"{Project}/pdsa/{{Cycle:int}}", "charge-nurse", Falls, "td a", "a[href$='/pdsa/3']")
        {
            Send = "Write down what we learned",
        },
        new(
            $"{Project}/pdsa/{{Cycle:int}}/plan",
            "charge-nurse",
            Falls,
            "td a",
            "a[href$='/pdsa/2']",
            "a[href$='/pdsa/2/plan']"
        ),
        new(
            $"{Project}/pdsa/{{Cycle:int}}/plan",
            "nurse",
            Discharge,
            "td a",
            "a[href$='/pdsa/1']",
            "a[href$='/pdsa/1/plan']"
        ),
        new(Project, "charge-nurse", $"{Ended}&q=medicines", "td a"),
        new(Project, "charge-nurse", $"{Ended}&q=quiet", "td a"),
        new($"{Project}/close", "charge-nurse", Falls, "td a", "a[href$='/close']") { Send = "Go on" },
        new($"{Project}/close/plans", "charge-nurse", Falls, "td a", "a[href$='/close']")
        {
            Then = "1",
            Arrange = ToPlansAsync,
        },
        new($"{Project}/close/plans", "service-manager", Falls, "td a", "a[href$='/close']")
        {
            Arrange = ToPlansAsync,
            Send = "Close the project",
        },
        new($"{Project}/close/plan", "charge-nurse", Falls, "td a", "a[href$='/close']")
        {
            Then = "2",
            Arrange = async visit =>
            {
                await ToPlansAsync(visit);
                await visit.PressAsync(visit.Page.Locator("main a[href*='/close/plan?unit=']").First);
            },
            Send = "Keep watch",
        },
        new($"{Project}/take-up", "charge-nurse", $"{Ended}&q=quiet", "td a", "a[href$='/take-up']")
        {
            Send = "Take it up again",
        },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);

    /// <summary>What came of it is written, and the change stays: the control plans are asked for.</summary>
    private static async Task ToPlansAsync(Visit visit)
    {
        await visit.ChooseAsync("Met in part");
        await visit.FillAsync("What did we learn?", "The walk at nine does it");
        await visit.FillAsync("Who should hear of it?", "other wards");
        await visit.Page.Locator("[name='Form.Stays'][value='Yes']").CheckAsync();
        await visit.PressAsync("Go on");
        await visit.HeadingIsAsync("Who keeps watch on what was gained?");
    }
}
