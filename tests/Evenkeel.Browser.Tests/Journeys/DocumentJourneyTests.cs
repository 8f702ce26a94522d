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

    private static int Pages(byte[] pdf) => PageOfPdf().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfPdf();
}
