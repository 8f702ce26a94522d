using System.ComponentModel.DataAnnotations;
using Evenkeel.Improvement.Progress;
using Evenkeel.Improvement.Projects;
using Evenkeel.Improvement.Targets;
using Evenkeel.Measurement;
using Evenkeel.Measurement.Charts;
using Evenkeel.Platform;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;
using Better = Evenkeel.Spc.Improvement;

namespace Evenkeel.Improvement.SetTarget;

internal sealed class TargetForm : IValidatableObject
{
    public int Version { get; set; }
    public double? Baseline { get; set; }

    [RealDate("the day on which the baseline begins", Required = false)]
    public DateParts From
    {
        get;
        set => field = value ?? new();
    } = new();

    [RealDate("the day on which the baseline ends", Required = false)]
    public DateParts Until
    {
        get;
        set => field = value ?? new();
    } = new();
    public double? Wanted { get; set; }

    [RealDate("the day by which it is wanted", Required = false)]
    public DateParts By
    {
        get;
        set => field = value ?? new();
    } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Until.Value < From.Value)
        {
            yield return new("The baseline ends before it begins.", [nameof(Until)]);
        }

        if (Baseline is null && (From.Value ?? Until.Value) is not null)
        {
            yield return new("Say what the baseline was in these months.", [nameof(Baseline)]);
        }

        if (Wanted is null && By.Value is not null)
        {
            yield return new("Say what is wanted by then.", [nameof(Wanted)]);
        }

        if (Wanted is { } wanted && wanted == Baseline)
        {
            yield return new("This is the baseline: nothing would have to change.", [nameof(Wanted)]);
        }
    }
}

/// <param name="Series">Null where its chart has no level of its own.</param>
internal sealed record TargetView(
    OpenProject Open,
    ProjectMeasure Measure,
    SeriesPicture Picture,
    MeasuredSeries? Series,
    ProposedBaseline? Proposed
)
{
    /// <summary>Null where the reader does not see the unit.</summary>
    public MeasureKind? Kind { get; init; }

    /// <summary>How its numbers are written; before there are readings, as its kind is.</summary>
    public MeasureFormat Format => Series?.Format ?? FormatOf(Kind);

    private static MeasureFormat FormatOf(MeasureKind? kind) =>
        kind switch
        {
            MeasureKind.Proportion => new(1, "%"),
            MeasureKind.DaysBetween => new(0, "days"),
            _ => new(1),
        };
}

/// <summary>From where a project's measure comes, and what is wanted of it by when.</summary>
internal sealed class SetTargetHandler(AppDb db, ProjectDesk desk, ReadProgress read, MeasureCatalogue measures)
{
    public async Task<TargetView?> LoadAsync(int number, int series, CancellationToken ct)
    {
        if (await desk.WorkAsync(number, ct) is not { } open)
        {
            return null;
        }

        var measure = await db.ProjectMeasures.SingleOrDefaultAsync(
            m => m.ProjectId == open.Project.Id && m.SeriesNumber == series,
            ct
        );
        var all = await read.MeasuresAsync(open.Project.Id, ct);
        if (measure is null || all.FirstOrDefault(m => m.Measure.SeriesNumber == series).Picture is not { } picture)
        {
            return null;
        }

        var measured = MeasuredSeries.Of(picture);
        var began = UkTime.DayOf(open.Project.StartedAt);
        var proposed = measured is null || picture.HidesCounts ? null : ProposeBaseline.Of(measured, began);
        var kind = await measures
            .Watched.Where(s => s.Number == series)
            .Select(s => (MeasureKind?)s.Kind)
            .SingleOrDefaultAsync(ct);
        return new TargetView(open, measure, picture, measured, proposed) { Kind = kind };
    }

    /// <summary>Where nothing was said yet: what the series and the charter give.</summary>
    public static TargetForm Fill(TargetView view)
    {
        var (measure, proposed) = (view.Measure, view.Measure.Baseline is null ? view.Proposed : null);
        return new TargetForm
        {
            Version = measure.Version,
            Baseline = measure.Baseline ?? proposed?.Value,
            From = DateParts.From(measure.BaselineFrom ?? proposed?.From),
            Until = DateParts.From(measure.BaselineUntil ?? proposed?.Until),
            Wanted = measure.Wanted,
            By = DateParts.From(measure.WantedBy),
        };
    }

    public async Task<Outcome<string>> Handle(TargetForm form, TargetView view, CancellationToken ct)
    {
        if (form.Version != view.Measure.Version)
        {
            return Outcome.Stale;
        }

        var refusals = Wrong(form, view).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<string>(refusals);
        }

        view.Measure.ComesFrom(form.Baseline, form.From.Value, form.Until.Value);
        view.Measure.IsToReach(form.Wanted, form.By.Value);
        var act = ProjectDesk.Act("What is wanted of a measure set", view.Open.Project);
        return await db.TrySaveAsync(act, ct)
            ? Outcome.Done($"Saved. How far {view.Picture.Measure} has come stands under its chart.")
            : Outcome.Stale;
    }

    private static IEnumerable<Refusal> Wrong(TargetForm form, TargetView view)
    {
        var wrongWay = WrongWay(form, view.Picture.Better, view.Format);
        var began = UkTime.DayOf(view.Open.Project.StartedAt);
        return
        [
            .. Impossible(nameof(form.Baseline), form.Baseline, view.Picture),
            .. Impossible(nameof(form.Wanted), form.Wanted, view.Picture),
            .. wrongWay is null ? Array.Empty<Refusal>() : [Outcome.Refused(nameof(form.Wanted), wrongWay)],
            .. form.By.Value < began
                ? [Outcome.Refused(nameof(form.By), $"The project began later, on {UkDate.Plain(began)}.")]
                : Array.Empty<Refusal>(),
        ];
    }

    private static IEnumerable<Refusal> Impossible(string field, double? value, SeriesPicture picture)
    {
        if (value < 0 && picture.Picture is not { FromZero: false })
        {
            yield return Outcome.Refused(field, "This cannot be below 0.");
        }

        if (picture.Picture?.Ceiling is { } most && value > most)
        {
            yield return Outcome.Refused(field, $"This cannot be above {most:0}.");
        }
    }

    private static string? WrongWay(TargetForm form, Better better, MeasureFormat format) =>
        (form.Baseline, form.Wanted, better) switch
        {
            ({ } from, { } to, Better.Down) when to > from =>
                $"Lower is better here: what is wanted lies below the baseline of {format.Text(from)}.",
            ({ } from, { } to, Better.Up) when to < from =>
                $"Higher is better here: what is wanted lies above the baseline of {format.Text(from)}.",
            _ => null,
        };
}
