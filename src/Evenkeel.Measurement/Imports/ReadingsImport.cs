using System.Security.Cryptography;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.ImportReadings;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.Imports;

/// <summary>A file judged for one measure, and the measure that it will be stored under.</summary>
internal sealed record CheckedMeasure(Measure Measure, bool IsNew, ImportResult Result)
{
    public MeasureShape Shape => Result.Measure;

    /// <summary>Measures of this name and kind that the readings could be stored under.</summary>
    public IReadOnlyList<NamedMeasure> Named { get; init; } = [];

    /// <summary>Who keeps the measure, where it was found by its name.</summary>
    public UnitRow? Keeper => Named.FirstOrDefault(one => one.Measure.Id == Measure.Id)?.Keeper;

    /// <summary>Why nothing of it may be stored: another module's work feeds the measure.</summary>
    public string? Fed { get; init; }

    /// <summary>There are several of them, and a person must say which is meant.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The reading as it would be stored: a measurement's number is its value, any other's its numerator.</summary>
    public IncomingReadings.Row RowOf(in ImportedReading r, int series, int sequence)
    {
        var isValue = Measure.Kind is MeasureKind.Measurement or MeasureKind.CasesBetween;
        return new(
            series,
            r.Period,
            sequence,
            isValue ? double.NaN : r.First,
            isValue ? double.NaN : r.Second,
            isValue ? r.First : double.NaN,
            r.Status,
            r.IsProvisional,
            r.Note
        );
    }
}

