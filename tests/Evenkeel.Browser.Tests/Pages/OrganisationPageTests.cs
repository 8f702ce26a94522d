namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of units and of what was done to them.</summary>
public sealed class OrganisationPageTests(Site site)
{
    private const string Unit = "/units/{Unit}";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Unit, "charge-nurse", "/units/ward-7"),
        new(Unit, "service-manager", "/units/medicine"),
        new(Unit, "advisor", "/units/strathmore"),
        new(Unit, "administrator", "/units/S92000003"),
        new(Unit, Site.FirstOne, "/units/nhs-newplace"),
        new($"{Unit}/add", "administrator", "/units/medicine/add") { Send = "Add the unit" },
        new($"{Unit}/edit", "administrator", "/units/ward-11/edit") { Send = "Save the unit" },
        new($"{Unit}/move", "administrator", "/units/ward-11/move") { Send = "See what this means" },
        new($"{Unit}/close", "administrator", "/units/surgery/close") { Send = "Close Surgery" },
        new($"{Unit}/reopen", "administrator", "/units/ward-11/reopen") { Send = "Reopen Ward 11" },
        new($"{Unit}/import-units", "administrator", "/units/strathmore/import-units") { Send = "See what it does" },
        new($"{Unit}/history", "administrator", "/units/strathmore/history?below=true"),
        new($"{Unit}/history", "charge-nurse", "/units/ward-7/history"),
        new($"{Unit}/history", "administrator", "/units/ward-7/history?by=Nobody"),
        new($"{Unit}/history/{{ActId:guid}}/redact", "administrator", "/units/ward-21/edit")
        {
            Arrange = TakeOutAsync,
            Send = "Take it out",
        },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);

    private static async Task TakeOutAsync(Visit visit)
    {
        await visit.Field("Kind (optional)").FillAsync("ward with a text to take out");
        await visit.PressAsync("Save the unit");
        await visit.HeadingIsAsync("Ward 21");
        await visit.GoAsync("/units/ward-21/history");
        await visit.FollowAsync("Take a text out");
        await visit.HeadingIsAsync("Take a text out");
    }
}
