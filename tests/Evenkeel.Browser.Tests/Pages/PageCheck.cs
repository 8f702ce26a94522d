namespace Evenkeel.Browser.Tests.Pages;

/// <summary>What holds for every page, whoever opens it, at a phone's width and a desk's, on the screen and on paper.</summary>
internal static class PageCheck
{
    public static async Task AssertGoodAsync(Visit visit, string address)
    {
        List<string> findings = [];
        await visit.Page.SetViewportSizeAsync(Visit.Phone.Width, Visit.Phone.Height);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.GoAsync(address);
        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        if (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > Visit.Phone.Width)
        {
            findings.Add("390: the page scrolls sideways");
        }

        await Axe.LoadAsync(visit.Page);
        findings.AddRange(await Axe.FindingsAsync(visit.Page, "390"));
        await visit.Page.SetViewportSizeAsync(Visit.Desk.Width, Visit.Desk.Height);
        findings.AddRange(await Axe.FindingsAsync(visit.Page, "1280"));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        findings.AddRange(await Axe.FindingsAsync(visit.Page, "print"));
        findings.AddRange(visit.Complaints);
        Assert.True(findings.Count == 0, $"{address}\n{string.Join('\n', findings)}");
    }
}
