using System.Buffers.Binary;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Organisation;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.FeedMeasure;

/// <summary>
/// How a reading that was fed is named on the pages of other items. A reading has no id of its own (it is its series and its period), so that its id in links is
/// made of these two, and read back.
/// </summary>
internal sealed class ReadingItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
{
    public const string Item = "reading";
    private const ulong Mark = 0x8EAD_1255_9D0F_E000;

    public string Kind => Item;

    public static ItemRef Of(int series, int period)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, series);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], period);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mark);
        return new ItemRef(Item, new Guid(bytes, bigEndian: true));
    }

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Select(Read).OfType<(int Series, int Period)>().ToList();
        var (numbers, periods) = (asked.ConvertAll(a => a.Series), asked.ConvertAll(a => a.Period));
        var rows = await (
            from series in db.Series
            where numbers.Contains(series.Number)
            join reading in db.Readings on series.Number equals reading.SeriesNumber
            where periods.Contains(reading.Period)
            join measure in db.Measures on series.MeasureId equals measure.Id
            join unit in organisation.Units on series.UnitId equals unit.Id
            select new
            {
                Reading = reading,
                Measure = measure,
                Unit = unit,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.Where(row => asked.Contains((row.Reading.SeriesNumber, row.Reading.Period)))
                .Select(row => new LinkedItem(
                    Item,
                    Of(row.Reading.SeriesNumber, row.Reading.Period).Id,
                    "Reading",
                    $"{row.Measure.Name}, {PeriodWords.Of(row.Measure.Frequency.Step(), DateOnly.FromDayNumber(row.Reading.Period))}",
                    $"{row.Unit.Address}/measures/{row.Reading.SeriesNumber}/readings/{ReadingKey.Of(row.Reading)}",
                    row.Reading.Revision > 0 ? "Fed, and renewed since" : "Fed"
                )),
        ];
    }

    private static (int Series, int Period)? Read(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        return
            id.TryWriteBytes(bytes, bigEndian: true, out _) && BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) == Mark
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[4..]))
            : null;
    }
}
