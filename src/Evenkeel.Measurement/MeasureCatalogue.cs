using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.ShowFunnel;
using Evenkeel.Measurement.Signals;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Spc;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement;

/// <summary>What a series' chart says now, as other modules see it.</summary>
public sealed record SeriesRow
{
    /// <summary>Stands in the address of the measure at the unit.</summary>
    public required int Number { get; init; }
    public required UnitId UnitId { get; init; }
    public required Guid MeasureId { get; init; }
    public required string Measure { get; init; }
    public required VariationIcon Variation { get; init; }
    public required AssuranceIcon Assurance { get; init; }

    /// <summary>The one sentence under the chart.</summary>
    public required string Sentence { get; init; }

    /// <summary>The latest value in the plotted unit (a percentage for proportions); null where there is none.</summary>
    public double? LastValue { get; init; }
}

/// <summary>A signal that waits for an answer, as other modules see it.</summary>
public sealed record SignalRow(Guid Id, int Series, string Measure, string Sentence, VariationIcon Variation);

/// <summary>What other modules may ask of measures. Queries answer within the reader's scope.</summary>
public sealed class MeasureCatalogue
{
    private readonly AppDb db;
    private readonly Rescreen rescreen;
    private readonly MeasureFeed feed;
    private readonly SeriesPictures pictures;
    private readonly InUnits inUnits;
    private readonly GuestPictures guests;
    private readonly ActOnSignal signals;

    internal MeasureCatalogue(
        AppDb db,
        Rescreen rescreen,
        MeasureFeed feed,
        SeriesPictures pictures,
        InUnits inUnits,
        GuestPictures guests,
        ActOnSignal signals
    ) =>
        (this.db, this.rescreen, this.feed, this.pictures, this.inUnits, this.guests, this.signals) = (
            db,
            rescreen,
            feed,
            pictures,
            inUnits,
            guests,
            signals
        );

    /// <summary>The charts of the series that the reader sees, with what happened on their days; in no order.</summary>
    public Task<IReadOnlyList<SeriesPicture>> PicturesAsync(
        IReadOnlyCollection<int> series,
        CancellationToken ct = default
    ) => pictures.OfAsync(series, ct);

    /// <summary>The charts of these series that are this unit's, for somebody who does not see it: the caller answers for it that the unit lets them. Small
    /// counts are not drawn; of what happened on their days stands what the reader sees.</summary>
    public Task<IReadOnlyList<SeriesPicture>> PicturesForGuestAsync(
        UnitId unit,
        IReadOnlyCollection<int> series,
        CancellationToken ct = default
    ) => guests.OfAsync(unit, series, ct);

