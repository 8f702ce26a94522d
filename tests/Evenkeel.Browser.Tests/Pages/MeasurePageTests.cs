namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages with charts and readings; a class of their own, so that they run beside the others.</summary>
public sealed class MeasurePageTests(Site site)
{
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "charge-nurse", "/units/ward-7/measures" },
            { "charge-nurse", "/units/ward-7/measures?view=table" },
            { "charge-nurse", "/units/ward-7/measures?q=nothing-is-called-this" },
            { "board-member", "/units/strathmore/measures" },
            { "board-member", "/units/strathmore/measures/[Falls]/compare" },
            { "board-member", "/units/strathmore/measures/[Hand hygiene]/compare" },
            { "charge-nurse", "/units/ward-7/measures/[Medicines checked within 24 hours]" },
            { "charge-nurse", "/units/ward-7/measures/[Days between cardiac arrests]" },
            { "advisor", "/units/maternity-ward/measures/[Staff absence]/respond" },
            { "charge-nurse", "/units/ward-7/measures/[Hand hygiene]/readings" },
            { "charge-nurse", "/units/ward-7/measures/[Hand hygiene]/readings/paste" },
            { "charge-nurse", "/units/ward-7/measures/[Medicines checked within 24 hours]/phases" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string persona, string pattern)
    {
        await using var visit = await site.OpenAsync(persona);
        await PageCheck.AssertGoodAsync(visit, await site.AddressAsync(pattern));
    }

    [Fact]
    public async Task The_page_of_one_reading_is_axe_clean()
    {
        await using var visit = await site.OpenAsync("charge-nurse");
        await visit.GoAsync(await site.AddressAsync("/units/ward-7/measures/[Hand hygiene]/readings"));
        var reading = await visit.Page.Locator("main tbody th a").First.GetAttributeAsync("href");
        await PageCheck.AssertGoodAsync(visit, reading!);
    }
}
