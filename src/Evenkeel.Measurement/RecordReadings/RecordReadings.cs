using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Identifiers;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RecordReadings;

internal sealed class RecordReadingsHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    ReadFacts facts,
    Feeds feeds,
    ReadingWriter writer,
    TimeProvider clock
)
{
    public async Task<(UnitRow Unit, IReadOnlyList<RecordLine> Lines)?> LoadAsync(
        string code,
        DateOnly day,
        bool isAsked,
        int? only,
        CancellationToken ct
    )
    {
        var unit = await organisation.FindAsync(code, ct);
        if (unit is null)
        {
            return null;
        }

        var series = await db
            .Series.Where(s =>
                s.UnitId == unit.Id && s.EndedOn == null && !s.IsRollUp && (only == null || s.Number == only)
            )
            .ToListAsync(ct);
        var lines = new List<RecordLine>();
        foreach (var fact in await facts.OfAsync(series, ct))
        {
            lines.Add(await LineAsync(series.First(s => s.Number == fact.Number), fact, day, isAsked, ct));
        }

        return (
            unit,
            [
                .. lines
                    .OrderBy(line => line.Fed is not null)
                    .ThenBy(line => line.Measure.Frequency)
                    .ThenBy(line => line.Measure.Name),
            ]
        );
    }

    /// <summary>Saves every line that was filled in, as one act. A line that somebody else changed meanwhile is said, and nothing is saved.</summary>
    public async Task<Outcome<int>> Handle(
        RecordForm form,
        UnitRow unit,
        IReadOnlyList<RecordLine> lines,
        CancellationToken ct
    )
    {
        var (refusals, changes) = Read(form, unit, lines);
        if (refusals.Count > 0)
        {
            return Outcome.Refused<int>(refusals);
        }

        return changes.Count == 0
            ? Outcome.Refused("Rows[0].First", "Nothing was typed yet. Enter at least one number, then save.")
            : await SaveAsync(unit, changes, ct);
    }

    /// <summary>What is wrong with a form that is not saved for another reason: all of it is said at once.</summary>
    public Outcome<int> Faults(RecordForm form, UnitRow unit, IReadOnlyList<RecordLine> lines) =>
        Outcome.Refused<int>(Read(form, unit, lines).Refusals);

    private (List<Refusal> Refusals, List<(RecordLine Line, ReadingChange Change)> Changes) Read(
        RecordForm form,
        UnitRow unit,
        IReadOnlyList<RecordLine> lines
    )
    {
        var refusals = new List<Refusal>();
        var changes = new List<(RecordLine Line, ReadingChange Change)>();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            var line = lines.FirstOrDefault(l => l.Series.Number == row.Series);
            if (line is null || HasIdentifier(row) || IsUntouched(row, line) || (line.Fed is not null && row.IsEmpty))
            {
                continue;
            }

            if (Check(row, line, unit, i, out var change) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            changes.Add((line, change!));
        }

        return (refusals, changes);
    }

    private static bool IsUntouched(RecordRow row, RecordLine line) =>
        row.IsEmpty && (line.IsEvent || (string.IsNullOrWhiteSpace(row.Note) && line.Known is null));

    // Said beside its field already, and not to be repeated by a sentence about the number.
    private static bool HasIdentifier(RecordRow row) =>
        new[] { row.First, row.Second, row.Note }.Any(text =>
            text is not null && PatientIdentifiers.ContainsIdentifier(text)
        );

    private async Task<Outcome<int>> SaveAsync(
        UnitRow unit,
        List<(RecordLine Line, ReadingChange Change)> changes,
        CancellationToken ct
    )
    {
        var count = await writer.StageAsync([.. changes.Select(c => (c.Line.Series, c.Change))], ct);
        var saved = await db.TrySaveAsync(
            new Act("Readings recorded") { Unit = unit.Id, About = new ItemRef("unit", unit.Id.Value) },
            ct
        );
        return saved ? Outcome.Done(count) : Outcome.Stale;
    }

    private async Task<RecordLine> LineAsync(
        Series series,
        SeriesFacts fact,
        DateOnly day,
        bool isAsked,
        CancellationToken ct
    )
    {
        var measure = fact.Chart.Measure;
        var period = RecordLine.PeriodOf(measure, day, isAsked);
        var known = await db
            .Readings.AsNoTracking()
            .Where(r => r.SeriesNumber == series.Number && r.Period == period.DayNumber)
            .OrderBy(r => r.Sequence)
            .ToListAsync(ct);
        return measure.Frequency != Frequency.Event
            ? new RecordLine(series, measure, period, known.LastOrDefault())
            {
                IsRunning = RecordLine.Runs(measure, period, UkTime.Today(clock)),
                Fed = await feeds.OfAsync(series.UnitId, series.Number, ct),
            }
            : new RecordLine(series, measure, period, null)
            {
                Events = known.Count(r => r.Status == ReadingStatus.Given),
                NextSequence = known.Count == 0 ? 0 : known[^1].Sequence + 1,
            };
    }

    private Refusal? Check(RecordRow row, RecordLine line, UnitRow unit, int index, out ReadingChange? change)
    {
        var first = $"Rows[{index}].First";
        if (line.Fed is { } fed)
        {
            change = null;
            return Outcome.Refused(first, Feeds.Sentence(line.Measure.Name, fed));
        }

        if (line.Period > UkTime.Today(clock))
        {
            change = null;
            return Outcome.Refused(first, $"{line.Measure.Name}: {line.PeriodName} is in the future.");
        }

        if (unit.ClosedOn is { } closed && line.Period >= closed)
        {
            change = null;
            return Outcome.Refused(
                first,
                $"{line.Measure.Name}: {unit.Name} has been closed since {UkDate.Plain(closed)}."
            );
        }

        if (row.Note?.Length > RecordRow.LongestNote)
        {
            change = null;
            return Outcome.Refused($"Rows[{index}].Note", "A note can be up to 1,000 characters.");
        }

        if (line.IsEvent)
        {
            return RecordEvents.Check(row, line, index, out change);
        }

        (change, var problem) = TypedReading.Read(line.Measure, line.Period.DayNumber, row.First, row.Second);
        if (problem is not null)
        {
            return Outcome.Refused(first, $"{line.Measure.Name}: {problem}");
        }

        change = change! with
        {
            Sequence = line.Known?.Sequence ?? 0,
            Seen = line.Known?.Revision ?? -1,
            IsProvisional = line.IsRunning || StaysProvisional(row, line, change),
            Note = string.IsNullOrWhiteSpace(row.Note) ? null : row.Note.Trim(),
        };
        return Meanwhile(row, line, index, change);
    }

    /// <summary>Until somebody says that it is final, or a number comes that is known after the period's end.</summary>
    private static bool StaysProvisional(RecordRow row, RecordLine line, ReadingChange change) =>
        line.Known is { IsProvisional: true } known
        && !row.Final
        && (change with { IsProvisional = true, Note = known.Note }).SaysTheSameAs(known);

    /// <summary>Two people, one reading: whoever comes second sees what was saved meanwhile, keeps what they typed, and decides.</summary>
    private static Refusal? Meanwhile(RecordRow row, RecordLine line, int index, ReadingChange change)
    {
        var now = line.Known?.Revision ?? -1;
        if (row.Revision == now || line.Known is null || change.SaysTheSameAs(line.Known))
        {
            return null;
        }

        row.Revision = now;
        return Outcome.Refused(
            $"Rows[{index}].First",
            $"{line.Measure.Name}: somebody else has recorded {TypedReading.Words(line.Measure, line.Known)} since you opened this page. Yours is still here: send again to replace theirs; both are kept in the history."
        );
    }
}
