using System.IO.Compression;
using System.Net;
using Evenkeel.Measurement;
using Evenkeel.Tests.Support;

namespace Evenkeel.Tests.Measurement;

/// <summary>Everything of a unit can be taken out, and of others below it what may be shown.</summary>
public sealed class TakeOutTests(World world)
{
    private static readonly string[] Files =
    [
        "README.txt",
        "units.csv",
        "measures.csv",
        "series.csv",
        "targets.csv",
        "readings.csv",
        "corrections.csv",
        "phases.csv",
        "ghost_points.csv",
        "signals.csv",
        "imports.csv",
        "history.csv",
    ];

    [Fact]
    public async Task A_units_archive_has_its_definitions_readings_corrections_marks_signals_and_acts_and_says_what_they_are()
    {
        var name = Arrange.Name("Taken out");
        var measure = await world.Lead.MeasureAsync(
            name,
            more: [("Form.OperationalDefinition", "Counted so, and so"), ("Form.Target", "3")]
        );
        await world.Lead.RecordAsync(measure, "2026-09-01", "2");
        await world.Lead.RecordAsync(measure, "2026-09-01", "4");
        var phases = await world.Lead.OpenAsync($"{measure}/phases");
        await phases.SubmitAsync(("Start.Starts", "2026-09-01"), ("Start.Reason", "A new ward round"));
        var zip = await ZipAsync(world.Reader, "/units/ward-7/measures.zip");
        Assert.All(Files, file => Assert.Contains(file, zip.Keys));
        Assert.Contains("Counted so, and so", zip["measures.csv"]);
        var number = Arrange.Number(measure);
        Assert.Contains($"\n{number},2026-09-01,0,4,,,given,,,,", zip["readings.csv"]);
        Assert.Contains($"\n{number},2026-09-01,0,", zip["corrections.csv"]);
        Assert.Contains(",2,,,given,", zip["corrections.csv"]);
        Assert.Contains(",,3\r\n", zip["targets.csv"]);
        Assert.Contains("Measure added", zip["history.csv"]);
        foreach (var file in Files[1..])
        {
            foreach (var column in zip[file].TrimStart('\uFEFF').Split("\r\n")[0].Split(','))
            {
                Assert.Contains($"    {column}: ", zip["README.txt"]);
            }
        }

        Assert.Contains(
            zip.Keys,
            key =>
                key.StartsWith("charts/", StringComparison.Ordinal)
                && key.EndsWith($"-{number}.svg", StringComparison.Ordinal)
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Outsider.Client.GetAsync("/units/ward-7/measures.zip?with=below")).StatusCode
        );
    }

    [Fact]
    public async Task With_the_units_below_small_counts_are_not_shown_and_those_of_the_unit_itself_are()
    {
        var service = await OwnService.MakeAsync(world, "Taken");
        var sums = await OwnSums.MakeAsync(world, "Taken sums", MeasureKind.Count, service.Wards, service.Code);
        await sums.RecordAsync(world, 9, (service.Wards[0], 2), (service.Wards[1], 31));
        var (small, large) = (
            Arrange.Number(sums.Addresses[service.Wards[0]]),
            Arrange.Number(sums.Addresses[service.Wards[1]])
        );
        var alone = await ZipAsync(world.Analyst, $"/units/{service.Code}/measures.zip");
        Assert.DoesNotContain($"\n{small},", alone["readings.csv"]);
        var below = await ZipAsync(world.Analyst, $"/units/{service.Code}/measures.zip?with=below");
        Assert.Contains($"\n{small},2026-09-01,0,,,,suppressed", below["readings.csv"]);
        Assert.Contains($"\n{large},2026-09-01,0,", below["readings.csv"]);
        Assert.DoesNotContain(below.Keys, key => key.EndsWith($"-{small}.svg", StringComparison.Ordinal));
        Assert.Contains(service.Wards[0], below["units.csv"]);
        Assert.Matches(@"counts below \d+ are not shown", below["README.txt"]);
        var own = await ZipAsync(world.Analyst, $"/units/{service.Wards[0]}/measures.zip");
        Assert.Contains($"\n{small},2026-09-01,0,2,100,,given", own["readings.csv"]);
    }

    [Fact]
    public async Task Of_another_units_counts_a_chart_says_what_it_says_and_not_how_few_there_were()
    {
        var service = await OwnService.MakeAsync(world, "Taken words");
        var sums = await OwnSums.MakeAsync(world, "Taken words of", MeasureKind.Count, service.Wards, service.Code);
        for (var month = 0; month < 22; month++)
        {
            var period = new DateOnly(2025, 1, 1).AddMonths(month);
            await sums.RecordAsync(
                world,
                period,
                (service.Wards[0], month < 11 ? 9 + (month % 3) : 2 + (month % 2)),
                (service.Wards[1], 20 + (month % 4))
            );
        }

        var own = await ZipAsync(world.Analyst, $"/units/{service.Wards[0]}/measures.zip");
        Assert.Contains("a month, before about 10", own["series.csv"]);
        Assert.Contains("a month, before about 10", own["signals.csv"]);
        var below = await ZipAsync(world.Analyst, $"/units/{service.Code}/measures.zip?with=below");
        Assert.DoesNotContain("a month, before about 10", below["series.csv"]);
        Assert.DoesNotContain("a month, before about 10", below["signals.csv"]);
        Assert.Contains("Better than usual since Dec 2025", below["series.csv"]);
    }

    private static async Task<Dictionary<string, string>> ZipAsync(Browser person, string address)
    {
        using var zip = new ZipArchive(new MemoryStream(await person.Client.GetByteArrayAsync(address)));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }
}
