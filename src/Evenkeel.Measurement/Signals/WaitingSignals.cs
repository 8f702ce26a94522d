using Evenkeel.Platform.Data;

namespace Evenkeel.Measurement.Signals;

internal static class WaitingSignals
{
    /// <summary>Signals in scope that stand and that nobody has answered, of measures that are still in use.</summary>
    public static IQueryable<Signal> Of(AppDb db)
    {
        var inUse = db.Series.Where(series => series.EndedOn == null);
        return db.Signals.Where(s =>
            s.AnsweredAt == null && s.PassedAt == null && inUse.Any(series => series.Number == s.SeriesNumber)
        );
    }
}
