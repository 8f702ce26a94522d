using System.IO.Compression;
using System.Text;
using Evenkeel.Measurement;
using Evenkeel.Organisation;
using Evenkeel.Tests.Measurement.ImportPages;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement.PredictedRisk;

/// <summary>A case is a person: what others than the unit see, and what leaves in files.</summary>
public sealed class CasesForOthersTests(World world)
{
    [Fact]
    public async Task Beside_other_units_a_chart_says_how_it_goes_and_shows_no_case()
    {
        var (service, many, few) = await TwoWardsAsync("Beside");
        var page = await world.Analyst.OpenAsync($"/units/{service.Code}/compare/{await MeasureIdAsync(many)}");
        var rows = page.Document.QuerySelectorAll("table tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("Worse than predicted since", rows[0]);
        Assert.Contains("Not shown: too few had the outcome.", rows[1]);
        Assert.Contains("its cases are shown to the unit alone", page.Text);
        Assert.Null(page.Document.QuerySelector("svg.ek-chart"));
        Assert.Contains("2 deaths in 20 operations", (await world.Analyst.OpenAsync(few)).Text);
    }

    [Fact]
    public async Task A_file_of_several_units_has_no_case_of_another_unit_and_the_units_own_has_all()
    {
        var (service, many, _) = await TwoWardsAsync("Taken cases");
        var number = Arrange.Number(many);
        var below = await ZipAsync($"/units/{service.Code}/measures.zip?with=below");
        Assert.Contains($"\n{number},2026-01-05,0,,,,suppressed", below["readings.csv"]);
        Assert.DoesNotMatch($@"\n{number},[^\n]*given", below["readings.csv"]);
        Assert.DoesNotContain("operations;", below["series.csv"]);
        Assert.DoesNotContain("operations;", below["signals.csv"]);
        Assert.DoesNotContain(below.Keys, key => key.EndsWith($"-{number}.svg", StringComparison.Ordinal));
        var own = await ZipAsync($"/units/{service.Wards[0]}/measures.zip");
        Assert.Contains($"\n{number},2026-01-05,0,0,0.032,,given", own["readings.csv"]);
        Assert.Contains("operations;", own["series.csv"]);
        Assert.Contains(own.Keys, key => key.EndsWith($"-{number}.svg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_charts_files_carry_the_sentence_and_the_cases()
    {
        var (_, many, _) = await TwoWardsAsync("Files of cases");
        var svg = await world.Analyst.Client.GetStringAsync($"{many}/chart.svg");
        Assert.Contains("More than predicted", svg);
        Assert.Contains(">Predicted", svg);
        var csv = await world.Analyst.Client.GetStringAsync($"{many}/data.csv");
        Assert.Contains(",2026-01-05,2026-01-05,0,0.032,0.032,0,,,given,no,", csv);
        Assert.NotEmpty(await world.Analyst.Client.GetByteArrayAsync($"{many}/data.xlsx"));
        Assert.NotEmpty(await world.Analyst.Client.GetByteArrayAsync($"{many}/chart.png"));
    }

    [Fact]
    public async Task An_export_with_suppression_has_no_case_and_rescreening_agrees()
    {
        var (service, many, _) = await TwoWardsAsync("Exported cases");
        var before = await world.StatusAsync(Arrange.Number(many));
        var text = await world.App.AsSystemAsync(async services =>
        {
            var organisation = services.GetRequiredService<OrganisationCatalogue>();
            var unit = await organisation.FindAsync(service.Code);
            var output = new StringWriter();
            await services
                .GetRequiredService<ReadingExport>()
                .WriteCsvAsync(output, organisation.Below(unit!.Id), isSuppressed: true);
            await services.GetRequiredService<MeasureCatalogue>().RescreenAsync();
            return output.ToString();
        });
        Assert.Contains(",2026-01-05,0,,,,suppressed,", text);
        Assert.DoesNotContain(",given,", text);
        var after = await world.StatusAsync(Arrange.Number(many));
        Assert.Equal((before.Sentence, before.LastValue), (after.Sentence, after.LastValue));
    }

    /// <summary>One ward where it got worse, and one with two deaths: too few to be shown.</summary>
    private async Task<(OwnService Service, string Many, string Few)> TwoWardsAsync(string stem)
    {
        var service = await OwnService.MakeAsync(world, stem);
        var name = Arrange.Name(stem);
        var rows = Cases
            .Of(120, worseFrom: 100)
            .Select(one => (Ward: service.Wards[0], Case: one))
            .Concat(Cases.Of(20, worseFrom: 17).Select(one => (Ward: service.Wards[1], Case: one)));
        var preview = await world.Analyst.SendCasesAsync(service.Code, name, rows);
        await preview.StoreAsync();
        var (many, few) = (await AddressAsync(service.Wards[0], name), await AddressAsync(service.Wards[1], name));
        return (service, many, few);
    }

    private async Task<string> AddressAsync(string ward, string measure) =>
        $"/units/{ward}/measures/{await world.SeriesAsync(ward, measure)}";

    private async Task<Guid> MeasureIdAsync(string measure) =>
        (await world.StatusAsync(Arrange.Number(measure))).MeasureId;

    private async Task<Dictionary<string, string>> ZipAsync(string address)
    {
        using var zip = new ZipArchive(new MemoryStream(await world.Analyst.Client.GetByteArrayAsync(address)));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }
}
