using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Measures;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.EditMeasure;

internal sealed record EditView(
    MeasureAt At,
    IReadOnlyList<MeasureTarget> Targets,
    string KeptBy,
    string OwnerName,
    bool MayEdit,
    int UsedBy
)
{
    public string TargetHint =>
        At.Measure.Kind == MeasureKind.Proportion
            ? "Empty: from then on there is none. A percentage as 95"
            : "Empty: from then on there is none";
}

/// <summary>Changes a definition wherever it is used: what every chart of it says is renewed in the same save.</summary>
internal sealed class EditMeasureHandler(
    AppDb db,
    FindSeries find,
    OrganisationCatalogue organisation,
    Permits permits,
    FindOwner owners,
    Rescreen rescreen,
    TimeProvider clock
)
{
    public async Task<EditView?> LoadAsync(string unit, int? number, Guid? id, CancellationToken ct)
    {
        if (await find.MeasureAtAsync(unit, number, id, ct) is not { } at)
        {
            return null;
        }

        var measure = at.Measure;
        var targets = await db
            .MeasureTargets.Where(t => t.MeasureId == measure.Id && (t.UnitId == null || t.UnitId == at.Unit.Id))
            .OrderBy(t => t.From)
            .ToListAsync(ct);
        return new EditView(
            at,
            targets,
            await organisation.AllUnits.Where(u => u.Id == measure.KeptBy).Select(u => u.Name).SingleOrDefaultAsync(ct)
                ?? "",
            measure.OwnerId is { } owner ? (await organisation.PersonAsync(owner, ct))?.Name ?? "" : "",
            await permits.MayAsync(Permissions.Edit, measure.KeptBy, ct),
            await db.Series.IgnoreQueryFilters().CountAsync(s => s.MeasureId == measure.Id && s.EndedOn == null, ct)
        );
    }

    /// <summary>Who changed the definition last, and when.</summary>
    public async Task<LastChange> LastChangeAsync(EditView view, CancellationToken ct) =>
        await db
            .Acts.Where(a => a.AboutKind == Measure.ItemKind && a.AboutId == view.At.Measure.Id)
            .Where(a =>
                a.Name == "Measure changed"
                || a.Name == "Target set"
                || a.Name == "Measure retired"
                || a.Name == "Measure brought back"
            )
            .OrderByDescending(a => a.At)
            .Select(a => new LastChange(a.By, a.At))
            .FirstOrDefaultAsync(ct)
        ?? new LastChange("Somebody", clock.GetUtcNow());

    public async Task<Outcome<int>> EditAsync(EditMeasureForm form, EditView view, CancellationToken ct)
    {
        var measure = view.At.Measure;
        if (!view.MayEdit)
        {
            return NotTheirs(view);
        }

        if (form.Version != measure.Version)
        {
            return Outcome.Stale;
        }

        var owner = await owners.FromAsync(form, ct);
        if (owner.Refusals.Count > 0)
        {
            return Outcome.Refused<int>(owner.Refusals);
        }

        if (await WrongAsync(form, view, ct) is { } refusal)
        {
            return refusal;
        }

        form.WriteTo(measure);
        measure.OwnedBy(owner.Value);
        return await SaveAsync(view, "Measure changed", ct);
    }

    private async Task<Refusal?> WrongAsync(EditMeasureForm form, EditView view, CancellationToken ct)
    {
        var (measure, name) = (view.At.Measure, form.Name!.Trim());
        if (!string.IsNullOrEmpty(form.Chart) && !ChartChoice.For(measure.Kind).Contains(form.Chart))
        {
            return Outcome.Refused(
                nameof(form.Chart),
                "This chart does not fit what the measure counts. Choose another."
            );
        }

        var chart = string.IsNullOrEmpty(form.Chart) ? ChartChoice.For(measure.Kind)[0] : form.Chart;
        if (!string.IsNullOrEmpty(form.Rules) && measure.HasRisk())
        {
            return Outcome.Refused(
                nameof(form.Rules),
                "Cases with a predicted risk are judged by the risk-adjusted CUSUM. No other rules apply to them."
            );
        }

        if (!string.IsNullOrEmpty(form.Rules) && !ChartChoice.Fits(form.Rules, chart))
        {
            return Outcome.Refused(
                nameof(form.Rules),
                "These rules need limits, and a run chart has none. Choose other rules, or a chart with limits."
            );
        }

        if (form.WeekEnds is { } day && day != measure.WeekEnds && await IsRecordedAsync(measure.Id, ct))
        {
            return Outcome.Refused(
                nameof(form.WeekEnds),
                $"There are readings of weeks that end on {measure.WeekEnds}. Add a measure for weeks that end on {day}."
            );
        }

        var isTaken = await db.Measures.AnyAsync(
            m => m.Id != measure.Id && m.KeptBy == measure.KeptBy && m.Name == name && m.RetiredOn == null,
            ct
        );
        return isTaken
            ? Outcome.Refused(
                nameof(form.Name),
                $"{view.KeptBy} has another measure of this name. Choose another name."
            )
            : null;
    }

    private Task<bool> IsRecordedAsync(Guid measure, CancellationToken ct)
    {
        var series = db.Series.IgnoreQueryFilters().Where(s => s.MeasureId == measure).Select(s => s.Number);
        return db.Readings.AnyAsync(r => series.Contains(r.SeriesNumber), ct);
    }

    public async Task<Outcome<int>> AddTargetAsync(TargetForm form, EditView view, CancellationToken ct)
    {
        // Who does not keep the definition sets the target of their own unit, and of no other.
        var isOwn = form.Own || !view.MayEdit;
        var (from, unit) = (form.From!.Value!.Value, isOwn ? view.At.Unit.Id : (UnitId?)null);
        if (view.At.Measure.HasRisk())
        {
            return Outcome.Refused(
                nameof(form.Value),
                "Cases with a predicted risk have no target: what was predicted is what they are measured against."
            );
        }

        if (view.At.Measure.Kind == MeasureKind.Proportion && form.Value is < 0 or > 100)
        {
            return Outcome.Refused(nameof(form.Value), "A target for a percentage is between 0 and 100.");
        }

        db.MeasureTargets.RemoveRange(view.Targets.Where(t => t.From == from && t.UnitId == unit));
        db.MeasureTargets.Add(
            new MeasureTarget
            {
                MeasureId = view.At.Measure.Id,
                UnitId = unit,
                From = from,
                Value = form.Value,
            }
        );
        return await SaveAsync(view, "Target set", ct);
    }

    public async Task<Outcome<int>> RetireAsync(EditView view, CancellationToken ct)
    {
        if (!view.MayEdit)
        {
            return NotTheirs(view);
        }

        var (measure, today) = (view.At.Measure, UkTime.Today(clock));
        measure.Retire(today);
        var act = new Act("Measure retired") { Unit = view.At.Unit.Id, About = new ItemRef("measure", measure.Id) };
        foreach (var series in await UsersAsync(measure.Id, ct))
        {
            series.End(today);
        }

        return await db.TrySaveAsync(act, ct) ? Outcome.Done(0) : Outcome.Stale;
    }

    private static Refusal NotTheirs(EditView view) =>
        Outcome.Refused(
            "",
            $"The definition is kept by {view.KeptBy}. Whoever may change measures there can change it; you can set a target for this unit."
        );

    private Task<List<Series>> UsersAsync(Guid measure, CancellationToken ct) =>
        db.Series.IgnoreQueryFilters().Where(s => s.MeasureId == measure && s.EndedOn == null).ToListAsync(ct);

    private async Task<Outcome<int>> SaveAsync(EditView view, string what, CancellationToken ct)
    {
        var series = await UsersAsync(view.At.Measure.Id, ct);
        var act = new Act(what) { Unit = view.At.Unit.Id, About = new ItemRef("measure", view.At.Measure.Id) };
        try
        {
            await rescreen.RunAsync(act, [.. series.Select(s => s.Number)], ct);
            return Outcome.Done(series.Count);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Outcome.Stale;
        }
    }
}
