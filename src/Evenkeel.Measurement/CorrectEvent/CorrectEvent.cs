using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.CorrectReading;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.CorrectEvent;

internal sealed class CorrectEventForm
{
    /// <summary>The revision that the page showed.</summary>
    public int Revision { get; set; }

    [RealDate("the day on which it happened")]
    public DateParts? Day { get; set; }

    /// <summary>Of cases between events: how many since the last time.</summary>
    public string? Cases { get; set; }

    /// <summary>Of a case with a predicted risk: whether it happened, and the risk in per cent.</summary>
    public string? Outcome { get; set; }
    public string? Risk { get; set; }

    [StringLength(1000, ErrorMessage = "A note can be up to 1,000 characters.")]
    public string? Note { get; set; }

    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }
}

internal sealed class TakeBackEventForm
{
    public int Revision { get; set; }

    [Required(ErrorMessage = "Say why it is taken back.")]
    [StringLength(1000, ErrorMessage = "The reason can be up to 1,000 characters.")]
    public string? Reason { get; set; }
}

/// <summary>An event is known by its day: another day is another event, and the old one is taken back in the same act.</summary>
internal sealed class CorrectEventHandler(AppDb db, ReadingWriter writer, TimeProvider clock)
{
    public async Task<Outcome<bool>> CorrectAsync(CorrectEventForm form, ReadingView view, CancellationToken ct)
    {
        var day = form.Day!.Value!.Value;
        if (day > UkTime.Today(clock))
        {
            return Outcome.Refused(nameof(form.Day), "This day is in the future. Enter the day on which it happened.");
        }

        var (change, field, problem) = Read(form, view, day.DayNumber);
        if (problem is not null)
        {
            return Outcome.Refused(field, problem);
        }

        if (form.Revision != view.Reading.Revision)
        {
            return Outcome.Stale;
        }

        ReadingChange[] changes =
            day.DayNumber == view.Reading.Period
                ? [change! with { Sequence = view.Reading.Sequence }]
                : [NotHappened(view), change! with { Sequence = await NextAsync(view, day.DayNumber, ct) }];
        return await SaveAsync("Event corrected", view, changes, form.Reason, ct);
    }

    public async Task<Outcome<bool>> TakeBackAsync(TakeBackEventForm form, ReadingView view, CancellationToken ct) =>
        form.Revision != view.Reading.Revision
            ? Outcome.Stale
            : await SaveAsync("Event taken back", view, [NotHappened(view)], form.Reason, ct);

    private static (ReadingChange? Change, string Field, string? Problem) Read(
        CorrectEventForm form,
        ReadingView view,
        int day
    )
    {
        var note = string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim();
        if (view.At.Measure.Kind == MeasureKind.DaysBetween)
        {
            return (new ReadingChange(day) { Numerator = 1, Note = note }, "", null);
        }

        if (view.At.Measure.HasRisk())
        {
            var (one, wrong, isOfRisk) = TypedCase.Read(day, form.Outcome, form.Risk);
            return wrong is null
                ? (one! with { Note = note }, "", null)
                : (null, isOfRisk ? nameof(form.Risk) : nameof(form.Outcome), PeriodPhrases.Capital(wrong));
        }

        var (change, problem) = TypedReading.Read(view.At.Measure, day, form.Cases, null);
        return change is { Status: ReadingStatus.Given }
            ? (change with { Note = note }, "", null)
            : (null, nameof(form.Cases), problem ?? "Enter how many cases there were since the last time.");
    }

    private static ReadingChange NotHappened(ReadingView view) =>
        new(view.Reading.Period, view.Reading.Sequence)
        {
            Status = ReadingStatus.NotApplicable,
            Note = view.Reading.Note,
        };

    private async Task<int> NextAsync(ReadingView view, int day, CancellationToken ct) =>
        await db
            .Readings.Where(r => r.SeriesNumber == view.At.Series.Number && r.Period == day)
            .MaxAsync(r => (int?)r.Sequence + 1, ct)
        ?? 0;

    private async Task<Outcome<bool>> SaveAsync(
        string what,
        ReadingView view,
        ReadingChange[] changes,
        string? reason,
        CancellationToken ct
    )
    {
        var different = await writer.StageAsync(view.At.Series, changes, ct);
        var act = new Act(what)
        {
            Unit = view.At.Unit.Id,
            About = new ItemRef(Measure.ItemKind, view.At.Measure.Id),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(different.Count > 0) : Outcome.Stale;
    }
}
