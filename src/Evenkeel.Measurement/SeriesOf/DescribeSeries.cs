using Evenkeel.Measurement.Measures;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.SeriesOf;

/// <summary>How giving a measure to a unit, its phases and its ghost points read in the history.</summary>
internal sealed class DescribeSeries(AppDb db, SeriesNames names) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(Series), nameof(Phase), nameof(Exclusion)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId).OfType<Guid>().ToList();
        var phases = await db.Phases.AsNoTracking().Where(p => keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var ghosts = await db.Exclusions.AsNoTracking().Where(e => keys.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        int Number(ChangedRecord change) =>
            change.KeyId is not { } id ? change.KeyNumbers[0]
            : phases.TryGetValue(id, out var phase) ? phase.SeriesNumber
            : ghosts.GetValueOrDefault(id)?.SeriesNumber ?? 0;
        var series = await names.OfAsync([.. changes.Select(Number).Distinct()], ct);
        return
        [
            .. changes
                .Where(change => series.ContainsKey(Number(change)))
                .SelectMany(change => Lines(change, series[Number(change)], phases, ghosts)),
        ];
    }

    private static IEnumerable<ChangeLine> Lines(
        ChangedRecord change,
        SeriesName series,
        Dictionary<Guid, Phase> phases,
        Dictionary<Guid, Exclusion> ghosts
    ) =>
        change.KeyId is not { } id ? Given(change, series)
        : phases.TryGetValue(id, out var phase) ? [OfPhase(change, series, phase)]
        : [OfGhost(change, series, ghosts[id])];

    private static IEnumerable<ChangeLine> Given(ChangedRecord change, SeriesName series)
    {
        var item = series.At(change.AtUnit);
        if (change.IsNew)
        {
            yield return new(change, item, null, series.Series.IsRollUp ? "summed from the units below" : "recorded here");
        }
        else if (change.Has(nameof(Series.EndedOn)))
        {
            var end = ChangeFields.Day(change.After(nameof(Series.EndedOn)));
            yield return new(change, item, null, end is { } day ? $"no longer recorded, from {UkDate.Plain(day)}" : "recorded again");
        }
        else if (change.Has(nameof(Series.IsRollUp)))
        {
            yield return new(change, item, null, series.Series.IsRollUp ? "summed from the units below" : "recorded here");
        }
    }

    private static ChangeLine OfPhase(ChangedRecord change, SeriesName series, Phase phase) =>
        new(
            change,
            $"{series.At(change.AtUnit)}: new limits from {series.Period(phase.Starts)}",
            null,
            !change.IsNew ? "withdrawn"
                : phase.WasDeclined ? $"suggested and declined: {change.After(nameof(Phase.Reason))}"
                : change.After(nameof(Phase.Reason))
        );

    private static ChangeLine OfGhost(ChangedRecord change, SeriesName series, Exclusion ghost) =>
        new(
            change,
            $"{series.At(change.AtUnit)}: {series.Period(ghost.Period)} left out of the limits (ghost point)",
            null,
            change.IsNew ? change.After(nameof(Exclusion.Reason)) : "withdrawn"
        );
}
