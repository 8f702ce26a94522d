using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Demonstration;

/// <summary>Three years come in one save: each signal is dated back to the day on which its chart would have said it.</summary>
internal sealed class DemoSignals(AppDb db, TimeProvider clock)
{
    /// <summary>A run or a trend speaks from about its eighth point on.</summary>
    private const int PointsUntilSaid = 8;

    public async Task DateBackAsync(CancellationToken ct)
    {
        var frequencies = await db.Measures.ToDictionaryAsync(m => m.Id, m => m.Frequency, ct);
        foreach (var signal in await db.Signals.ToListAsync(ct))
        {
            db.Entry(signal).Property(s => s.DetectedAt).CurrentValue = SaidAt(signal, frequencies[signal.MeasureId]);
        }

        await db.SaveAsync(new Act("Demonstration signals dated"), ct);
        db.ChangeTracker.Clear();
    }

    private DateTimeOffset SaidAt(Signal signal, Frequency frequency)
    {
        var said = DateOnly.FromDayNumber(Math.Min(FirstSaid(signal, frequency), signal.LastSeen));
        // Recorded three days after the period's end, at a quarter past nine.
        var recorded = UkTime.StartOf(frequency.Next(said).AddDays(3)).AddHours(9.25);
        var now = clock.GetUtcNow();
        return recorded < now ? recorded : now;
    }

    /// <summary>Few crossings speak of their whole phase, and only when it is long: near its end.</summary>
    private static int FirstSaid(Signal signal, Frequency frequency) =>
        signal.Rule == nameof(RuleSet.FewCrossings)
            ? frequency.Step(DateOnly.FromDayNumber(signal.LastSeen), -1).DayNumber
            : frequency.Step(DateOnly.FromDayNumber(signal.Since), PointsUntilSaid - 1).DayNumber;
}
