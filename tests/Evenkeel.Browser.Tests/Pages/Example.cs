namespace Evenkeel.Browser.Tests.Pages;

/// <summary>
/// One address at which a page can be looked at: whose it is ("" is a stranger), where it begins (with [a measure's name] for its number),
/// and the links that are followed from there where an address holds an id that nobody can know beforehand.
/// </summary>
internal sealed record Example(string Route, string Who, string Start, params string[] Follow)
{
    public int Status { get; init; } = 200;

    /// <summary>The button whose form is also sent with nothing in it, and refused: the page in its error state.</summary>
    public string? Send { get; init; }

    /// <summary>What is done at the start before the page is there, such as a file that is chosen.</summary>
    public Func<Visit, Task>? Arrange { get; init; }

    /// <summary>What tells apart two that begin at the same address.</summary>
    public string Then { get; init; } = "";

    public string Name =>
        string.Join(
            " > ",
            [
                $"{(Who.Length == 0 ? "a stranger" : Who)} at {Start}",
                .. Follow,
                .. Then.Length == 0 ? Array.Empty<string>() : [Then],
            ]
        );

    public Example Sending(string verb) => this with { Send = verb };

    public async Task OpenAsync(Site site, Visit visit)
    {
        var response = await visit.GoAsync(await site.AddressAsync(Start));
        foreach (var selector in Follow)
        {
            var link = await visit.Page.Locator($"main {selector}").First.GetAttributeAsync("href");
            response = await visit.GoAsync(link!);
        }

        Assert.Equal(Status, response.Status);
        await (Arrange?.Invoke(visit) ?? Task.CompletedTask);
        Assert.Matches(Routes.Pattern(Route), new Uri(visit.Page.Url).AbsolutePath);
    }
}
