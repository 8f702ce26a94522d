namespace Evenkeel.Browser.Tests.Pages;

public sealed class RoutesTests
{
    private static readonly Example[] Examples =
    [
        .. FrontPageTests.Examples,
        .. OrganisationPageTests.Examples,
        .. PeoplePageTests.Examples,
        .. MeasurePageTests.Examples,
        .. ReadingPageTests.Examples,
        .. ImportPageTests.Examples,
        .. ControlPageTests.Examples,
        .. ImprovementPageTests.Examples,
        .. WallPageTests.Examples,
        .. WardPageTests.Examples,
    ];

    [Fact]
    public void Every_page_has_an_example_that_is_looked_at()
    {
        Assert.True(Routes.All.Count > 50, $"Only {Routes.All.Count} routes were found.");
        Assert.Empty(Routes.Without(Examples, Routes.All));
    }

    [Fact]
    public void Every_example_is_of_a_page_that_exists() =>
        Assert.Empty(Examples.Select(it => it.Route).Except(Routes.All));

    [Fact]
    public void A_page_without_an_example_would_be_found() =>
        Assert.Equal(["/units/{Unit}/forgotten"], Routes.Without(Examples, [.. Routes.All, "/units/{Unit}/forgotten"]));
}
