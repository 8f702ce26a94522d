namespace Evenkeel.Browser.Tests.Pages;

/// <summary>What holds for every page, whoever opens it: on the screen and on paper, at a phone's width, a desk's and a wall's.</summary>
internal static class PageCheck
{
    /// <summary>A page that a form led to has its words before its style: looked at then, every link is too small.</summary>
    private const string IsStyled = "() => document.readyState === 'complete' && document.styleSheets.length > 0";
    private const string TooWide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    /// <summary>Presses the button with every field of its form emptied, as far as a field can be.</summary>
    private const string SendEmpty = """
        verb => {
          const button = [...document.querySelectorAll('main button[type=submit]')].find(it => it.innerText.trim() === verb);
          for (const field of button.form.elements) {
            if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
            else if (field.type !== 'hidden' && 'value' in field && field !== button) field.value = '';
          }
          button.form.noValidate = true;
          button.click();
        }
        """;

    public static TheoryData<string> Names(IEnumerable<Example> examples) =>
        [.. examples.Select(example => example.Name)];

    public static async Task AssertGoodAsync(Site site, IEnumerable<Example> examples, string name)
    {
        var example = examples.Single(it => it.Name == name);
        await using var visit = await site.OpenAsync(example.Who, size: Visit.Phone);
        await example.OpenAsync(site, visit);
        await AssertGoodAsync(visit, name);
        if (example.Send is not null)
        {
            await visit.Page.SetViewportSizeAsync(Visit.Phone.Width, Visit.Phone.Height);
            await visit.Page.EvaluateAsync(SendEmpty, example.Send);
            await Expect(visit.Page.Locator(".nhsuk-error-summary")).ToHaveCountAsync(1);
            await AssertGoodAsync(visit, $"{name}, refused");
        }
    }

    /// <summary>The page on which somebody is.</summary>
    public static async Task AssertGoodAsync(Visit visit, string name)
    {
        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        await visit.Page.WaitForFunctionAsync(IsStyled);
        var findings = await FindingsAsync(visit, name);
        Assert.True(findings.Count == 0, $"{name}\n{string.Join('\n', findings)}");
    }

    public static async Task<IReadOnlyList<string>> FindingsAsync(Visit visit, string name)
    {
        List<string> findings = [];
        foreach (var size in new[] { Visit.Phone, Visit.Desk })
        {
            await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
            await Pictures.KeepAsync(visit, name, size);
            findings.AddRange(await Axe.FindingsAsync(visit.Page, $"{size.Width} {Media.Screen}"));
            findings.AddRange(await SidewaysAsync(visit, size));
        }

        // Paper has one width, whatever the window's.
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        findings.AddRange(await Axe.FindingsAsync(visit.Page, $"{Media.Print}"));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        findings.AddRange(await SidewaysAsync(visit, Visit.Wall));
        findings.AddRange(visit.Complaints);
        return [.. findings.Distinct()];
    }

    private static async Task<string[]> SidewaysAsync(Visit visit, ViewportSize size)
    {
        await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
        return await visit.Page.EvaluateAsync<bool>(TooWide) ? [$"{size.Width}: the page scrolls sideways"] : [];
    }
}
