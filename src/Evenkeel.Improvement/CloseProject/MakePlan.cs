using Evenkeel.Control;
using Evenkeel.Improvement.Projects;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Improvement.CloseProject;

internal sealed record MakePlanView(OpenProject Open, Place Place);

/// <summary>A control plan for one unit of the project, to which it hands over what was gained.</summary>
internal sealed class MakePlanHandler(
    AppDb db,
    Closing closing,
    ControlCatalogue control,
    PersonFinder finder,
    Scope scope
)
{
    /// <summary>Null where the reader may not make one there, or nothing of the project's is measured there.</summary>
    public async Task<MakePlanView?> LoadAsync(int number, string? unit, CancellationToken ct)
    {
        var view = await closing.LoadAsync(number, ct);
        var place = view?.Places.FirstOrDefault(p =>
            string.Equals(p.Unit.Code, unit, StringComparison.OrdinalIgnoreCase)
        );
        return place is { MaySet: true, Measures.Count: > 0 } ? new MakePlanView(view!.Open, place) : null;
    }

    public PlanForm Fill(MakePlanView view) =>
        new()
        {
            Series = int.Parse(view.Place.Measures[0].Value, System.Globalization.CultureInfo.InvariantCulture),
            Owner = scope.PersonName,
            OwnerId = scope.Person?.Value,
            Trigger = Control.ControlPlans.PlanTrigger.WorseSignal,
        };

    public async Task<Outcome<Guid>> Handle(PlanForm form, MakePlanView view, CancellationToken ct)
    {
        var (project, place) = (view.Open.Project, view.Place);
        var found = await finder.FindAsync(nameof(form.Owner), form.Owner!, form.OwnerId, ct);
        if (found.Value is not { } owner)
        {
            return Outcome.Refused<Guid>(found.Refusals);
        }

        if (place.Measures.All(choice => choice.Value != $"{form.Series}"))
        {
            return Outcome.Refused(nameof(form.Series), "Choose one of the project’s measures.");
        }

        var made = await control.StagePlanAsync(form.For(place.Unit.Id, owner.Id), ct);
        if (!made.IsDone)
        {
            return made;
        }

        db.Add(Closing.Handed(project, made.Value));
        var act = new Act("Control plan made")
        {
            Unit = place.Unit.Id,
            About = new ItemRef(ControlCatalogue.PlanItem, made.Value),
        };
        return await db.TrySaveAsync(act, ct) ? made : Outcome.Stale;
    }
}
