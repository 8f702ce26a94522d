namespace Evenkeel.Browser.Tests.Pages;

/// <summary>The page check does find faults: each one planted in examples/faulty.html, and none on the same page put right.</summary>
public sealed class PlantedFaultTests(Site site)
{
    private const string Faint = "Too faint to read.";
    private const string FaintOnPaper = "Too faint to read on paper only.";

    private static readonly (string Fault, string Where)[] Planted =
    [
        ("390 Screen: image-alt:", "<img"),
        ("1280 Screen: image-alt:", "<img"),
        ("390 Screen: label:", "<input"),
        ("390 Screen: color-contrast:", Faint),
        ("Print: color-contrast:", FaintOnPaper),
        ("390: the page scrolls sideways", ""),
        ("1280: the page scrolls sideways", ""),
        ("1920: the page scrolls sideways", ""),
        ("Asks another host: http://other-host.invalid/picture.png", ""),
    ];

    [Fact]
    public async Task Every_planted_fault_is_found()
    {
        var findings = await FindingsAsync(await FaultyAsync());
        Assert.All(Planted, planted => Assert.Contains(findings, finding => Is(finding, planted.Fault, planted.Where)));
        Assert.DoesNotContain(findings, finding => Is(finding, "390 Screen: color-contrast:", FaintOnPaper));
    }

    [Fact]
    public async Task The_same_page_put_right_has_none()
    {
        var page = (await FaultyAsync())
            .Replace("<img src=\"http://other-host.invalid/picture.png\">", "", StringComparison.Ordinal)
            .Replace("#bbb", "#212b32", StringComparison.Ordinal)
            .Replace("#eee", "#212b32", StringComparison.Ordinal)
            .Replace("2400px", "100px", StringComparison.Ordinal)
            .Replace("<input", "<input aria-label=\"Named\"", StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync(page));
    }

    private static bool Is(string finding, string fault, string where) =>
        finding.StartsWith(fault, StringComparison.Ordinal) && finding.Contains(where, StringComparison.Ordinal);

    private static Task<string> FaultyAsync() => File.ReadAllTextAsync(Path.Combine(Folders.Examples, "faulty.html"));

    private async Task<IReadOnlyList<string>> FindingsAsync(string page)
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.SetContentAsync(page);
        return await PageCheck.FindingsAsync(visit, "planted");
    }
}