    /// <summary>The names of measures by their definitions, whoever asks.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyCollection<Guid> measures,
        CancellationToken ct = default
    ) =>
        await db
            .Measures.IgnoreQueryFilters()
            .Where(m => measures.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.Name, ct);

    /// <summary>The units that keep these definitions, whoever asks: what is below them can be given the measure.</summary>
    public async Task<IReadOnlyDictionary<Guid, UnitId>> KeepersAsync(
        IReadOnlyCollection<Guid> measures,
        CancellationToken ct = default
    ) =>
        await db
            .Measures.IgnoreQueryFilters()
            .Where(m => measures.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.KeptBy, ct);

    /// <summary>One measure in units, in or out of the reader's scope: the caller answers for it that each of them agreed to be seen by the others. Null
    /// where there is no such measure.</summary>
    /// <param name="units">With their names.</param>
    /// <param name="whole">Those whose own charts the reader may open: they are drawn with their small counts.</param>
    public Task<MeasureInUnits?> InUnitsAsync(
        Guid measure,
        IReadOnlyDictionary<UnitId, string> units,
        IReadOnlySet<UnitId> whole,
        CancellationToken ct = default
    ) => inUnits.OfAsync(measure, units, whole, ct);

    /// <summary>Stages that the item stands on these charts on a day, and on no others; the caller saves. No day: on none.</summary>
    public async Task StageMarksAsync(
        ItemRef item,
        IReadOnlyCollection<int> series,
        DateOnly? day,
        CancellationToken ct = default
    )
    {
        var there = await db.SeriesMarks.Where(m => m.ItemKind == item.Kind && m.ItemId == item.Id).ToListAsync(ct);
        var wanted = day is null ? [] : series;
        db.RemoveRange(there.Where(mark => !wanted.Contains(mark.SeriesNumber)));
        foreach (var mark in there.Where(mark => wanted.Contains(mark.SeriesNumber)))
        {
            mark.Day = day!.Value;
        }

        db.AddRange(
            wanted
                .Except(there.Select(mark => mark.SeriesNumber))
                .Select(number => new SeriesMark
                {
                    SeriesNumber = number,
                    ItemKind = item.Kind,
                    ItemId = item.Id,
                    Day = day!.Value,
                })
        );
    }

    /// <summary>Every series that is in use, with what its chart says; to be filtered and ordered by the caller, in the database.</summary>
    public IQueryable<SeriesRow> Series =>
        from status in db.SeriesStatuses
        join series in db.Series on status.SeriesNumber equals series.Number
        join measure in db.Measures on status.MeasureId equals measure.Id
        where series.EndedOn == null
        select new SeriesRow
        {
            Number = series.Number,
            UnitId = series.UnitId,
            MeasureId = measure.Id,
            Measure = measure.Name,
            Variation = status.Variation,
            Assurance = status.Assurance,
            Sentence = status.Sentence,
            LastValue = status.LastValue,
        };

    /// <summary>Every series that the reader sees, also one that is recorded no longer; to be filtered by the caller, in the database.</summary>
    public IQueryable<WatchedSeries> Watched
    {
        get
        {
            var signals = db.Signals.Where(s => s.PassedAt == null);
            return from series in db.Series
                join status in db.SeriesStatuses on series.Number equals status.SeriesNumber
                join measure in db.Measures on series.MeasureId equals measure.Id
                select new WatchedSeries
                {
                    Number = series.Number,
                    UnitId = series.UnitId,
                    Measure = measure.Name,
                    Kind = measure.Kind,
                    Better = measure.Improvement,
                    Frequency = measure.Frequency,
                    EndedOn = series.EndedOn,
                    Signal = signals
                        .Where(s => s.SeriesNumber == series.Number)
                        .OrderByDescending(s => s.DetectedAt)
                        .Select(s => (Guid?)s.Id)
                        .FirstOrDefault(),
                    Sentence = status.Sentence,
                    LastPeriod = status.LastPeriod,
                };
        }
    }

    /// <summary>Signals of the unit that nobody has responded to.</summary>
    public Task<int> WaitingSignalsAsync(UnitId unit, CancellationToken ct = default) =>
        WaitingSignals.Of(db).CountAsync(s => s.UnitId == unit, ct);

    /// <summary>Stages that something is made of a signal, which answers it unless somebody has; the caller saves. Answers whether it is a signal of this
    /// unit that the reader sees.</summary>
    /// <param name="what">A sentence: "A project was started."</param>
    /// <param name="shownAs">In place of the person's name, where it is hidden.</param>
    public Task<bool> StageActedOnAsync(
        UnitId unit,
        Guid signal,
        string what,
        string? shownAs = null,
        CancellationToken ct = default
    ) => signals.StageAsync(unit, signal, what, shownAs, ct);

    /// <summary>Stages that what was made of a signal is taken back: it waits for an answer again. The caller saves.</summary>
    public Task StageActedOnNoMoreAsync(UnitId unit, Guid signal, CancellationToken ct = default) =>
        signals.UndoAsync(unit, signal, ct);

    /// <summary>The series that a signal of this unit is on; null where the reader sees no such signal there.</summary>
    public Task<int?> SeriesOfSignalAsync(UnitId unit, Guid signal, CancellationToken ct = default) =>
        signals.SeriesAsync(unit, signal, ct);

    /// <summary>The signals of the unit that nobody has responded to, the newest first.</summary>
    public async Task<IReadOnlyList<SignalRow>> SignalsAsync(UnitId unit, int most, CancellationToken ct = default) =>
        await (
            from signal in WaitingSignals.Of(db)
            where signal.UnitId == unit
            join measure in db.Measures on signal.MeasureId equals measure.Id
            orderby signal.DetectedAt descending
            select new SignalRow(signal.Id, signal.SeriesNumber, measure.Name, signal.Sentence, signal.Variation)
        )
            .Take(most)
            .ToListAsync(ct);

    /// <summary>Stages a measure that the caller's work feeds, or needs; the caller saves. A name that the unit has already gets a number. Answers the number of its series, which the caller keeps.</summary>
    public Task<int> StageMeasureAsync(NewMeasure measure, CancellationToken ct = default) =>
        feed.StageMeasureAsync(measure, ct);

    /// <summary>
    /// Stages what a fed measure is in a period, and what its chart then says; the caller saves. What stood there before is kept as superseded. False
    /// where the unit records the measure no longer.
    /// </summary>
    /// <param name="cause">What fed it, for the thread: linked to the reading, and through it to the signal that it sets off.</param>
    public Task<bool> StageReadingAsync(
        int series,
        FedReading reading,
        ItemRef? cause = null,
        CancellationToken ct = default
    ) => feed.StageReadingAsync(series, reading, cause, ct);

    /// <summary>Rebuilds what every chart says from its readings; nothing should differ.</summary>
    /// <param name="progress">Told how many series are done, and of how many.</param>
    public Task<RescreenReport> RescreenAsync(
        IProgress<(int Done, int Of)>? progress = null,
        CancellationToken ct = default
    ) => rescreen.RebuildAsync(new Act("Charts rescreened"), only: null, progress, ct);
}
