using Evenkeel.Control.StandardWork;
using Evenkeel.Measurement;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.RecordCheck;

/// <summary>A day of a check, and all that was said of it, the last first.</summary>
internal sealed record RecordView(CheckAt At, DateOnly Day, IReadOnlyList<CheckRecord> Said)
{
    public CheckRecord? Last => Said.Count > 0 ? Said[0] : null;
}

internal sealed class RecordCheckHandler(
    AppDb db,
    FindCheck checks,
    MeasureCatalogue measures,
    Scope scope,
    TimeProvider clock
)
{
    /// <summary>So far back a check can still be written down or put right.</summary>
    public const int MostDaysBack = 62;
    private const int MostTries = 4;
    private const int MostSample = 100_000;

    /// <summary>Null where the check is not seen, or is not on this day.</summary>
    public async Task<RecordView?> LoadAsync(string code, Guid id, DateOnly? day, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        if (await checks.AtAsync(code, id, ct) is not { IsOpen: true } at)
        {
            return null;
        }

        var on = day ?? at.Check.Schedule.OpenOn(today) ?? today;
        var said = await db
            .CheckRecords.Where(r => r.CheckId == id && r.Day == on)
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        var isItsDay = at.Check.Schedule.IsOn(on) || said.Count > 0;
        return isItsDay && on <= today && on >= today.AddDays(-MostDaysBack) ? new RecordView(at, on, said) : null;
    }

    public bool IsAnothers(RecurringCheck check) => check.HolderId is { } holder && holder != scope.Person;

    public async Task<Outcome<string>> Handle(RecordForm form, RecordView view, CancellationToken ct)
    {
        if (Wrong(form, view.At.Check) is { } wrong)
        {
            return wrong;
        }

        // Two devices may write down two days of one reading at once: the later one adds up again.
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var record = Make(form, view);
            db.CheckRecords.Add(record);
            await FeedAsync(view.At.Check, record, ct);
            var act = new Act(view.Last is null ? "Check recorded" : "Check corrected")
            {
                Unit = record.UnitId,
                About = new ItemRef(RecurringCheck.Item, record.CheckId),
            };
            if (await db.TrySaveAsync(act, ct))
            {
                return Outcome.Done($"{view.At.Check.What}: {record.Says()}.");
            }
        }

        return Outcome.Stale;
    }

    private Refusal? Wrong(RecordForm form, RecurringCheck check)
    {
        if (IsAnothers(check))
        {
            return Outcome.Refused("", "This is somebody’s own standard work: only they say what came of it.");
        }

        if (form.Said == Said.NotApplicable && string.IsNullOrWhiteSpace(form.Reason))
        {
            return Outcome.Refused(nameof(form.Reason), "Say why it is not applicable.");
        }

        return check.Kind == CheckKind.Sample && form.Said == Said.Done ? WrongSample(form) : null;
    }

    private static Refusal? WrongSample(RecordForm form) =>
        form.Of is not (>= 1 and <= MostSample)
            ? Outcome.Refused(nameof(form.Of), "Enter how many you looked at: a number from 1 to 100,000.")
        : form.Good is not { } good || good < 0 || good > form.Of
            ? Outcome.Refused(
                nameof(form.Good),
                $"Enter how many were as they should be: a number from 0 to {form.Of}."
            )
        : null;

    private CheckRecord Make(RecordForm form, RecordView view)
    {
        var isSample = view.At.Check.Kind == CheckKind.Sample && form.Said == Said.Done;
        return new CheckRecord
        {
            CheckId = view.At.Check.Id,
            UnitId = view.At.Unit.Id,
            Day = view.Day,
            Said = form.Said!.Value,
            Reason = Text(form.Said == Said.Done ? null : form.Reason),
            Good = isSample ? form.Good : null,
            Of = isSample ? form.Of : null,
            Learned = Text(view.At.Check.HolderId is null ? null : form.Learned),
            At = clock.GetUtcNow(),
            ById = scope.Person,
            By = scope.PersonName,
        };
    }

    /// <summary>The samples of the period, with this one in place of what was said before, are the reading.</summary>
    private async Task FeedAsync(RecurringCheck check, CheckRecord record, CancellationToken ct)
    {
        if (check.FeedsSeries is not { } series)
        {
            return;
        }

        var (from, to) = check.FedPeriod(record.Day);
        var before = await db
            .CheckRecords.Where(r => r.CheckId == check.Id && r.Day >= from && r.Day <= to && r.Day != record.Day)
            .AsNoTracking()
            .ToListAsync(ct);
        List<CheckRecord> count = [record, .. before.GroupBy(r => r.Day).Select(CheckDays.Last)];
        var reading = FedReading.Of(record.Day, count.Sum(r => r.Good ?? 0), count.Sum(r => r.Of ?? 0));
        await measures.StageReadingAsync(series, reading, new ItemRef(CheckRecord.Item, record.Id), ct);
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
