using Evenkeel.Measurement;
using Evenkeel.Measurement.Imports;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenkeel.Benchmarks.Worlds;

/// <summary>Measures of a Board and their three years of months, given to units.</summary>
internal static class BenchMeasures
{
    private const int Months = 36;

    /// <summary>Each of the measures to each of the units.</summary>
    public static async Task GiveAsync(
        IServiceProvider services,
        UnitId keptBy,
        string name,
        int measures,
        IReadOnlyList<UnitId> units
    )
    {
        var db = services.GetRequiredService<AppDb>();
        var made = Enumerable.Range(0, measures).Select(i => Make(keptBy, $"{name} {i}", i)).ToList();
        db.Measures.AddRange(made);
        await db.SaveAsync(new Act("Measures made"));
        foreach (var measure in made)
        {
            var adopted = await services
                .GetRequiredService<Adoption>()
                .MakeAsync(measure.Id, units, rollUp: false, ofNew: true, default);
            var incoming = Readings(adopted.All, measure);
            await services
                .GetRequiredService<StoreReadings>()
                .RunAsync(Task.FromResult(incoming), adopted, null, new Act("Readings made"), null, null, default);
            db.ChangeTracker.Clear();
        }
    }

    private static Measure Make(UnitId keptBy, string name, int number) =>
        new()
        {
            KeptBy = keptBy,
            Name = name,
            Kind =
                number % 3 == 0 ? MeasureKind.Proportion
                : number % 3 == 1 ? MeasureKind.Count
                : MeasureKind.Measurement,
            Frequency = Frequency.Month,
            Numerator = "what was counted",
            Denominator = "all of them",
            Improvement = Evenkeel.Spc.Improvement.Up,
        };

    private static IncomingReadings Readings(IReadOnlyList<Series> series, Measure measure)
    {
        var chance = new Random(measure.Name.Length + series[0].Number);
        var incoming = new IncomingReadings(series.Count * Months);
        var isValue = measure.Kind == MeasureKind.Measurement;
        foreach (var one in series)
        {
            for (var month = 0; month < Months; month++)
            {
                var period = new DateOnly(2023, 10, 1).AddMonths(month).DayNumber;
                var (count, outOf) = (chance.Next(60, 90), measure.Kind == MeasureKind.Proportion ? 100 : double.NaN);
                incoming.Add(
                    one.Number,
                    period,
                    0,
                    isValue ? double.NaN : count,
                    isValue ? double.NaN : outOf,
                    isValue ? count : double.NaN,
                    ReadingStatus.Given,
                    provisional: false
                );
            }
        }
        return incoming;
    }
}