/// <summary>Judges a file against what the database knows, and stores what was accepted: the one way in for page and command line.</summary>
internal sealed class ReadingsImport(
    AppDb db,
    OrganisationCatalogue organisation,
    Adoption adoption,
    MeasureFinder measures,
    StoreReadings store,
    RollUps rollUps,
    Feeds feeds,
    Scope scope,
    TimeProvider clock
)
{
    private IReadOnlyList<KnownUnit>? known;
    private IReadOnlyDictionary<string, UnitId>? unitCodes;

    public async Task<CheckedMeasure> CheckAsync(
        ReadingsFile file,
        ReadyMeasure ready,
        UnitRow at,
        IProgress<long>? progress,
        CancellationToken ct
    )
    {
        known ??= await KnownUnitsAsync(at, ct);
        var found = await measures.FindAsync(ready, at, ct);
        // A measure that is there says on which day its weeks end.
        var shape = found.Chosen is { } there ? ready.Measure with { WeekEnds = there.WeekEnds } : ready.Measure;
        var today = Platform.UkTime.Today(clock);
        var result = ImportCheck.Run(file, shape, known, ready.Mapping, today, progress, ct);
        var measure = found.Chosen ?? measures.Make(result.Measure, at);
        return new CheckedMeasure(measure, found.Chosen is null, result)
        {
            Named = found.Found,
            IsUnsure = found.IsUnsure,
            Fed = found.Chosen is { } chosen ? await FedAsync(chosen, result, at, ct) : null,
        };
    }

    /// <summary>A measure is fed at the unit that keeps it.</summary>
    private async Task<string?> FedAsync(Measure measure, ImportResult result, UnitRow at, CancellationToken ct)
    {
        var fed = await feeds.AtAsync(measure.KeptBy, ct);
        var numbers = fed.Select(one => one.Series).ToList();
        var series =
            numbers.Count == 0
                ? null
                : await db.Series.FirstOrDefaultAsync(s => s.MeasureId == measure.Id && numbers.Contains(s.Number), ct);
        if (series is null)
        {
            return null;
        }

        // Where nothing of the file is understood yet, it is meant for the unit at which it is imported.
        var ids = await UnitIdsAsync(result, at, ct);
        var units = result.Readings().Select(reading => ids[reading.Unit]).DefaultIfEmpty(at.Id);
        return units.Contains(series.UnitId)
            ? Feeds.Sentence(measure.Name, fed.First(one => one.Series == series.Number))
            : null;
    }

    /// <summary>Stores what was accepted of every measure, and what is summed from it, all or nothing, as one act.</summary>
    /// <param name="expected">What a person was shown that it would do; where that is no more so, nothing is stored.</param>
    public async Task<StoredReadings> StoreAsync(
        IReadOnlyList<CheckedMeasure> measured,
        UnitRow at,
        string fileName,
        string sha256,
        IProgress<int>? progress,
        StoredReadings? expected,
        CancellationToken ct
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (all, made, numbered) = (new List<Series>(), new List<Series>(), new List<int[]>());
        foreach (var one in measured)
        {
            await measures.SaveIfNewAsync(one, at, ct);
            var (adopted, numbers) = await AdoptAsync(one, at, ct);
            all.AddRange(adopted.All);
            made.AddRange(adopted.New);
            numbered.Add(numbers);
        }

        var import = new Import
        {
            Number = await db.TakeAsync("imports", 1, ct),
            UnitId = at.Id,
            FileName = fileName,
            Sha256 = sha256,
            At = clock.GetUtcNow(),
            By = scope.PersonName,
            Rejected = measured.Sum(m => m.Result.CountOf(RowDecision.Reject)),
            Skipped = measured.Sum(m => m.Result.CountOf(RowDecision.Skip)),
        };
        var act = new Act("Readings imported")
        {
            Unit = at.Id,
            About = new ItemRef("unit", at.Id.Value),
            Reason = fileName,
        };
        var coming = Task.Run(() => Gather(measured, numbered), ct);
        var stored = await store.RunAsync(coming, new AdoptedSeries(all, made), import, act, expected, progress, ct);

        if (!stored.ChangesNothing)
        {
            await RenewSumsAsync(measured, at, ct);
            await transaction.CommitAsync(ct);
        }

        return stored;
    }

    private async Task RenewSumsAsync(IReadOnlyList<CheckedMeasure> measured, UnitRow at, CancellationToken ct)
    {
        foreach (var one in measured.Where(m => !m.IsNew))
        {
            await rollUps.RenewAllAsync(one.Measure.Id, ct);
        }

        await db.SaveAsync(new Act("Sums renewed") { Unit = at.Id }, ct);
    }

    public static string Hash(Stream file)
    {
        file.Position = 0;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        return hash;
    }

    /// <summary>The series of the file's units, and their numbers by the unit's place in the file.</summary>
    private async Task<(AdoptedSeries Series, int[] Numbers)> AdoptAsync(
        CheckedMeasure one,
        UnitRow at,
        CancellationToken ct
    )
    {
        var ids = await UnitIdsAsync(one.Result, at, ct);
        var used = one.Result.Readings().Select(r => r.Unit).Distinct().ToList();
        var units = used.ConvertAll(unit => ids[unit]);
        var series = await adoption.MakeAsync(one.Measure.Id, units, rollUp: false, one.IsNew, ct);
        var numbers = new int[one.Result.Units.Count];
        foreach (var (unit, its) in used.Zip(series.All))
        {
            numbers[unit] = its.Number;
        }

        return (series, numbers);
    }

    private static IncomingReadings Gather(IReadOnlyList<CheckedMeasure> measured, List<int[]> numbered)
    {
        var incoming = new IncomingReadings(measured.Sum(m => m.Result.CountOf(RowDecision.Accept)) + 1);
        foreach (var (one, numbers) in measured.Zip(numbered))
        {
            foreach (var (reading, sequence) in one.Result.Numbered())
            {
                incoming.Add(one.RowOf(reading, numbers[reading.Unit], sequence));
            }
        }

        return incoming;
    }

    /// <summary>The units of a judged file, by their place in it.</summary>
    public async Task<Dictionary<int, UnitId>> UnitIdsAsync(ImportResult result, UnitRow at, CancellationToken ct)
    {
        var codes = unitCodes ??= await organisation.CodesAsync(ct);
        var ids = new Dictionary<int, UnitId>();
        for (var i = 0; i < result.Units.Count; i++)
        {
            ids[i] = result.Units[i].Code is { } code ? codes[code.ToLowerInvariant()] : at.Id;
        }

        return ids;
    }

    public async Task<IReadOnlyList<KnownUnit>> KnownUnitsAsync(UnitRow at, CancellationToken ct)
    {
        var below = organisation.Below(at.Id);
        var units = await organisation.Units.Where(u => below.Contains(u.Id)).OrderBy(u => u.Name).ToListAsync(ct);
        unitCodes = await organisation.CodesAsync(ct);
        var codes = unitCodes.ToLookup(pair => pair.Value, pair => pair.Key.ToUpperInvariant());
        return [.. units.Select(unit => new KnownUnit(unit.Name, unit.Code, [.. codes[unit.Id]]))];
    }
}
