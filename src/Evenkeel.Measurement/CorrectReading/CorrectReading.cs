using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.FeedMeasure;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Links;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.CorrectReading;

internal sealed class CorrectForm
{
    /// <summary>The revision that the page showed.</summary>
    public int Revision { get; set; }
    public ReadingStatus Status { get; set; }
    public string? First { get; set; }
    public string? Second { get; set; }
    public bool Provisional { get; set; }

    [StringLength(1000, ErrorMessage = "A note can be up to 1,000 characters.")]
    public string? Note { get; set; }

    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }
}

internal sealed record ReadingView(SeriesAt At, Reading Reading, IReadOnlyList<HistoryEntry> History)
{
    /// <summary>What feeds it, where nobody types it.</summary>
    public FedSeries? Fed { get; init; }

    /// <summary>What fed it, and what came of it.</summary>
    public IReadOnlyList<LinkedItem> Thread { get; init; } = [];
}

internal sealed class CorrectReadingHandler(
    AppDb db,
    FindSeries find,
    ReadingHistory history,
    Feeds feeds,
    ItemThread thread,
    ReadingWriter writer
)
{
    public async Task<ReadingView?> LoadAsync(string unit, int number, string key, CancellationToken ct)
    {
        if (ReadingKey.Parse(key) is not { } at || await find.AtAsync(unit, number, ct) is not { } series)
        {
            return null;
        }

        var reading = await db
            .Readings.AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.SeriesNumber == number && r.Period == at.Period && r.Sequence == at.Sequence,
                ct
            );
        return reading is null
            ? null
            : new ReadingView(series, reading, await history.OfAsync(series.Measure, reading, ct))
            {
                Fed = await feeds.OfAsync(series.Unit.Id, number, ct),
                Thread = await thread.OfAsync(ReadingItems.Of(number, at.Period), ct),
            };
    }

    public async Task<Outcome<bool>> Handle(CorrectForm form, ReadingView view, CancellationToken ct)
    {
        if (view.At.Series.IsRollUp)
        {
            return Outcome.Refused("", "A sum is not corrected: correct the readings of the units below.");
        }

        if (view.Fed is { } fed)
        {
            return Outcome.Refused("", Feeds.Sentence(view.At.Measure.Name, fed));
        }

        var (change, problem) = Read(form, view);
        if (change is null)
        {
            return Outcome.Refused(nameof(form.First), $"{char.ToUpperInvariant(problem![0])}{problem[1..]}");
        }

        if (form.Revision != view.Reading.Revision && !change.SaysTheSameAs(view.Reading))
        {
            return Outcome.Stale;
        }

        var different = await writer.StageAsync(view.At.Series, [change], ct);
        var act = new Act("Reading corrected")
        {
            Unit = view.At.Unit.Id,
            About = new ItemRef("measure", view.At.Measure.Id),
            Reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(different.Count > 0) : Outcome.Stale;
    }

    private static (ReadingChange? Change, string? Problem) Read(CorrectForm form, ReadingView view)
    {
        var (change, problem) =
            form.Status == ReadingStatus.Given
                ? TypedReading.Read(view.At.Measure, view.Reading.Period, form.First, form.Second)
                : (new ReadingChange(view.Reading.Period) { Status = form.Status }, null);
        if (change is { Status: not ReadingStatus.Given } && form.Status == ReadingStatus.Given)
        {
            return (null, "enter the number, or choose why there is none.");
        }

        return (
            change is null
                ? null
                : change with
                {
                    Sequence = view.Reading.Sequence,
                    Seen = view.Reading.Revision,
                    IsProvisional = form.Provisional,
                    Note = string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim(),
                },
            problem
        );
    }
}
