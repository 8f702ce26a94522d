using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Screening;

/// <summary>Loads what charts need besides readings, for any number of series at once: a handful of queries, however many.</summary>
internal sealed class ReadFacts(AppDb db)
{
    private const int AtOnce = 20_000;
    private readonly Dictionary<Guid, ChartFacts> charts = [];
    private string? organisationRules;

    public async Task<SeriesFacts> OfAsync(Series series, CancellationToken ct) => (await OfAsync([series], ct))[0];

    public Task<IReadOnlyList<SeriesFacts>> OfAsync(IReadOnlyCollection<Series> series, CancellationToken ct) =>
        OfAsync(series, [], ct);

    /// <param name="made">The numbers of those that are made in this save: nothing was said about them yet, and nothing is asked.</param>
    public async Task<IReadOnlyList<SeriesFacts>> OfAsync(
        IReadOnlyCollection<Series> series,
        HashSet<int> made,
        CancellationToken ct
    )
    {
        var facts = new List<SeriesFacts>(series.Count);
        foreach (var some in series.Chunk(AtOnce))
        {
            facts.AddRange(await SomeAsync(some, made, ct));
        }

        return facts;
    }

    private async Task<IEnumerable<SeriesFacts>> SomeAsync(Series[] series, HashSet<int> made, CancellationToken ct)
    {
        await LoadChartsAsync([.. series.Select(s => s.MeasureId).Distinct()], ct);
        var (phases, exclusions) = await SaidAsync([.. series.Select(s => s.Number).Where(n => !made.Contains(n))], ct);
        var measures = series.Select(s => s.MeasureId).Distinct().ToList();
        var targets = await TargetsAsync(measures, ct);
        return series.Select(s => Build(s, phases[s.Number], exclusions[s.Number], targets[s.MeasureId]));
    }

    private async Task<(ILookup<int, Phase> Phases, ILookup<int, Exclusion> Exclusions)> SaidAsync(
        int[] numbers,
        CancellationToken ct
    )
    {
        if (numbers.Length == 0)
        {
            return (Array.Empty<Phase>().ToLookup(p => 0), Array.Empty<Exclusion>().ToLookup(e => 0));
        }

        var (low, high) = (numbers.Min(), numbers.Max());
        var phases = db.Phases.Where(p => p.SeriesNumber >= low && p.SeriesNumber <= high);
        var exclusions = db.Exclusions.Where(e => e.SeriesNumber >= low && e.SeriesNumber <= high);
        return (
            await InForceAsync(phases, ct),
            (await exclusions.Where(e => e.WithdrawnAt == null).ToListAsync(ct)).ToLookup(e => e.SeriesNumber)
        );
    }

    /// <summary>Those that this save adds or takes away count already.</summary>
    private async Task<ILookup<Guid, MeasureTarget>> TargetsAsync(List<Guid> measures, CancellationToken ct)
    {
        var stored = await db.MeasureTargets.Where(t => measures.Contains(t.MeasureId)).ToListAsync(ct);
        return stored
            .Where(t => db.Entry(t).State != EntityState.Deleted)
            .Union(db.MeasureTargets.Local.Where(t => measures.Contains(t.MeasureId)))
            .OrderBy(t => t.From)
            .ToLookup(t => t.MeasureId);
    }

    private static async Task<ILookup<int, Phase>> InForceAsync(IQueryable<Phase> phases, CancellationToken ct) =>
        (await phases.Where(p => p.WithdrawnAt == null).OrderBy(p => p.Starts).ToListAsync(ct)).ToLookup(p =>
            p.SeriesNumber
        );

    private SeriesFacts Build(
        Series series,
        IEnumerable<Phase> phases,
        IEnumerable<Exclusion> exclusions,
        IEnumerable<MeasureTarget> targets
    )
    {
        var all = targets.ToList();
        var own = all.Where(t => t.UnitId == series.UnitId).ToList();
        return new SeriesFacts(series.Number, series.UnitId, charts[series.MeasureId])
        {
            IsSum = series.IsRollUp,
            Phases = [.. phases.Select(p => (p.Starts, p.Freeze ?? 0, p.Reason))],
            Exclusions = exclusions.ToDictionary(e => (e.Period, e.Sequence), e => e.Reason),
            // What was predicted is what a case is measured against.
            Targets = charts[series.MeasureId].HasRisk
                ? []
                :
                [
                    .. (own.Count > 0 ? own : all.Where(t => t.UnitId is null)).Select(t =>
                        (t.From.DayNumber, t.Value)
                    ),
                ],
        };
    }

    private async Task LoadChartsAsync(List<Guid> measures, CancellationToken ct)
    {
        var missing = measures.Where(id => !charts.ContainsKey(id)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        organisationRules ??= (await InstallationFacts.ReadAsync(db, ct)).RuleProfile;
        foreach (var measure in await db.Measures.AsNoTracking().Where(m => missing.Contains(m.Id)).ToListAsync(ct))
        {
            var current = db.Measures.Local.FindEntry(measure.Id)?.Entity ?? measure;
            charts[measure.Id] = new ChartFacts(current, ChartChoice.Define(current, organisationRules));
        }
    }
}
