using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Charts;

/// <summary>A mark with the words of its item; without them where the reader does not see it.</summary>
internal sealed record NamedMark(DateOnly Day, string Kind, string Text, string? Href);

/// <summary>What happened on the days of charts, by series.</summary>
internal sealed class ReadMarks(AppDb db, ItemThread items)
{
    private const string Unseen = "a change was tested, in a project that is not yours to see";

    public async Task<ILookup<int, NamedMark>> OfAsync(IReadOnlyCollection<int> series, CancellationToken ct)
    {
        var rows = await db
            .SeriesMarks.Where(m => series.Contains(m.SeriesNumber))
            .OrderBy(m => m.Day)
            .AsNoTracking()
            .ToListAsync(ct);
        var known = await items.NamedAsync([.. rows.Select(Item).Distinct()], ct);
        return rows.ToLookup(
            row => row.SeriesNumber,
            row =>
                known.GetValueOrDefault(Item(row)) is { } item
                    ? new NamedMark(row.Day, item.KindTitle, item.Title, item.Address)
                    : new NamedMark(row.Day, "Change", Unseen, null)
        );
    }

    private static ItemRef Item(SeriesMark mark) => new(mark.ItemKind, mark.ItemId);
}
