using System.Globalization;
using System.Net;
using Evenkeel.Tests.Demonstration;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Documents;

/// <summary>The documents of the demonstration's projects: they keep to the format, and say what the pages say.</summary>
[Collection(nameof(ToldDemonstration))]
public sealed class DemonstrationDocumentTests(ToldDemonstration told)
{
    private const string Falls = "/projects/1";

    [Fact]
    public async Task Every_document_of_every_project_keeps_to_the_format()
    {
        // The format is the same whatever the database: seconds for nothing.
        if (TestDatabase.IsPostgres)
        {
            return;
        }

        var reader = await SignInAsync();
        var made = 0;
        for (var number = 1; (await reader.OpenAsync($"/projects/{number}")).Status == HttpStatusCode.OK; number++)
        {
            var page = await reader.OpenAsync($"/projects/{number}");
            var cycles = page
                .Document.QuerySelectorAll("main a[href*='/pdsa/']")
                .Select(link => link.GetAttribute("href"));
            string[] addresses =
            [
                .. new[] { "report.docx", "report.pptx", "charter.docx", "theory.pptx" }.Select(name =>
                    $"{page.Path}/{name}"
                ),
                .. cycles.Where(address => char.IsDigit(address![^1])).Select(address => $"{address}.docx"),
            ];
            foreach (var address in addresses)
            {
                made += await KeepsToTheFormatAsync(reader, address) ? 1 : 0;
            }
        }

        Assert.True(made >= 18, $"{made} documents");
    }

    [Fact]
    public async Task The_whole_document_holds_the_charter_the_theory_the_measures_and_the_tests()
    {
        using var word = await TakeAsync(await SignInAsync(), $"{Falls}/report.docx");
        Assert.Equal(
            [
                "The charter",
                "How do we understand it?",
                "Theory of change",
                "Is it working?",
                "What we tested, and what it taught us",
                "How far it has come",
            ],
            word.Headings("Heading1")
        );
        Assert.Equal("Fewer falls in the evening", word.Title);
        Assert.True(string.IsNullOrEmpty(word.Author));
        Assert.Contains("Aim: Half as many falls a month, for everybody who stays on Ward 7", word.Text);
        Assert.Contains("Primary driver: The room helps them", word.Headings("Driver1"));
        Assert.Contains("Was the aim met? Met.", word.Text);
        Assert.Contains("It takes four minutes. It was forgotten when the medicine round ran late.", word.Text);
        Assert.Contains("Progress 4.5 of 5 proposed; the team says 4.5", word.Text);
        using var ended = await TakeAsync(await SignInAsync(), "/projects/4/report.docx");
        Assert.Contains("The aim was met, and this is what we learned", ended.Headings("Heading1"));
        Assert.Contains("Keeps watch: Medicines checked within 24 hours, Ward 7", ended.Text);
    }

    [Fact]
    public async Task The_slides_say_what_each_measure_says_and_every_one_has_a_title_of_its_own()
    {
        using var deck = await TakeAsync(await SignInAsync(), $"{Falls}/report.pptx");
        Assert.DoesNotContain(null, deck.SlideTitles);
        Assert.Equal(deck.SlideTitles.Count, deck.SlideTitles.Distinct().Count());
        Assert.Equal("Fewer falls in the evening", deck.SlideTitles[0]);
        Assert.All(deck.ReadCharts(), chart => Assert.Contains(chart.Says, deck.SlideTitles));
        Assert.Contains("A night light by the bathroom door", deck.Text);
    }

    [Fact]
    public async Task A_chart_its_workbook_and_the_page_have_the_same_numbers()
    {
        var reader = await SignInAsync();
        foreach (var project in new[] { Falls, "/projects/4" })
        {
            var page = await reader.OpenAsync(project);
            var tables = page.Document.QuerySelectorAll("main .ek-measure table");
            var said = page.Document.QuerySelectorAll("main .ek-measure__say").Select(say => say.TextContent).ToList();
            using var word = await TakeAsync(reader, $"{project}/report.docx");
            var charts = word.ReadCharts();
            Assert.NotEmpty(charts);
            Assert.Equal(said, charts.Select(chart => chart.Says));
            foreach (var (chart, table) in charts.Zip(tables))
            {
                Assert.All(chart.Lines, line => Assert.Equal(line.Cells, line.Values));
                var shown = table.QuerySelectorAll("td.ek-n").Select(cell => cell.TextContent).ToList();
                Assert.Equal(shown, chart["Value"].Values.Zip(shown, As));
                Assert.Equal(shown.Count, chart.Periods.Count);
            }

            var ends = page.Document.QuerySelectorAll("main .ek-chart--wide text.b").Select(text => text.TextContent);
            Assert.Equal(
                ends,
                charts.Zip(
                    ends,
                    (chart, end) => $"Average {As(chart["Average"].Values.Last(v => v is not null), end.Split(' ')[1])}"
                )
            );
        }
    }

    /// <summary>A number with the decimals and the unit that the page shows it with.</summary>
    private static string As(double? value, string shown)
    {
        var number = shown.Split('\u00a0')[0];
        var decimals = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.') - 1 : 0;
        var text = value?.ToString($"N{decimals}", CultureInfo.InvariantCulture) ?? "none";
        return text + shown[number.Length..];
    }

    private async Task<Browser> SignInAsync()
    {
        var browser = new Browser(told.App);
        await (await browser.OpenAsync("/demo")).SubmitAsync(("persona", "executive"));
        return browser;
    }

    private static async Task<OfficeFile> TakeAsync(Browser reader, string address) =>
        new(await reader.Client.GetByteArrayAsync(address), address.EndsWith(".pptx", StringComparison.Ordinal));

    /// <summary>False where there is no such document: a theory that nobody has drawn.</summary>
    private static async Task<bool> KeepsToTheFormatAsync(Browser reader, string address)
    {
        var answer = await reader.Client.GetAsync(address);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            Assert.EndsWith("theory.pptx", address, StringComparison.Ordinal);
            return false;
        }

        var ending = Path.GetExtension(address);
        Assert.Matches(
            $"^project-\\d+-[a-z0-9-]+{ending}$",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
        using var file = new OfficeFile(await answer.Content.ReadAsByteArrayAsync(), ending == ".pptx");
        Assert.Empty(file.Errors());
        return true;
    }
}
