using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Huddles;

/// <summary>A day on which a huddle was planned, or was held.</summary>
internal sealed record HuddleDay(DateOnly Day, bool IsPlanned, Huddle? Huddle);

/// <summary>Held of planned, on time, length: the unit's own measures, a reading a week each.</summary>
internal sealed class HuddleFigures(AppDb db, MeasureCatalogue measures, TimeProvider clock)
{
    private const string Source = "The team’s huddles: they feed the measure by themselves";

    /// <summary>The series of the three measures, made with the first rhythm.</summary>
    public async Task<(int Held, int OnTime, int Length)> StageMeasuresAsync(UnitId unit, CancellationToken ct)
    {
        NewMeasure Part(string name, string counted, string outOf) =>
            new(unit, name, MeasureKind.Proportion, Frequency.Week, Improvement.Up)
            {
                Definition = $"{counted}, of {outOf}, in a week from Monday to Sunday.",
                Counted = counted,
                OutOf = outOf,
                Source = Source,
            };
        var length = new NewMeasure(
            unit,
            "Length of our huddle",
            MeasureKind.Measurement,
            Frequency.Week,
            Improvement.Neutral
        )
        {
            Definition = "Minutes from the start of a huddle to its end: the average of those that ended in the week.",
            InUnits = "minutes",
            Source = Source,
        };
        return (
            await measures.StageMeasureAsync(Part("Huddles held", "huddles held", "huddles planned"), ct),
            await measures.StageMeasureAsync(
                Part(
                    "Huddles that began on time",
                    "began within 5 minutes of their time",
                    "planned huddles that were held"
                ),
                ct
            ),
            await measures.StageMeasureAsync(length, ct)
        );
    }

    /// <summary>Stages the readings of the week that a day lies in, with what this save changes.</summary>
    public async Task StageAsync(HuddleRhythm rhythm, DateOnly day, CancellationToken ct)
    {
        var monday = UkTime.MondayOf(day);
        var days = await DaysAsync(rhythm.UnitId, monday, monday.AddDays(6), ct);
        var planned = days.Where(d => d.IsPlanned).ToList();
        var held = planned.Where(d => d.Huddle is not null).ToList();
        await measures.StageReadingAsync(rhythm.HeldSeries, FedReading.Of(day, held.Count, planned.Count), ct: ct);
        await measures.StageReadingAsync(
            rhythm.OnTimeSeries,
            FedReading.Of(day, held.Count(d => d.Huddle!.IsOnTime), held.Count),
            ct: ct
        );
        var lengths = days.Select(d => d.Huddle?.Length).OfType<double>().ToList();
        var length = new FedReading(day) { Value = lengths.Count == 0 ? null : Math.Round(lengths.Average(), 1) };
        await measures.StageReadingAsync(rhythm.LengthSeries, length, ct: ct);
    }

    /// <summary>The days that count by now: planned ones once their day has passed or the huddle has begun, and those of other huddles.</summary>
    public async Task<IReadOnlyList<HuddleDay>> DaysAsync(UnitId unit, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var rhythms = await db.HuddleRhythms.Where(r => r.UnitId == unit).ToListAsync(ct);
        await db.Huddles.Where(h => h.UnitId == unit && h.Day >= from && h.Day <= to).LoadAsync(ct);
        var huddles = db
            .Huddles.Local.Where(h => h.UnitId == unit && h.Day >= from && h.Day <= to)
            .ToDictionary(h => h.Day);
        return
        [
            .. Enumerable
                .Range(0, to.DayNumber - from.DayNumber + 1)
                .Select(from.AddDays)
                .Select(day => new HuddleDay(
                    day,
                    rhythms.Exists(r => r.Schedule.IsOn(day)),
                    huddles.GetValueOrDefault(day)
                ))
                .Where(day => day.Huddle is not null || (day.IsPlanned && day.Day < today)),
        ];
    }
}
