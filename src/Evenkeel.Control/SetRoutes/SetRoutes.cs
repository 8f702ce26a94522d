using System.ComponentModel.DataAnnotations;
using Evenkeel.Control.Escalations;
using Evenkeel.Control.Issues;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.SetRoutes;

internal sealed class RouteForm
{
    public Guid? Theme { get; set; }

    [Required(ErrorMessage = "Who is asked? Enter a name or an e-mail address.")]
    public string? Person { get; set; }
    public Guid? PersonId { get; set; }
    public bool OutOfHours { get; set; }
}

internal sealed record RouteLine(Guid Id, string What, string To, bool OutOfHours);

internal sealed record RoutesView(
    UnitRow Unit,
    IReadOnlyList<RouteLine> Routes,
    IReadOnlyList<Theme> Themes,
    Asked? Usual
);

/// <summary>Whom a unit and those below it ask, where that is not who leads them: by theme, another department, out of hours.</summary>
internal sealed class SetRoutesHandler(
    AppDb db,
    OrganisationCatalogue organisation,
    PersonFinder people,
    HolderFinder finder,
    Names names,
    Themes themes,
    TimeProvider clock
)
{
    public async Task<RoutesView?> LoadAsync(string code, CancellationToken ct)
    {
        if (await organisation.FindAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var all = await themes.AtAsync(unit.Id, ct);
        var routes = await db.EscalationRoutes.Where(r => r.UnitId == unit.Id).AsNoTracking().ToListAsync(ct);
        var known = await names.OfAsync(
            routes.Select(r => r.ToUnitId),
            routes.Select(r => r.PersonId).OfType<PersonId>(),
            ct
        );
        return new RoutesView(
            unit,
            [
                .. routes.Select(r => new RouteLine(
                    r.Id,
                    all.FirstOrDefault(t => t.Id == r.ThemeId)?.Name ?? "Every theme",
                    r.PersonId is { } person
                        ? $"{known.Person(person)}, {known.Unit(r.ToUnitId)}"
                        : known.Unit(r.ToUnitId),
                    r.OutOfHours
                )),
            ],
            all,
            await finder.NextAsync(unit.Id, null, ct)
        );
    }

    public async Task<Outcome<string>> AddAsync(RouteForm form, RoutesView view, CancellationToken ct)
    {
        var found = await people.FindAsync(nameof(RouteForm.Person), form.Person!, form.PersonId, ct);
        if (!found.IsDone)
        {
            return Outcome.Refused<string>(found.Refusals);
        }

        var place = await organisation.PlaceOfAsync(found.Value!.Id, HolderFinder.Deciders, UkTime.Today(clock), ct);
        if (place is null || place.Id == view.Unit.Id)
        {
            return Outcome.Refused(
                nameof(RouteForm.Person),
                $"{found.Value.Name} leads no other unit, and so cannot be asked in its name."
            );
        }

        db.EscalationRoutes.Add(
            new EscalationRoute
            {
                UnitId = view.Unit.Id,
                ThemeId = view.Themes.Any(t => t.Id == form.Theme) ? form.Theme : null,
                ToUnitId = place.Id,
                PersonId = found.Value.Id,
                OutOfHours = form.OutOfHours,
            }
        );
        await db.SaveAsync(new Act("Escalation route added") { Unit = view.Unit.Id }, ct);
        return Outcome.Done($"What is raised from now on goes to {found.Value.Name}, {place.Name}.");
    }

    public async Task<Outcome<string>> RemoveAsync(Guid route, RoutesView view, CancellationToken ct)
    {
        var stored = await db.EscalationRoutes.SingleOrDefaultAsync(r => r.Id == route && r.UnitId == view.Unit.Id, ct);
        if (stored is null)
        {
            return Outcome.Stale;
        }

        db.Remove(stored);
        await db.SaveAsync(new Act("Escalation route taken away") { Unit = view.Unit.Id }, ct);
        return Outcome.Done("Taken away. What is under way stays with whoever holds it.");
    }
}
