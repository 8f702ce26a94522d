namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The team's board, its issues and its escalations.</summary>
public sealed class ControlPageTests(Site site)
{
    private const string Control = "/units/{Unit}/control";
    private const string Issue = "/issues/{Number:int}";
    private const string All = "/units/ward-7/control/issues?state=all&q=";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Control, "charge-nurse", "/units/ward-7/control"),
        new(Control, "reader", "/units/ward-7/control"),
        new(Control, "executive", "/units/strathmore/control"),
        new(Control, Site.FirstOne, "/units/nhs-newplace/control"),
        new($"{Control}/raise", "nurse", "/units/ward-7/control/raise") { Send = "Raise it" },
        new($"{Control}/raise", "nurse", "/units/ward-7/control/raise?what=well") { Send = "Write it down" },
        new($"{Control}/issues", "charge-nurse", "/units/ward-7/control/issues"),
        new($"{Control}/issues", "executive", "/units/strathmore/control/issues?of=below&state=all"),
        new($"{Control}/issues", "charge-nurse", "/units/ward-7/control/issues?q=nothing-is-called-this"),
        new($"{Control}/issues", Site.FirstOne, "/units/nhs-newplace/control/issues"),
        new($"{Control}/issues/board", "charge-nurse", "/units/ward-7/control/issues/board"),
        new($"{Control}/issues/board", "reader", "/units/ward-7/control/issues/board"),
        new($"{Control}/issues/board", "executive", "/units/strathmore/control/issues/board?of=below"),
        new($"{Control}/issues/board", Site.FirstOne, "/units/nhs-newplace/control/issues/board"),
        new($"{Control}/themes", "executive", "/units/strathmore/control/themes?by=Factor", "tbody th a"),
        new($"{Control}/themes", "service-manager", "/units/medicine/control/themes?by=Place&what=Escalations"),
        new($"{Control}/themes", "charge-nurse", "/units/ward-7/control/themes?from=soon"),
        new($"{Control}/themes", Site.FirstOne, "/units/nhs-newplace/control/themes"),
        new($"{Control}/health", "executive", "/units/strathmore/control/health"),
        new($"{Control}/health", "service-manager", "/units/medicine/control/health?weeks=52&tier=Service"),
        new($"{Control}/health", Site.FirstOne, "/units/nhs-newplace/control/health"),
        new($"{Control}/sections", "charge-nurse", "/units/ward-7/control/sections"),
        new($"{Control}/rights", "charge-nurse", "/units/ward-7/control/rights"),
        new($"{Control}/themes/set", "service-manager", "/units/medicine/control/themes/set"),
        new($"{Control}/routes", "service-manager", "/units/medicine/control/routes") { Send = "Add the route" },
        new($"{Control}/webhooks", "charge-nurse", "/units/ward-7/control/webhooks") { Send = "Add it" },
        new($"{Control}/webhooks", "charge-nurse", "/units/ward-7/control/webhooks")
        {
            Then = "with a new secret",
            Arrange = async visit =>
            {
                await visit.FillAsync("Address", "https://tickets.example.org/evenkeel");
                await visit.Page.GetByLabel("Something is late").CheckAsync();
                await visit.PressAsync("Add it");
                await visit.SaysAsync("It is shown only now.");
            },
        },
        new(
            $"{Control}/webhooks/{{Hook}}/delete",
            "charge-nurse",
            "/units/ward-7/control/webhooks",
            "a[href$='/delete']"
        ),
        new(Issue, "nurse", $"{All}hoist", "td a"),
        new(Issue, "service-manager", "/units/ward-3/control/issues?state=all&q=suction", "td a"),
        new(Issue, "charge-nurse", $"{All}students", "td a"),
        new(Issue, "charge-nurse", $"{All}chairs", "td a"),
        new($"{Issue}/work", "charge-nurse", $"{All}bell", "td a", "a[href$='/work']") { Send = "Save" },
        new($"{Issue}/check", "charge-nurse", $"{All}sundays", "td a", "a[href$='/check']")
        {
            Send = "Record the check",
        },
        new($"{Issue}/ask", "charge-nurse", $"{All}bell", "td a", "a[href$='/ask']") { Send = "Ask Jo Service" },
        new($"{Issue}/join", "charge-nurse", $"{All}bell", "td a", "a[href$='/join']") { Send = "Join them" },
        new($"{Issue}/withdraw", "charge-nurse", $"{All}bell", "td a", "a[href$='/withdraw']") { Send = "Withdraw it" },
        new($"{Issue}/attach", "charge-nurse", $"{All}bell", "td a", "a[href$='/attach']") { Send = "Attach" },
        new($"{Issue}/files/{{File:int}}/take-away", "charge-nurse", $"{All}bell", "td a")
        {
            Arrange = Photo.AskToTakeAwayAsync,
        },
        new(Issue, "charge-nurse", $"{All}bell", "td a")
        {
            Arrange = visit => Photo.AttachAsync(visit, "The bell of bed 4"),
            Then = "with files",
        },
        new($"{Issue}/causes", "charge-nurse", $"{All}discharge", "td a", "a[href$='/causes']")
        {
            Send = "Save, and ask why again",
        },
        new($"{Issue}/causes", "charge-nurse", $"{All}discharge", "td a", "a[href$='/causes']", "a[href*='?edit=']")
        {
            Send = "Save",
        },
        new($"{Issue}/causes", "charge-nurse", $"{All}chairs", "td a", "a[href$='/causes']"),
        new("/settings/contributory-factors", "administrator", "/settings/contributory-factors") { Send = "Save" },
        new("/settings/response-standard", "administrator", "/settings/response-standard")
        {
            Send = "Set the standard",
        },
        new($"{Control}/sample", "executive", "/units/strathmore/control/sample") { Send = "Save" },
        new($"{Control}/sample", "service-manager", "/units/medicine/control/sample"),
        new($"{Control}/sample/{{Id:guid}}", "executive", "/units/strathmore/control/sample", "tbody td a")
        {
            Send = "Write it down",
        },
        new($"{Control}/kiosk", "charge-nurse", "/units/ward-7/control/kiosk"),
        new($"{Control}/kiosk", "service-manager", "/units/ward-3/control/kiosk"),
        new("/kiosk/{Token}", "charge-nurse", "/units/ward-7/control/kiosk", "a[href^='/kiosk/']")
        {
            Send = "Raise it",
        },
        new("/kiosk/{Token}", "", "/kiosk/closed"),
        new("/kiosk/{Token}/raised", "", "/kiosk/any/raised"),
        new("/receipt", "", "/receipt") { Send = "Show it" },
        new("/receipt", "", "/receipt")
        {
            Then = "with a code",
            Arrange = async visit =>
            {
                await visit.FillAsync("Your code", "DEM0-WARD-0007");
                await visit.PressAsync("Show it");
                await visit.SaysAsync("Does this answer it?");
            },
        },
        new("/waiting", "executive", "/waiting"),
        new("/waiting", "reader", "/waiting"),
        new("/waiting/away", "service-manager", "/waiting/away") { Send = "Arrange it" },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
