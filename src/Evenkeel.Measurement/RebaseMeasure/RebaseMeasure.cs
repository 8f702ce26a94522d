using Evenkeel.Measurement.Charts;
using Evenkeel.Measurement.Readings;
using Evenkeel.Measurement.Screening;
using Evenkeel.Measurement.SeriesOf;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RebaseMeasure;

internal sealed record PhasesView(
    SeriesAt At,
    SeriesFacts Facts,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<Exclusion> Ghosts,
    SuggestedRebase? Suggested
)
{
    public IReadOnlyList<Choice> Points { get; } =
    [.. Readings.Reverse().Select(r => new Choice(ReadingKey.Of(r).ToString(), At.PeriodName(r.Period)))];
}

/// <summary>Phases and ghost points: each an act with its author and reason; what the chart then says is renewed in the same save.</summary>
internal sealed class RebaseMeasureHandler(
    AppDb db,
    FindSeries find,
    ReadFacts facts,
    StatusKeeper statuses,
    Scope scope,
    TimeProvider clock
)
{
    public async Task<PhasesView?> LoadAsync(string unit, int number, CancellationToken ct)
    {
        if (await find.AtAsync(unit, number, ct) is not { } at)
        {
            return null;
        }

        var fact = await facts.OfAsync(at.Series, ct);
        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => r.SeriesNumber == number)
            .OrderBy(r => r.Period)
            .ThenBy(r => r.Sequence)
            .ToListAsync(ct);
        var phases = await db
            .Phases.AsNoTracking()
            .Where(p => p.SeriesNumber == number)
            .OrderBy(p => p.Starts)
            .ToListAsync(ct);
        var ghosts = await db
            .Exclusions.AsNoTracking()
            .Where(e => e.SeriesNumber == number && e.WithdrawnAt == null)
            .OrderBy(e => e.Period)
            .ToListAsync(ct);
        var suggested = SuggestRebase.For(fact, readings);
        var declined = phases.Exists(p => p.WasDeclined && p.Starts == suggested?.Starts.Period);
        return new PhasesView(at, fact, readings, phases, ghosts, declined ? null : suggested);
    }

    /// <summary>What is suggested and nobody has declined, or null.</summary>
    public async Task<SuggestedRebase?> SuggestedAsync(
        SeriesFacts fact,
        IReadOnlyList<Reading> readings,
        CancellationToken ct
    ) =>
        SuggestRebase.For(fact, readings) is { } suggested && !await IsDeclinedAsync(fact.Number, suggested, ct)
            ? suggested
            : null;

    private async Task<bool> IsDeclinedAsync(int number, SuggestedRebase suggested, CancellationToken ct) =>
        (
            await db
                .Phases.AsNoTracking()
                .Where(p => p.SeriesNumber == number && p.Starts == suggested.Starts.Period)
                .ToListAsync(ct)
        ).Exists(p => p.WasDeclined);

    public async Task<Outcome<int>> StartAsync(StartPhaseForm form, PhasesView view, CancellationToken ct)
    {
        if (Point(view, form.Starts) is not { } starts)
        {
            return Outcome.Refused(nameof(form.Starts), "Choose the period with which the new phase begins.");
        }

        var frozen = form.Freeze is not null;
        if (view.Readings[0].Period == starts.Period && !frozen)
        {
            return Outcome.Refused(nameof(form.Starts), "The first phase begins here already. Choose a later period.");
        }

        if (view.Phases.Any(p => p.Starts == starts.Period && p.WithdrawnAt is null))
        {
            return Outcome.Refused(
                nameof(form.Starts),
                "A phase begins here already. Withdraw it first, or choose another period."
            );
        }

        db.Phases.Add(Make(view, starts.Period, form.Why, form.Freeze));
        return await SaveAsync(view, "Phase started", form.Why, starts.Period, ct);
    }

    public async Task<Outcome<int>> DecideAsync(SuggestionForm form, PhasesView view, CancellationToken ct)
    {
        if (view.Suggested is not { } suggested || form.Starts != suggested.Starts.ToString())
        {
            return Outcome.Refused("", "This is no longer suggested: the chart has changed. Look at it again.");
        }

        var phase = Make(view, suggested.Starts.Period, form.Why, null);
        if (form.Decline)
        {
            phase.Decline();
        }

        db.Phases.Add(phase);
        return await SaveAsync(view, form.Decline ? "Rebase declined" : "Phase started", form.Why, phase.Starts, ct);
    }

    /// <summary>A phase, or a ghost point.</summary>
    public async Task<Outcome<int>> WithdrawAsync(WithdrawForm form, PhasesView view, CancellationToken ct)
    {
        var (number, now) = (view.At.Series.Number, clock.GetUtcNow());
        var phase = await db.Phases.SingleOrDefaultAsync(
            p => p.Id == form.Id && p.SeriesNumber == number && p.WithdrawnAt == null,
            ct
        );
        if (phase is not null)
        {
            phase.Withdraw(now);
            return await SaveAsync(view, "Phase withdrawn", form.Why, phase.Starts, ct);
        }

        var ghost = await db.Exclusions.SingleOrDefaultAsync(
            e => e.Id == form.Id && e.SeriesNumber == number && e.WithdrawnAt == null,
            ct
        );
        if (ghost is null)
        {
            return Outcome.Refused(nameof(form.Id), "This has been taken back already.");
        }

        ghost.Withdraw(now);
        return await SaveAsync(view, "Point counted again", form.Why, ghost.Period, ct);
    }

    public async Task<Outcome<int>> ExcludeAsync(ExcludeForm form, PhasesView view, CancellationToken ct)
    {
        if (Point(view, form.Point) is not { } point)
        {
            return Outcome.Refused(nameof(form.Point), "Choose the point.");
        }

        if (view.Ghosts.Any(g => (g.Period, g.Sequence) == (point.Period, point.Sequence)))
        {
            return Outcome.Refused(nameof(form.Point), "This point is left out already.");
        }

        db.Exclusions.Add(
            new Exclusion
            {
                SeriesNumber = view.At.Series.Number,
                Period = point.Period,
                Sequence = point.Sequence,
                Reason = form.Why,
                By = scope.PersonName,
                At = clock.GetUtcNow(),
            }
        );
        return await SaveAsync(view, "Point left out of the limits", form.Why, point.Period, ct);
    }

    private Phase Make(PhasesView view, int starts, string reason, int? freeze) =>
        new()
        {
            SeriesNumber = view.At.Series.Number,
            Starts = starts,
            Reason = reason,
            Freeze = freeze,
            By = scope.PersonName,
            At = clock.GetUtcNow(),
        };

    private static ReadingKey? Point(PhasesView view, string? text) =>
        ReadingKey.Parse(text ?? "") is { } key && view.Readings.Any(r => ReadingKey.Of(r) == key) ? key : null;

    private async Task<Outcome<int>> SaveAsync(
        PhasesView view,
        string what,
        string why,
        int period,
        CancellationToken ct
    )
    {
        await statuses.RenewAsync([view.At.Series], ct);
        var act = new Act(what)
        {
            Unit = view.At.Unit.Id,
            About = new ItemRef("measure", view.At.Measure.Id),
            Reason = why,
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(period) : Outcome.Stale;
    }
}
