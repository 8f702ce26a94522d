namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages on which readings are recorded, pasted and corrected.</summary>
public sealed class ReadingPageTests(Site site)
{
    private const string Readings = "/units/{Unit}/measures/{Number:int}/readings";
    private const string Hands = "/units/ward-7/measures/[Hand hygiene]/readings";
    private const string Arrests = "/units/ward-7/measures/[Days between cardiac arrests]/readings";

    private const string Deaths = "/units/ward-14/measures/[Deaths within 30 days of emergency surgery]/readings";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new("/units/{Unit}/record", "analyst", "/units/ward-14/record"),
        new(Readings, "analyst", Deaths),
        new($"{Readings}/paste", "analyst", $"{Deaths}/paste"),
        new($"{Readings}/{{Key}}", "analyst", Deaths, "tbody th a") { Send = "Save the correction" },
        new("/units/{Unit}/record", "charge-nurse", "/units/ward-7/record"),
        new("/units/{Unit}/record", Site.FirstOne, "/units/nhs-newplace/record"),
        new(Readings, "charge-nurse", Hands),
        new(Readings, "reader", Arrests),
        new(Readings, "analyst", "/units/medicine/measures/[Hand hygiene]/readings"),
        new($"{Readings}/paste", "charge-nurse", $"{Hands}/paste") { Send = "Look at the rows" },
        new($"{Readings}/{{Key}}", "charge-nurse", Hands, "tbody th a") { Send = "Save the correction" },
        new($"{Readings}/{{Key}}", "reader", Hands, "tbody th a"),
        new(Readings, "charge-nurse", "/units/ward-7/measures/[Huddles held]/readings"),
        new($"{Readings}/{{Key}}", "charge-nurse", Arrests, "tbody th a") { Send = "Take it back" },
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);

    [Fact]
    public async Task The_grid_says_which_number_cannot_be_used()
    {
        await using var visit = await site.OpenAsync("charge-nurse", size: Visit.Phone);
        await visit.GoAsync("/units/ward-7/record");
        await visit.Page.Locator("[name='Form.Rows[0].First']").FillAsync("many");
        await visit.PressAsync("Save these readings");
        await Expect(visit.Page.Locator(".nhsuk-error-summary")).ToHaveCountAsync(1);
        await PageCheck.AssertGoodAsync(visit, "recording, refused");
    }

    [Fact]
    public async Task A_case_that_lacks_its_risk_is_said_beside_the_field_and_is_saved_with_it()
    {
        await using var visit = await site.OpenAsync("analyst", size: Visit.Phone);
        var measure = await site.AddressAsync("/units/ward-14/measures/[Deaths within 30 days of emergency surgery]");
        await visit.GoAsync($"/units/ward-14/record?measure={measure.Split('/')[^1]}");
        await visit.Page.Locator("[name='Form.Rows[0].First']").SelectOptionAsync("no");
        await visit.PressAsync("Save these readings");
        await visit.SaysAsync("enter the predicted risk in per cent, such as 3.2.");
        await PageCheck.AssertGoodAsync(visit, "recording a case, refused");
        await visit.Page.Locator("[name='Form.Rows[0].Second']").FillAsync("3.2");
        await visit.PressAsync("Save these readings");
        await visit.SaysAsync("One reading is saved.");
    }

    [Fact]
    public async Task What_becomes_of_pasted_rows_is_shown_well()
    {
        await using var visit = await site.OpenAsync("charge-nurse", size: Visit.Phone);
        await visit.GoAsync(await site.AddressAsync($"{Hands}/paste"));
        await visit.Page.Locator("main textarea").FillAsync("Jan 2026\t28\t30\nFeb 2026\tmany\t30\n");
        await visit.PressAsync("Look at the rows");
        await visit.SaysAsync("1 row cannot be used");
        await PageCheck.AssertGoodAsync(visit, "pasting, rows looked at");
    }
}
