using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.ShowPeople;

internal enum Where
{
    /// <summary>At the unit or above it: whose role counts here.</summary>
    Above,
    Here,
    Below,
}

internal sealed record PeopleFilter(string? Text, string? Role, Where Where, int Page)
{
    public bool IsActive => !string.IsNullOrWhiteSpace(Text) || Role is not null || Where != Where.Above;
}

internal sealed record RoleRow(
    Guid Id,
    PersonId Person,
    string Name,
    string Post,
    string RoleKey,
    UnitId Unit,
    DateOnly From,
    DateOnly? To
)
{
    public string RoleTitle => Platform.Access.Role.Find(RoleKey)?.Title ?? RoleKey;
    public string Address => $"/people/{Person.Value}";
}

internal sealed record PeoplePage(IReadOnlyList<RoleRow> Rows, IReadOnlyDictionary<UnitId, UnitRow> Units, int Total)
{
    public const int Size = 50;
}

internal sealed class ShowPeopleHandler(AppDb db, OrganisationCatalogue organisation, HeldRoles held)
{
    public async Task<PeoplePage> Handle(UnitRow unit, PeopleFilter filter, CancellationToken ct)
    {
        var roles = Filtered(Placed(unit, filter.Where), filter);
        var rows = await roles
            .Join(db.People, r => r.PersonId, p => p.PersonId, (r, p) => new { r, p })
            .OrderBy(x => x.p.Name)
            .ThenBy(x => x.r.Id)
            .Skip((filter.Page - 1) * PeoplePage.Size)
            .Take(PeoplePage.Size)
            .Select(x => new RoleRow(
                x.r.Id,
                x.r.PersonId,
                x.p.Name,
                x.p.Post,
                x.r.RoleKey,
                x.r.UnitId,
                x.r.From,
                x.r.To
            ))
            .ToListAsync(ct);
        var ids = rows.Select(row => row.Unit).Distinct().ToList();
        var units = await organisation.AllUnits.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return new PeoplePage(rows, units, await roles.CountAsync(ct));
    }

    private IQueryable<RoleAssignment> Placed(UnitRow unit, Where where) =>
        where switch
        {
            Where.Here => held.All.Where(r => r.UnitId == unit.Id),
            Where.Below => held.All.Where(r =>
                db.UnitClosures.Any(c => c.AncestorId == unit.Id && c.DescendantId == r.UnitId && c.To == null)
            ),
            _ => held.All.Where(r =>
                db.UnitClosures.Any(c => c.DescendantId == unit.Id && c.AncestorId == r.UnitId && c.To == null)
            ),
        };

    private IQueryable<RoleAssignment> Filtered(IQueryable<RoleAssignment> roles, PeopleFilter filter)
    {
        if (filter.Role is { } role)
        {
            roles = roles.Where(r => r.RoleKey == role);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = db.Matching(Person.ItemKind, filter.Text);
            roles = roles.Where(r => ids.Contains(BareIds.Bare(r.PersonId)));
        }

        return roles;
    }
}
