using System.IO.Compression;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Spc;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Download;

/// <summary>What stands about the readings: definitions, targets, marks, signals, imports, acts.</summary>
internal sealed class TakeOutTables(AppDb db, OrganisationCatalogue organisation, ItemThread items, TakeOutScope scope)
{
    /// <summary>A chart's sentence tells the level of a unit's counts: of another unit's, only what it says in short is taken out.</summary>
    private static readonly MeasureKind[] Counted =
    [
        MeasureKind.Count,
        MeasureKind.Proportion,
        MeasureKind.Rate,
        MeasureKind.PredictedRisk,
    ];

    private Dictionary<UnitId, string> codes = [];
    private bool hidesSmall;

    public async Task WriteAsync(ZipArchive zip, CancellationToken ct)
    {
        hidesSmall = (await InstallationFacts.ReadAsync(db, ct)).SuppressBelow > 1;
        var units = await scope.Units.HighestFirst().ToListAsync(ct);
        codes = units.ToDictionary(u => u.Id, u => u.Code);
        await TableAsync(
            zip,
            TakeOutFile.Units,
            units.ToAsyncEnumerable(),
            u => [u.Code, u.Name, u.Level.ToString().ToLowerInvariant(), u.Kind, u.ClosedOn],
            ct
        );
        await MeasuresAsync(zip, ct);
        await SeriesAsync(zip, ct);
        await MarksAsync(zip, ct);
        await SignalsAsync(zip, ct);
        await ActsAsync(zip, ct);
    }

    private static async Task TableAsync<T>(
        ZipArchive zip,
        TakeOutFile file,
        IAsyncEnumerable<T> rows,
        Func<T, object?[]> cells,
        CancellationToken ct
    )
    {
        await using var csv = await TakeOutCsv.BeginAsync(zip, file, ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await csv.WriteAsync(ct, cells(row));
        }
    }

