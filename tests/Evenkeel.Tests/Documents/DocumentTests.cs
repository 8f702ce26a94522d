using System.Net;
using Evenkeel.Platform.Access;
using Evenkeel.Tests.Control;
using Evenkeel.Tests.Measurement;
using Evenkeel.Tests.Organisation;
using Evenkeel.Tests.Projects;
using Evenkeel.Tests.Support;
using Arrange = Evenkeel.Tests.Measurement.Arrange;

namespace Evenkeel.Tests.Documents;

/// <summary>A project's documents hold what their reader sees and nothing else, whatever was written.</summary>
public sealed class DocumentTests(World world)
{
    private const string Hostile =
        "<script>alert(1)</script> =cmd|'/C calc'!A0 \u0001\u000b\ufffe\ud800 & \"ends\" ]]> ";

    [Fact]
    public async Task Whatever_was_written_the_files_open_and_hold_it()
    {
        var ward = await OwnWard.MakeAsync(world, "hostile");
        var measure = await ward.Lead.MeasureAsync($"=1+1 {Arrange.Name("Falls")}", unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, 4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 25);
        var project = await ward.StartAsync(
            ward.Lead,
            "Okapi & <friends>",
            ("Form.Measure", $"{Arrange.Number(measure)}")
        );
        var words = string.Join(' ', Enumerable.Repeat("words", 1500));
        await (await ward.Lead.OpenAsync($"{project}/charter")).SubmitAsync(
            ("Form.Problem", Hostile + words),
            ("Form.Risks", string.Join('\n', Enumerable.Repeat("one line", 400)))
        );
        await ward.Lead.PlanAsync(project, string.Concat(Enumerable.Repeat("W", 400)));
        foreach (var name in new[] { "report.docx", "report.pptx", "charter.docx", "pdsa/1.docx" })
        {
            using var file = await TakeAsync(ward.Lead, $"{project}/{name}");
            Assert.Empty(file.Errors());
        }

        using var word = await TakeAsync(ward.Lead, $"{project}/report.docx");
        Assert.Contains("<script>alert(1)</script> =cmd|'/C calc'!A0", word.Text);
        Assert.Contains(words, word.Text);
        using var deck = await TakeAsync(ward.Lead, $"{project}/report.pptx");
        Assert.Contains("Shortened for the slide. The Word document has all of it.", deck.Text);
        Assert.DoesNotContain(null, deck.SlideTitles);
        Assert.Equal(25, Assert.Single(deck.ReadCharts())["Value"].Cells[^1]);
    }

    [Fact]
    public async Task A_small_count_that_is_not_the_readers_to_see_is_in_none_of_them_and_the_project_is_nobody_elses()
    {
        var ward = await OwnWard.MakeAsync(world, "own-document");
        var measure = await ward.Lead.MeasureAsync(Arrange.Name("Counted here"), unit: ward.Code);
        await ward.Lead.PasteMonthsAsync(measure, 4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 25);
        var project = await ward.StartAsync(ward.Lead, "Bongo", ("Form.Measure", $"{Arrange.Number(measure)}"));
        var guest = (await world.PersonAsync($"guest-of-{ward.Code}", Role.Lead, "ward-x")).Browser;
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Client.GetAsync($"{project}/report.docx")).StatusCode);
        await (await ward.Lead.OpenAsync($"{project}/people")).SubmitAsync(
            ("Join.Person", $"guest-of-{ward.Code}@example.org"),
            ("Join.Role", "Team")
        );
        using var ours = await TakeAsync(ward.Lead, $"{project}/report.docx");
        Assert.Contains("4", Assert.Single(ours.ReadCharts())["Value"].Cells.Select(cell => $"{cell}"));
        using var word = await TakeAsync(guest, $"{project}/report.docx");
        using var deck = await TakeAsync(guest, $"{project}/report.pptx");
        foreach (var file in new[] { word, deck })
        {
            Assert.Contains("not shown", file.Text);
            var drawn = Assert.Single(file.ReadCharts());
            Assert.Contains("25", drawn["Value"].Cells.Select(cell => $"{cell}"));
            Assert.DoesNotContain("4", drawn.Lines.SelectMany(line => line.Cells).Select(cell => $"{cell}"));
        }

        foreach (var name in new[] { "report.docx", "report.pptx", "charter.docx", "theory.pptx", "pdsa/1.docx" })
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await world.Outsider.Client.GetAsync($"{project}/{name}")).StatusCode
            );
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ward.Lead.Client.GetAsync($"{project}/theory.pptx")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await world.Nobody.Client.GetAsync($"{project}/report.docx")).StatusCode
        );
    }

    private static async Task<OfficeFile> TakeAsync(Browser reader, string address) =>
        new(await reader.Client.GetByteArrayAsync(address), address.EndsWith(".pptx", StringComparison.Ordinal));
}
