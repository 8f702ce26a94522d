using Evenkeel.Organisation;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Signals;

/// <summary>How a signal is named on the pages of other items.</summary>
internal sealed class SignalItems(AppDb db, OrganisationCatalogue organisation) : IResolveItems
{
    public string Kind => Signal.Item;

    public async Task<IReadOnlyList<LinkedItem>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await (
            from signal in db.Signals
            where ids.Contains(signal.Id)
            join measure in db.Measures on signal.MeasureId equals measure.Id
            join unit in organisation.Units on signal.UnitId equals unit.Id
            select new
            {
                signal.Id,
                signal.SeriesNumber,
                signal.Sentence,
                signal.AnsweredAt,
                signal.Answer,
                signal.DetectedAt,
                Measure = measure.Name,
                unit.Code,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new LinkedItem(
                Kind,
                row.Id,
                "Signal",
                $"{row.Measure}: {row.Sentence}",
                $"/units/{row.Code.ToLowerInvariant()}/measures/{row.SeriesNumber}",
                row.AnsweredAt is null ? "waits for an answer"
                    : row.Answer == SignalAnswer.WeActOnIt ? "acted on"
                    : "answered"
            )
            {
                At = row.DetectedAt,
            }),
        ];
    }
}
