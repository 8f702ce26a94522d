using System.ComponentModel.DataAnnotations;
using Evenkeel.Measurement.Signals;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Measurement.RespondToSignal;

internal sealed class RespondForm
{
    public Guid Signal { get; set; }
    public int Version { get; set; }

    [Required(ErrorMessage = "Choose whether you know why, or there is nothing to do.")]
    public SignalAnswer? Answer { get; set; }

    [Required(ErrorMessage = "Say why, in a sentence: whoever opens this chart next year will want to know.")]
    [StringLength(4000, ErrorMessage = "The answer can be up to 4,000 characters.")]
    public string? Text { get; set; }
}

internal sealed record SignalView(UnitRow Unit, Signal Signal, string Measure);

internal sealed class RespondToSignalHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    Scope scope,
    TimeProvider clock
)
{
    /// <param name="id">One of the series' signals; null = the latest.</param>
    public async Task<SignalView?> LoadAsync(string code, int series, Guid? id, CancellationToken ct)
    {
        var unit = await organisation.FindAsync(code, ct);
        var signal = unit is null
            ? null
            : await db
                .Signals.Where(s => s.SeriesNumber == series && s.UnitId == unit.Id && (id == null || s.Id == id))
                .OrderByDescending(s => s.DetectedAt)
                .FirstOrDefaultAsync(ct);
        return signal is null
            ? null
            : new SignalView(
                unit!,
                signal,
                await db.Measures.Where(m => m.Id == signal.MeasureId).Select(m => m.Name).SingleAsync(ct)
            );
    }

    public async Task<Outcome<Guid>> Handle(RespondForm form, SignalView view, CancellationToken ct)
    {
        // Whoever opened a waiting signal, and it was answered meanwhile, has an older version: that answer is not changed unseen.
        if (form.Signal != view.Signal.Id || form.Version != view.Signal.Version)
        {
            return Outcome.Stale;
        }

        var isFirst = view.Signal.IsWaiting;

        view.Signal.Respond(form.Answer!.Value, form.Text!.Trim(), scope.PersonName, clock.GetUtcNow());
        var act = new Act(isFirst ? "Signal responded to" : "Answer to a signal changed")
        {
            Unit = view.Unit.Id,
            About = new ItemRef(Signal.Item, view.Signal.Id),
            Reason = form.Text.Trim(),
        };
        return await db.TrySaveAsync(act, ct) ? Outcome.Done(view.Signal.Id) : Outcome.Stale;
    }
}
