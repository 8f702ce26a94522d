using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.FeedMeasure;

/// <summary>Stages measures and readings that another module's work feeds, in the save of that work.</summary>
internal sealed class MeasureFeed(AppDb db, Adoption adoption, ReadingWriter writer)
{
    /// <summary>The number of the new measure's series at its unit.</summary>
    public async Task<int> StageMeasureAsync(NewMeasure fed, CancellationToken ct)
    {
        var measure = new Measure
        {
            KeptBy = fed.Unit,
            Name = await FreeNameAsync(fed, ct),
            Kind = fed.Kind,
            Frequency = fed.Frequency,
            Improvement = fed.Better,
            Role = fed.Role,
            OperationalDefinition = fed.Definition,
            Numerator = fed.Counted,
            Denominator = fed.OutOf,
            InUnits = fed.InUnits,
            Source = fed.Source,
        };
        db.Measures.Add(measure);
        var series = (await adoption.StageAsync(measure.Id, [fed.Unit], rollUp: false, ct))[0];
        adoption.StageEmptyStatus(series);
        return series.Number;
    }

    /// <summary>False where the unit records the measure no longer: the work goes on without it.</summary>
    public async Task<bool> StageReadingAsync(int number, FedReading reading, ItemRef? cause, CancellationToken ct)
    {
        var series = await db.Series.SingleOrDefaultAsync(s => s.Number == number && s.EndedOn == null, ct);
        var measure = series is null
            ? null
            : await db.Measures.SingleOrDefaultAsync(m => m.Id == series.MeasureId && m.RetiredOn == null, ct);
        if (series is null || measure is null)
        {
            return false;
        }

        var period = measure.Frequency.StartOf(reading.Day, measure.WeekEnds).DayNumber;
        var isEmpty = reading is { Numerator: null, Value: null };
        if (isEmpty && !await db.Readings.AnyAsync(r => r.SeriesNumber == number && r.Period == period, ct))
        {
            return true;
        }

        var change = new ReadingChange(period)
        {
            Numerator = reading.Numerator,
            Denominator = reading.Denominator,
            Value = reading.Value,
            Status = isEmpty ? ReadingStatus.NotApplicable : ReadingStatus.Given,
        };
        await writer.StageAsync(series, [change], ct);
        if (cause is { } from)
        {
            StageThread(from, ReadingItems.Of(number, period), number);
        }

        return true;
    }

    /// <summary>From the work to the reading, and from there to the signal that it set off.</summary>
    private void StageThread(ItemRef cause, ItemRef reading, int series)
    {
        db.Links.Add(Link.Between(cause, LinkKind.LedTo, reading));
        var signals = db
            .ChangeTracker.Entries<Signal>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.SeriesNumber == series)
            .ToList();
        foreach (var signal in signals)
        {
            db.Links.Add(Link.Between(reading, LinkKind.LedTo, new ItemRef(Signal.Item, signal.Entity.Id)));
        }
    }

    /// <summary>A measure of the name that people type is another one, and stays so.</summary>
    private async Task<string> FreeNameAsync(NewMeasure fed, CancellationToken ct)
    {
        var taken = await db
            .Measures.Where(m => m.KeptBy == fed.Unit && m.RetiredOn == null && m.Name.StartsWith(fed.Name))
            .Select(m => m.Name)
            .ToListAsync(ct);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(n => n == 1 ? fed.Name : $"{fed.Name} ({n})")
            .First(name => !taken.Contains(name));
    }
}
