using Evenkeel.Measurement;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Evenkeel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Tests.Measurement;

using Improvement = Evenkeel.Spc.Improvement;

/// <summary>A measure of a test's own at some wards, and its sums above them.</summary>
internal sealed record OwnSums(string Name, IReadOnlyDictionary<string, string> Addresses)
{
    public static Task<OwnSums> MakeAsync(
        World world,
        string stem,
        MeasureKind kind,
        IReadOnlyCollection<string> wards,
        params string[] above
    ) =>
        world.App.AsSystemAsync(async services =>
        {
            var organisation = services.GetRequiredService<OrganisationCatalogue>();
            var (db, adoption) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Adoption>());
            var measure = new Measure
            {
                KeptBy = (await organisation.FindAsync("strathmore"))!.Id,
                Name = Arrange.Name(stem),
                Kind = kind,
                Denominator = "all who came",
                Frequency = Frequency.Month,
                Improvement = Improvement.Down,
            };
            db.Measures.Add(measure);
            var addresses = new Dictionary<string, string>();
            foreach (var code in wards.Concat(above))
            {
                var unit = (await organisation.FindAsync(code))!;
                var series = (await adoption.StageAsync(measure.Id, [unit.Id], above.Contains(code), default))[0];
                adoption.StageEmptyStatus(series);
                addresses[code] = $"{unit.Address}/measures/{series.Number}";
                await db.SaveAsync(new Act("Given for a test"));
            }

            return new OwnSums(measure.Name, addresses);
        });

    /// <summary>One month of the wards, saved as they record it.</summary>
    public Task RecordAsync(World world, int month, params (string Ward, double Count)[] counts) =>
        RecordAsync(world, new DateOnly(2026, month, 1), counts);

    public Task RecordAsync(World world, DateOnly month, params (string Ward, double Count)[] counts) =>
        world.App.AsSystemAsync(async services =>
        {
            var (db, writer) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<ReadingWriter>());
            foreach (var (ward, count) in counts)
            {
                var series = (await db.Series.FindAsync(Arrange.Number(Addresses[ward])))!;
                var change = new ReadingChange(month.DayNumber) { Numerator = count, Denominator = 100 };
                await writer.StageAsync(series, [change], default);
                await db.SaveAsync(new Act("Recorded for a test"));
            }

            return true;
        });

    /// <summary>What a file says of a unit for a month: its count, or null where it says none.</summary>
    public static async Task<double?> InFileAsync(Browser person, string file, int month)
    {
        var lines = (await person.Client.GetStringAsync(file)).Split("\r\n");
        var line = lines.Single(l => l.Contains($",2026-{month:00}-01,", StringComparison.Ordinal)).Split(',');
        var count = line[Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), "numerator")];
        return count.Length == 0 ? null : double.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
    }
}