    private async Task MeasuresAsync(ZipArchive zip, CancellationToken ct)
    {
        var used = scope.Series.Select(s => s.MeasureId);
        var kept = scope.UnitIds;
        var measures = db.Measures.Where(m => used.Contains(m.Id) || kept.Contains(m.KeptBy));
        var rows = measures
            .AsNoTracking()
            .OrderBy(m => m.Name)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                Measure = m,
                Person = organisation.People.Where(p => p.Id == m.OwnerId).Select(p => p.Name).FirstOrDefault(),
            });
        await TableAsync(zip, TakeOutFile.Measures, rows.AsAsyncEnumerable(), r => Cells(r.Measure, r.Person), ct);
        var ids = measures.Select(m => m.Id);
        var targets = db
            .MeasureTargets.AsNoTracking()
            .Where(t => ids.Contains(t.MeasureId) && (t.UnitId == null || kept.Contains(t.UnitId.Value)))
            .OrderBy(t => t.MeasureId)
            .ThenBy(t => t.From);
        await TableAsync(
            zip,
            TakeOutFile.Targets,
            targets.AsAsyncEnumerable(),
            t =>
                [
                    t.MeasureId,
                    t.UnitId is { } unit ? codes.GetValueOrDefault(unit) : null,
                    t.From == DateOnly.MinValue ? null : t.From,
                    t.Value,
                ],
            ct
        );
    }

    private static object?[] Cells(Measure m, string? person) =>
        [
            m.Id,
            m.Name,
            MeasureWords.Of(m.Kind),
            MeasureWords.Of(m.Frequency),
            m.Frequency == Frequency.Week ? m.WeekEnds.ToString() : null,
            m.OperationalDefinition,
            m.Numerator,
            m.Denominator,
            m.Kind == MeasureKind.Rate ? m.Per : null,
            m.InUnits,
            MeasureWords.Of(m.Improvement),
            MeasureWords.Short(m.Role),
            string.Join("; ", MeasureWords.Of(m.Dimensions)),
            string.Join("; ", MeasureWords.Of(m.Aims)),
            person ?? m.Owner,
            m.Source,
            m.Chart,
            m.Rules,
            m.ChartReason,
            m.DueDays,
            m.RetiredOn,
        ];

    private Task SeriesAsync(ZipArchive zip, CancellationToken ct)
    {
        var (own, hides) = (scope.Unit, hidesSmall);
        var rows =
            from series in scope.Series
            join measure in db.Measures on series.MeasureId equals measure.Id
            join status in db.SeriesStatuses on series.Number equals status.SeriesNumber into statuses
            from status in statuses.DefaultIfEmpty()
            orderby series.Number
            select new
            {
                Series = series,
                measure.Name,
                Says = status == null ? ""
                : hides && series.UnitId != own && Counted.Contains(measure.Kind) ? status.Words
                : status.Sentence,
            };
        return TableAsync(
            zip,
            TakeOutFile.AllSeries,
            rows.AsNoTracking().AsAsyncEnumerable(),
            r =>
                [
                    r.Series.Number,
                    codes.GetValueOrDefault(r.Series.UnitId),
                    r.Series.MeasureId,
                    r.Name,
                    r.Series.IsRollUp,
                    r.Series.AdoptedOn,
                    r.Series.EndedOn,
                    r.Says,
                ],
            ct
        );
    }

    private async Task MarksAsync(ZipArchive zip, CancellationToken ct)
    {
        var numbers = scope.Numbers;
        var phases = db.Phases.AsNoTracking().Where(p => numbers.Contains(p.SeriesNumber));
        await TableAsync(
            zip,
            TakeOutFile.Phases,
            phases.OrderBy(p => p.SeriesNumber).ThenBy(p => p.Starts).AsAsyncEnumerable(),
            p => [p.SeriesNumber, DateOnly.FromDayNumber(p.Starts), p.Freeze, p.Reason, p.By, p.At, p.WithdrawnAt],
            ct
        );
        var ghosts = db.Exclusions.AsNoTracking().Where(e => numbers.Contains(e.SeriesNumber));
        await TableAsync(
            zip,
            TakeOutFile.Ghosts,
            ghosts.OrderBy(e => e.SeriesNumber).ThenBy(e => e.Period).AsAsyncEnumerable(),
            e => [e.SeriesNumber, DateOnly.FromDayNumber(e.Period), e.Sequence, e.Reason, e.By, e.At, e.WithdrawnAt],
            ct
        );
    }

    private Task SignalsAsync(ZipArchive zip, CancellationToken ct)
    {
        var numbers = scope.Numbers;
        var counted = db.Measures.Where(m => Counted.Contains(m.Kind)).Select(m => m.Id);
        var (own, hides) = (scope.Unit, hidesSmall);
        var signals = db
            .Signals.AsNoTracking()
            .Where(s => numbers.Contains(s.SeriesNumber))
            .Select(s => new { Signal = s, IsHidden = hides && s.UnitId != own && counted.Contains(s.MeasureId) });
        return TableAsync(
            zip,
            TakeOutFile.Signals,
            signals.OrderBy(r => r.Signal.SeriesNumber).ThenBy(r => r.Signal.Since).AsAsyncEnumerable(),
            r => Cells(r.Signal, r.IsHidden),
            ct
        );
    }

    private static object?[] Cells(Signals.Signal s, bool isHidden) =>
        [
            s.SeriesNumber,
            s.Rule,
            SpcWords.Of(s.Variation, s.Rule == nameof(RuleSet.Cusum)),
            DateOnly.FromDayNumber(s.Since),
            DateOnly.FromDayNumber(s.LastSeen),
            isHidden ? null : s.Sentence,
            s.DetectedAt,
            s.PassedAt,
            s.Answer is { } answer ? answer.Title().ToLowerInvariant() : null,
            s.AnswerText,
            s.AnsweredBy,
            s.AnsweredAt,
        ];

    private async Task ActsAsync(ZipArchive zip, CancellationToken ct)
    {
        var units = scope.UnitIds;
        await TableAsync(
            zip,
            TakeOutFile.Imports,
            db.Imports.AsNoTracking().Where(i => units.Contains(i.UnitId)).OrderBy(i => i.Number).AsAsyncEnumerable(),
            i =>
                [
                    i.Number,
                    codes.GetValueOrDefault(i.UnitId),
                    i.FileName,
                    i.Sha256,
                    i.At,
                    i.By,
                    i.Added,
                    i.Corrected,
                    i.Unchanged,
                    i.Rejected,
                    i.Skipped,
                    i.UndoneAt,
                    i.UndoneBy,
                ],
            ct
        );
        var hidden = await HiddenAsync(units, ct);
        await TableAsync(
            zip,
            TakeOutFile.History,
            db.Acts.AsNoTracking()
                .Where(a => a.UnitId != null && units.Contains(a.UnitId.Value))
                .OrderBy(a => a.At)
                .ThenBy(a => a.Id)
                .AsAsyncEnumerable(),
            a =>
                [
                    a.Id,
                    a.Name,
                    a.At,
                    a.By,
                    codes.GetValueOrDefault(a.UnitId!.Value),
                    a.AboutKind,
                    a.AboutId,
                    hidden.Contains(a.Id) ? null : a.Reason,
                ],
            ct
        );
    }

    /// <summary>Acts with a reason about an item that who takes it out does not see.</summary>
    private async Task<HashSet<Guid>> HiddenAsync(IQueryable<UnitId> units, CancellationToken ct)
    {
        var acts = await db
            .Acts.Where(a => a.UnitId != null && units.Contains(a.UnitId.Value))
            .Where(a => a.Reason != null && a.AboutId != null)
            .Select(a => new
            {
                a.Id,
                a.AboutKind,
                a.AboutId,
            })
            .ToListAsync(ct);
        var about = acts.ToDictionary(a => a.Id, a => new ItemRef(a.AboutKind!, a.AboutId!.Value));
        var unseen = await items.UnseenAsync([.. about.Values], ct);
        return about.Where(pair => unseen.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
    }
}
