using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>
/// Other rules of the organisation change what its charts say, and another threshold changes which sums may be shown: both are stored, so that
/// both are renewed in the save that changes the settings.
/// </summary>
internal sealed class RenewForSettings(AppDb db, Rescreen rescreen, RollUps rollUps, EventQueue events)
    : IEventHandler<SettingsChanged>,
        IForesee<SettingsChanged>
{
    public async Task HandleAsync(SettingsChanged happened, CancellationToken ct)
    {
        var (_, screening, _) = await RenewAsync(happened, ct);
        if (screening is not null)
        {
            db.AlsoWrite(screening.Rows());
            events.Tell(new SeriesChanged(screening.Changed));
        }
    }

    public async Task<IReadOnlyList<string>> SentencesAsync(SettingsChanged coming, CancellationToken ct)
    {
        var (sums, screening, differ) = await RenewAsync(coming, ct);
        var says = new List<string>();
        if (screening is not null)
        {
            says.Add(
                $"{Charts(screening.Statuses.Count)} are judged by the organisation's rules: what {differ:N0} of them {(differ == 1 ? "says" : "say")} changes."
            );
            says.Add("Signals that the new rules do not give pass. New ones wait for an answer. Answers are kept.");
        }

        if (coming.Threshold)
        {
            says.Add(
                sums == 0
                    ? "No sum that is shown changes with the threshold."
                    : $"{Charts(sums)} of sums are drawn anew, because other sums may be shown."
            );
            says.Add("Files that were taken out before stay as they are: tell those who have them.");
        }

        return says;
    }

    /// <summary>Sums first: what their charts say then stands on the sums that may be shown.</summary>
    private async Task<(int Sums, BulkScreening? Screening, int Differ)> RenewAsync(
        SettingsChanged settings,
        CancellationToken ct
    )
    {
        var sums = settings.Threshold ? await SumsAsync(settings.Progress, ct) : [];
        if (!settings.Rules)
        {
            return (sums.Count, null, 0);
        }

        var usual = db.Measures.Where(m => m.Rules == null).Select(m => m.Id);
        var series = await db
            .Series.IgnoreQueryFilters()
            .Where(s => usual.Contains(s.MeasureId))
            .Select(s => s.Number)
            .ToListAsync(ct);
        var (screening, differ) = await rescreen.LookAsync([.. series.Except(sums)], settings.Progress, ct);
        return (sums.Count, screening, differ);
    }

    private async Task<HashSet<int>> SumsAsync(IProgress<(int, int)>? progress, CancellationToken ct)
    {
        var measures = await db
            .Series.IgnoreQueryFilters()
            .Where(s => s.IsRollUp && s.EndedOn == null)
            .Select(s => s.MeasureId)
            .Distinct()
            .ToListAsync(ct);
        var changed = new HashSet<int>();
        for (var i = 0; i < measures.Count; i++)
        {
            progress?.Report((i, measures.Count));
            changed.UnionWith(await rollUps.RenewAllAsync(measures[i], ct));
        }

        return changed;
    }

    private static string Charts(int count) => count == 1 ? "1 chart" : $"{count:N0} charts";
}
