using System.Text;
using System.Text.RegularExpressions;

namespace Evenkeel.Browser.Tests.Journeys;

/// <summary>A project is taken along to a meeting, and opens there in another office program.</summary>
public sealed partial class DocumentJourneyTests(Site site)
{
    private const string Aim = "Half as many falls a month, for everybody who stays on Ward 7";

    [Fact]
    public async Task A_project_as_Word_and_as_PowerPoint_opens_in_LibreOffice_with_all_its_charts()
    {
        await using var visit = await site.OpenAsync("charge-nurse", Means.NoScript);
        await visit.GoAsync("/units/ward-7/improvement?q=evening");
        await visit.FollowAsync("Fewer falls in the evening");
        await visit.FollowAsync("Report to print, Word and PowerPoint");
        await visit.HeadingIsAsync("Fewer falls in the evening");
        var charts = await visit.Page.Locator("figure .ek-chart").CountAsync();
        Assert.True(charts >= 2);
        var (word, slides) = (await visit.TakeAsync("Word"), await visit.TakeAsync("PowerPoint"));
        using var office = new LibreOffice();
        var document = new OpenDocument(await office.ConvertAsync(word, "docx", "odt"));
        var deck = new OpenDocument(await office.ConvertAsync(slides, "pptx", "odp"));
        Assert.Contains(Aim, document.Text);
        Assert.Contains(Aim, deck.Text);
        Assert.Contains("A safety walk at 21:00", document.Text);
        Assert.Contains("A night light by the bathroom door", deck.Text);
        Assert.Equal(charts, document.Charts.Count);
        Assert.Equal(charts, deck.Charts.Count);
        Assert.All(document.Charts.Concat(deck.Charts), lines => Assert.True(lines >= 3));
        Assert.True(deck.Connectors >= 8);
        Assert.Equal(deck.Slides, Pages(await office.ConvertAsync(slides, "pptx", "pdf")));
        Assert.True(Pages(await office.ConvertAsync(word, "docx", "pdf")) >= 3);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_usual_project_is_one_sheet_of_letters_that_can_be_read_and_its_page_three_at_most()
    {
        await using var visit = await site.OpenAsync("charge-nurse", Means.Mouse);
        await visit.GoAsync("/units/ward-7/improvement?q=evening");
        await visit.FollowAsync("Fewer falls in the evening");
        await Expect(visit.Page.Locator(".ek-journey")).ToBeVisibleAsync();
        Assert.InRange(Pages(await PrintAsync(visit)), 1, 3);
        await visit.FollowAsync("Report to print, Word and PowerPoint");
        await Expect(visit.Page.Locator(".ek-paper")).ToBeVisibleAsync();
        Assert.Equal(2, await visit.Page.Locator("figure .ek-chart").CountAsync());
        Assert.Equal(1, Pages(await PrintAsync(visit)));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.Locator(".ek-paper__outline")).ToContainTextAsync("A safety walk at 21:00");
        await Expect(visit.Page.Locator(".ek-paper__drivers")).ToBeHiddenAsync();
        // 8.5 points.
        Assert.True(await visit.Page.EvaluateAsync<double>(SmallestLetters) >= 11.3);
        Assert.Empty(visit.Complaints);
    }

    /// <summary>In pixels; those in the drawings scale with them.</summary>
    private const string SmallestLetters = """
        () => Math.min(...[...document.querySelectorAll(".ek-paper :not(svg, svg *)")]
          .filter((part) => part.checkVisibility() && part.textContent.trim().length > 0)
          .map((part) => parseFloat(getComputedStyle(part).fontSize)))
        """;

    /// <summary>On the paper that the style sheet asks for.</summary>
    private static Task<byte[]> PrintAsync(Visit visit) => visit.Page.PdfAsync(new() { PreferCSSPageSize = true });

    private static int Pages(byte[] pdf) => PageOfPdf().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();
}
