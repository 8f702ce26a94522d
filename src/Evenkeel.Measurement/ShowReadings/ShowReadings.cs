using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.ShowReadings;

internal sealed record ReadingsView(
    SeriesAt At,
    IReadOnlyList<Reading> Readings,
    int Total,
    IReadOnlyDictionary<int, string> Imports,
    IReadOnlyDictionary<(int, int), string> Ghosts
)
{
    public const int PageSize = 50;

    public string Source(Reading reading) =>
        reading.ImportNumber is { } number ? Imports.GetValueOrDefault(number, $"Import {number}")
        : At.Series.IsRollUp ? "summed"
        : "recorded";
}

internal sealed class ShowReadingsHandler(AppDb db, FindSeries find)
{
    public async Task<ReadingsView?> Handle(string unit, int number, int page, CancellationToken ct)
    {
        if (await find.AtAsync(unit, number, ct) is not { } at)
        {
            return null;
        }

        var all = db.Readings.AsNoTracking().Where(r => r.SeriesNumber == number);
        var readings = await all.OrderByDescending(r => r.Period)
            .ThenByDescending(r => r.Sequence)
            .Skip((page - 1) * ReadingsView.PageSize)
            .Take(ReadingsView.PageSize)
            .ToListAsync(ct);
        var imports = readings.Select(r => r.ImportNumber).OfType<int>().Distinct().ToList();
        return new ReadingsView(
            at,
            readings,
            await all.CountAsync(ct),
            await db
                .Imports.Where(i => imports.Contains(i.Number))
                .ToDictionaryAsync(i => i.Number, i => i.FileName, ct),
            (
                await db
                    .Exclusions.Where(e => e.SeriesNumber == number && e.WithdrawnAt == null)
                    .AsNoTracking()
                    .ToListAsync(ct)
            ).ToDictionary(e => (e.Period, e.Sequence), e => e.Reason)
        );
    }
}
