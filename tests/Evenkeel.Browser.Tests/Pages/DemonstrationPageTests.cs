namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The pages of a demonstration: who opens it, and its address with [a measure's name] for a number.</summary>
public sealed class DemonstrationPageTests(Site site)
{
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "", "/" },
            { "", "/sign-in" },
            { "", "/demo" },
            { "", "/style" },
            { "", "/nowhere" },
            { "charge-nurse", "/" },
            { "charge-nurse", "/units/ward-7" },
            { "service-manager", "/units/medicine" },
            { "board-member", "/units/strathmore" },
            { "charge-nurse", "/units/ward-7/record" },
            { "charge-nurse", "/units/ward-7/measures/add" },
            { "charge-nurse", "/units/no-such-ward" },
            { "reader", "/units/ward-7/record" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string persona, string address)
    {
        await using var visit = await site.OpenAsync(persona);
        await PageCheck.AssertGoodAsync(visit, address);
    }
}
