using Evenkeel.Control.ResponseStandards;
using Evenkeel.Organisation;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Control.Escalations;

/// <summary>Who is asked next: a named person at a named unit, or nobody, and then the last one asked has the last word.</summary>
internal sealed record Asked(UnitRow Unit, PersonRow Person)
{
    public Holder Holder => new(Unit.Id, Person.Id);
}

internal sealed class HolderFinder(
    AppDb db,
    OrganisationCatalogue organisation,
    Standards standards,
    TimeProvider clock
)
{
    internal static readonly IReadOnlyList<Role> Deciders = [Role.Manager, Role.Lead];
    private static readonly IReadOnlyList<Role> Leads = [Role.Lead, Role.Manager];

    /// <summary>Whom a unit asks: by its route, or the unit that manages it. Where nobody decides there, the one above.</summary>
    public async Task<Asked?> NextAsync(UnitId from, Guid? theme, CancellationToken ct)
    {
        if (await RouteAsync(from, theme, ct) is { } route && route.ToUnitId != from)
        {
            var unit = await organisation.AllUnits.SingleAsync(u => u.Id == route.ToUnitId, ct);
            var person = route.PersonId is { } named
                ? await CoveringAsync(named, ct)
                : await DecidesAtAsync(unit.Id, ct);
            if (person is not null)
            {
                return new Asked(unit, person);
            }
        }

        return await AboveAsync(from, Deciders, null, ct);
    }

    /// <summary>Who speaks for a unit: its lead, or else who leads it from above.</summary>
    public async Task<Asked?> LeadOfAsync(UnitId unit, CancellationToken ct)
    {
        var row = await organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);
        return await FirstAsync(unit, Leads, null, ct) is { } lead
            ? new Asked(row, lead)
            : await AboveAsync(unit, Deciders, null, ct);
    }

    /// <summary>Who says for a raiser who cannot whether it is answered: who leads their unit, or leads it from above; never who answered it.</summary>
    public async Task<Asked?> SpeakerAsync(UnitId unit, PersonId decider, CancellationToken ct)
    {
        var row = await organisation.AllUnits.SingleAsync(u => u.Id == unit, ct);
        return await FirstAsync(unit, Leads, decider, ct) is { } lead
            ? new Asked(row, lead)
            : await AboveAsync(unit, Deciders, decider, ct);
    }

    /// <summary>Leads this very unit.</summary>
    public async Task<bool> LeadsAsync(PersonId person, UnitId unit, CancellationToken ct) =>
        (await organisation.HoldersAsync(unit, Leads, UkTime.Today(clock), ct)).Any(lead => lead.Id == person);

    public Task<PersonRow?> DecidesAtAsync(UnitId unit, CancellationToken ct) => FirstAsync(unit, Deciders, null, ct);

    /// <summary>The person, or who stands in for them today; null where both have left.</summary>
    public async Task<PersonRow?> CoveringAsync(PersonId person, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var cover = await db
            .Covers.Where(c => c.PersonId == person && c.From <= today && c.Until >= today)
            .OrderByDescending(c => c.From)
            .Select(c => (PersonId?)c.CoveredById)
            .FirstOrDefaultAsync(ct);
        var now = cover ?? person;
        return await organisation.HasLeftAsync(now, today, ct) ? null : await organisation.PersonAsync(now, ct);
    }

    private async Task<Asked?> AboveAsync(UnitId from, IReadOnlyList<Role> roles, PersonId? but, CancellationToken ct)
    {
        for (
            var at = await organisation.ManagerOfAsync(from, ct);
            at is not null;
            at = await organisation.ManagerOfAsync(at.Id, ct)
        )
        {
            if (at.ClosedOn is null && await FirstAsync(at.Id, roles, but, ct) is { } person)
            {
                return new Asked(at, person);
            }
        }

        return null;
    }

    private async Task<PersonRow?> FirstAsync(
        UnitId unit,
        IReadOnlyList<Role> roles,
        PersonId? but,
        CancellationToken ct
    )
    {
        foreach (var person in await organisation.HoldersAsync(unit, roles, UkTime.Today(clock), ct))
        {
            if (await CoveringAsync(person.Id, ct) is { } here && here.Id != but)
            {
                return here;
            }
        }

        return null;
    }

    /// <summary>The unit's own route, or the nearest above it; its theme's before the general one, out of hours before both.</summary>
    private async Task<EscalationRoute?> RouteAsync(UnitId unit, Guid? theme, CancellationToken ct)
    {
        var isClosed = !(await standards.WorkingAsync(ct)).IsOpen(clock.GetUtcNow());
        var routes = await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .Join(
                db.EscalationRoutes.IgnoreQueryFilters([ScopeFilter.Name]),
                c => c.AncestorId,
                r => r.UnitId,
                (c, r) => new { c.Depth, Route = r }
            )
            .Where(x => (x.Route.ThemeId == null || x.Route.ThemeId == theme) && (!x.Route.OutOfHours || isClosed))
            .ToListAsync(ct);
        return routes
            .OrderByDescending(x => x.Route.OutOfHours)
            .ThenBy(x => x.Depth)
            .ThenBy(x => x.Route.ThemeId is null)
            .Select(x => x.Route)
            .FirstOrDefault();
    }
}
