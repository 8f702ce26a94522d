using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Huddles;
using Evenkeel.Control.StandardWork;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetUpHuddle;

internal sealed class RhythmForm : IValidatableObject
{
    /// <summary>The rhythm that it takes the place of, as it was read.</summary>
    public Guid? Was { get; set; }
    public int Version { get; set; }
    public List<string>? Days { get; set; }
    public string? At { get; set; }

    [Required(ErrorMessage = "Enter how many minutes it takes.")]
    [Range(1, 120, ErrorMessage = "Minutes are a number from 1 to 120.")]
    public int? Minutes { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ScheduleWords.Read(Days) == Weekdays.None)
        {
            yield return new("Choose at least one day of the week.", [nameof(Days)]);
        }

        if (ScheduleWords.ReadTime(At) is null)
        {
            yield return new("Enter a time of day, such as 08:15.", [nameof(At)]);
        }
    }
}

internal sealed record RhythmView(UnitRow Unit, HuddleRhythm? Now);

internal sealed class SetUpHuddleHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    FindHuddle huddles,
    HuddleFigures figures,
    TimeProvider clock
)
{
    public async Task<RhythmView?> LoadAsync(string code, CancellationToken ct) =>
        await organisation.FindAsync(code, ct) is { ClosedOn: null } unit
            ? new RhythmView(unit, await huddles.RhythmAsync(unit.Id, ct))
            : null;

    public static RhythmForm Fill(RhythmView view) =>
        view.Now is not { } now
            ? new() { Days = [.. ScheduleWords.EachDay.Take(5).Select(d => d.ToString())], Minutes = 15 }
            : new()
            {
                Was = now.Id,
                Version = now.Version,
                Days = [.. ScheduleWords.EachDay.Where(day => now.Days.HasFlag(day)).Select(day => day.ToString())],
                At = now.At.Words(),
                Minutes = now.Minutes,
            };

    public async Task<Outcome<bool>> Handle(RhythmForm form, RhythmView view, CancellationToken ct)
    {
        if (form.Was != view.Now?.Id || (view.Now is { } now && now.Version != form.Version))
        {
            return Outcome.Stale;
        }

        var rhythm = await PlanAsync(view, UkTime.Today(clock), ct);
        var before = rhythm.Days;
        rhythm.Plan(ScheduleWords.Read(form.Days), ScheduleWords.ReadTime(form.At)!.Value, form.Minutes!.Value);
        if (before != rhythm.Days)
        {
            await HuddleClock.StageNextAsync(db, rhythm, rhythm.From, ct);
        }

        var act = new Act("Huddle planned")
        {
            Unit = view.Unit.Id,
            About = new ItemRef(HuddleRhythm.Item, view.Unit.Id.Value),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(true) : Outcome.Stale;
    }

    /// <summary>The one of today, or a new one from today on in place of what was planned before.</summary>
    private async Task<HuddleRhythm> PlanAsync(RhythmView view, DateOnly today, CancellationToken ct)
    {
        if (view.Now is { } same && same.From == today)
        {
            return same;
        }

        var series = view.Now is { } old
            ? (old.HeldSeries, old.OnTimeSeries, old.LengthSeries)
            : await figures.StageMeasuresAsync(view.Unit.Id, ct);
        view.Now?.End(today.AddDays(-1));
        var rhythm = new HuddleRhythm
        {
            UnitId = view.Unit.Id,
            From = today,
            HeldSeries = series.Item1,
            OnTimeSeries = series.Item2,
            LengthSeries = series.Item3,
        };
        db.HuddleRhythms.Add(rhythm);
        return rhythm;
    }
}
