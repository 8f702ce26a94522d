namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The board on a wall, and the screens that show it.</summary>
public sealed class WallPageTests(Site site)
{
    private const string Wall = "/units/{Unit}/control/wall";

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new(Wall, "charge-nurse", "/units/ward-7/control/wall"),
        new(Wall, Site.FirstOne, "/units/nhs-newplace/control/wall"),
        new("/units/{Unit}/control/wallboard", "charge-nurse", "/units/ward-7/control/wallboard"),
        new("/wallboard/{Token}", "", "/wallboard/a-link-that-is-too-old"),
    ];

    public static TheoryData<string> Pages => PageCheck.Names(Examples);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Every_page_is_axe_clean_keeps_to_its_width_and_asks_no_other_host(string page) =>
        PageCheck.AssertGoodAsync(site, Examples, page);
}
