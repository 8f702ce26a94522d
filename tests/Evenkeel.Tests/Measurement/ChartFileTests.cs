using System.Net;
using System.Text.RegularExpressions;
using Evenkeel.Measurement.Download.Pictures;
using Evenkeel.Tests.Support;
using Evenkeel.Tests.Ui;
using Evenkeel.Ui;
using SkiaSharp;

namespace Evenkeel.Tests.Measurement;

public sealed partial class ChartFileTests(World world)
{
    [Fact]
    public async Task A_chart_is_taken_out_as_a_picture_that_every_program_opens()
    {
        var measure = await world.Lead.MeasureAsync(Arrange.Name("Pictured"));
        await world.Lead.PasteMonthsAsync(measure, 4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 25);
        var page = await world.Reader.OpenAsync(measure);
        Assert.Contains(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"{measure}/chart.png");
        var answer = await world.Reader.Client.GetAsync($"{measure}/chart.png");
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        using var picture = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(2 * ChartSize.Large.Width, picture.Width);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Outsider.Client.GetAsync($"{measure}/chart.png")).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Lead.Client.GetAsync("/units/ward-7/measures/999999/chart.png")).StatusCode
        );
    }

    [Fact]
    public void The_picture_has_the_files_lines_points_and_words_in_its_colours()
    {
        var svg = ChartSvg.File(Pictures.Of(Pictures.Counts, Evenkeel.Spc.Improvement.Down));
        using var picture = SKBitmap.Decode(ChartPng.Draw(svg));
        var colours = picture.Pixels.GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        Assert.True(colours[SKColors.White] > picture.Pixels.Length / 2, "white paper");
        foreach (var colour in new[] { "#b85c00", "#5b6b75", "#4c6272", "#212b32", "#d8dde0" })
        {
            Assert.True(colours.GetValueOrDefault(SKColor.Parse(colour)) > 20, colour);
        }
    }

    [Fact]
    public void A_machine_without_a_font_says_so_instead_of_a_picture_without_words() =>
        Assert.Throws<NoFontException>(() => new ChartFonts([], _ => false));

    [Fact]
    public void A_pdf_is_one_page_of_the_pictures_size_with_its_title()
    {
        var svg = ChartSvg.File(Pictures.Of(Pictures.Counts));
        var file = System.Text.Encoding.Latin1.GetString(ChartPdf.Draw(svg, "Falls on Ward 7"));
        Assert.StartsWith("%PDF-", file, StringComparison.Ordinal);
        Assert.Single(PageOf().Matches(file));
        Assert.Contains("(Falls on Ward 7)", file, StringComparison.Ordinal);
        Assert.Contains("/FontFile", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_is_broken_so_that_a_file_shows_all_of_it()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("Usual variation (common cause) now.", 8));
        var svg = ChartSvg.File(Pictures.Of(Pictures.Counts) with { Sentence = sentence });
        var lines = svg.Split("<text class=\"se\"").Skip(1).Select(t => t.Split('>')[1].Split('<')[0]).ToList();
        Assert.True(lines.Count > 1);
        Assert.Equal(sentence, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(line.Length <= 97, line));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOf();
}
