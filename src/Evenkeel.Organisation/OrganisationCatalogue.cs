using System.Linq.Expressions;
using Evenkeel.Organisation.People;
using Evenkeel.Organisation.Units;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

/// <summary>A unit as other modules see it. Set by name, so that a query over it stays in the database.</summary>
public sealed record UnitRow
{
    public required UnitId Id { get; init; }

    /// <summary>What stands in its address; unique, in the case in which it was given.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Level Level { get; init; }

    /// <summary>The organisation's own word for it ("hospital", "ward"), or "".</summary>
    public string Kind { get; init; } = "";
    public DateOnly? ClosedOn { get; init; }
    public string Address => $"/units/{Code.ToLowerInvariant()}";

    /// <summary>"Service, hospital"; the kind alone where it says the level already.</summary>
    public string Says() =>
        Kind.Length == 0 ? Level.Title()
        : string.Equals(Kind, Level.Title(), StringComparison.OrdinalIgnoreCase) ? Level.Title()
        : $"{Level.Title()}, {Kind}";
}

/// <summary>A person as other modules see them.</summary>
public sealed record PersonRow
{
    public required PersonId Id { get; init; }
    public required string Name { get; init; }
    public string Post { get; init; } = "";
    public string Address => $"/people/{Id.Value}";
}

/// <summary>What other modules may ask of units and people. Queries answer within the reader's scope unless a name says otherwise.</summary>
public sealed class OrganisationCatalogue(AppDb db)
{
    internal static readonly Expression<Func<Unit, UnitRow>> Row = u => new UnitRow
    {
        Id = u.UnitId,
        Code = u.Code,
        Name = u.Name,
        Level = u.Level,
        Kind = u.Kind,
        ClosedOn = u.ClosedOn,
    };

    /// <summary>The units in scope, closed ones too.</summary>
    public IQueryable<UnitRow> Units => db.Units.Select(Row);

    /// <summary>Every unit, in scope or not: for names beside a reader's own data, never for a unit's data.</summary>
    public IQueryable<UnitRow> AllUnits => db.Units.IgnoreQueryFilters([ScopeFilter.Name]).Select(Row);

    /// <summary>The units that a reader sees by a role; beside <see cref="AllUnits"/> no query filter holds, in the whole query.</summary>
    internal IQueryable<UnitClosure> SeenPlaces
    {
        get
        {
            var roots = db.ScopeRoots;
            return db.UnitClosures.Where(c => c.To == null && roots.Contains(c.AncestorId));
        }
    }

    public IQueryable<PersonRow> People =>
        db.People.Select(p => new PersonRow
        {
            Id = p.PersonId,
            Name = p.Name,
            Post = p.Post,
        });

    /// <summary>The open units in scope that stand below no other.</summary>
    public IQueryable<UnitRow> Tops => TopsOf(Units);

    /// <summary>Those of the whole installation, whoever asks.</summary>
    internal IQueryable<UnitRow> AllTops => TopsOf(AllUnits);

    private IQueryable<UnitRow> TopsOf(IQueryable<UnitRow> units) =>
        units.Where(u =>
            u.ClosedOn == null && !db.UnitClosures.Any(c => c.DescendantId == u.Id && c.To == null && c.Depth > 0)
        );

    public Task<PersonRow?> PersonAsync(PersonId person, CancellationToken ct = default) =>
        People.SingleOrDefaultAsync(p => p.Id == person, ct);

    /// <summary>The unit with this code, now or formerly, in scope; null = not there or not theirs.</summary>
    public async Task<UnitRow?> FindAsync(string code, CancellationToken ct = default)
    {
        var normal = UnitCode.Normalise(code);
        return await db
            .UnitCodes.Where(c => c.Code == normal)
            .Join(Units, c => c.UnitId, u => u.Id, (c, u) => u)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>From the top down to the unit's own parent: what stands in the breadcrumb, whether or not the reader may open it.</summary>
    public async Task<IReadOnlyList<UnitRow>> PathAsync(UnitId unit, CancellationToken ct = default) =>
        await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null && c.Depth > 0)
            .OrderByDescending(c => c.Depth)
            .Join(AllUnits, c => c.AncestorId, u => u.Id, (c, u) => u)
            .ToListAsync(ct);

    /// <summary>What stands above each of these units, the nearest first; whoever asks.</summary>
    public async Task<ILookup<UnitId, UnitRow>> AboveAsync(
        IReadOnlyCollection<UnitId> units,
        CancellationToken ct = default
    )
    {
        var rows = await db
            .UnitClosures.Where(c => units.Contains(c.DescendantId) && c.To == null && c.Depth > 0)
            .Join(
                AllUnits,
                c => c.AncestorId,
                u => u.Id,
                (c, u) =>
                    new
                    {
                        Below = c.DescendantId,
                        c.Depth,
                        Unit = u,
                    }
            )
            .ToListAsync(ct);
        return rows.OrderBy(row => row.Depth)
            .ThenBy(row => row.Unit.Code, StringComparer.Ordinal)
            .ToLookup(row => row.Below, row => row.Unit);
    }

    /// <summary>The same units for one list: where several have one name, what tells them apart stands behind it, "Ward 3 (NHS Glenmore)".</summary>
    public async Task<IReadOnlyList<UnitRow>> ToldApartAsync(
        IReadOnlyCollection<UnitRow> units,
        CancellationToken ct = default
    )
    {
        var same = SameNames.Among(units);
        if (same.Count == 0)
        {
            return [.. units];
        }

        var above = await AboveAsync([.. same.SelectMany(group => group).Select(u => u.Id)], ct);
        var names = same.SelectMany(group => SameNames.ToldApart(group, above)).ToDictionary(u => u.Id);
        return [.. units.Select(u => names.GetValueOrDefault(u.Id, u))];
    }

    /// <summary>As <see cref="PathAsync"/>, down to the unit itself, and whether the reader may open each.</summary>
    internal async Task<IReadOnlyList<(UnitRow Unit, bool IsSeen)>> CrumbsAsync(
        UnitId unit,
        CancellationToken ct = default
    )
    {
        var (everything, seen) = (db.ScopeIsEverything, SeenPlaces);
        var path = await db
            .UnitClosures.Where(c => c.DescendantId == unit && c.To == null)
            .OrderByDescending(c => c.Depth)
            .Join(AllUnits, c => c.AncestorId, u => u.Id, (c, u) => u)
            .Select(u => new { Unit = u, IsSeen = everything || seen.Any(c => c.DescendantId == u.Id) })
            .ToListAsync(ct);
        return [.. path.Select(row => (row.Unit, row.IsSeen))];
    }

    /// <summary>The unit that manages this one, whoever asks; null at the top. An IJB that oversees it is not meant.</summary>
    public Task<UnitRow?> ManagerOfAsync(UnitId unit, CancellationToken ct = default) =>
        db
            .UnitParents.Where(p => p.UnitId == unit && p.Bond == Bond.Manages && p.To == null)
            .OrderBy(p => p.From)
            .Join(AllUnits, p => p.ParentId, u => u.Id, (p, u) => u)
            .FirstOrDefaultAsync(ct);

    /// <summary>Who holds one of the roles at this very unit on a day, whoever asks: in the order of the roles, then by how long.</summary>
    public async Task<IReadOnlyList<PersonRow>> HoldersAsync(
        UnitId unit,
        IReadOnlyList<Role> roles,
        DateOnly day,
        CancellationToken ct = default
    )
    {
        var keys = roles.Select(role => role.Key).ToList();
        var rows = await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.UnitId == unit && keys.Contains(r.RoleKey))
            .Where(HeldRoles.On(day))
            .Join(db.People, r => r.PersonId, p => p.PersonId, (r, p) => new { Role = r, Person = p })
            .Where(x => x.Person.LeftOn == null || x.Person.LeftOn > day)
            .Select(x => new
            {
                x.Role.RoleKey,
                x.Role.From,
                x.Person.PersonId,
                x.Person.Name,
                x.Person.Post,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => keys.IndexOf(row.RoleKey))
                .ThenBy(row => row.From)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new PersonRow
                {
                    Id = row.PersonId,
                    Name = row.Name,
                    Post = row.Post,
                })
                .DistinctBy(person => person.Id),
        ];
    }

    /// <summary>The unit at which the person has held one of the roles longest, whoever asks; null where they hold none.</summary>
    public async Task<UnitRow?> PlaceOfAsync(
        PersonId person,
        IReadOnlyList<Role> roles,
        DateOnly day,
        CancellationToken ct = default
    )
    {
        var keys = roles.Select(role => role.Key).ToList();
        return await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(r => r.PersonId == person && keys.Contains(r.RoleKey))
            .Where(HeldRoles.On(day))
            .OrderBy(r => r.From)
            .Join(AllUnits, r => r.UnitId, u => u.Id, (r, u) => u)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Does the person work here no longer? Somebody who is not known does not either.</summary>
    public async Task<bool> HasLeftAsync(PersonId person, DateOnly day, CancellationToken ct = default) =>
        !await db.People.AnyAsync(p => p.PersonId == person && (p.LeftOn == null || p.LeftOn > day), ct);

    /// <summary>The ids of the unit and all that is below it now.</summary>
    public IQueryable<UnitId> Below(UnitId unit) =>
        db.UnitClosures.Where(c => c.AncestorId == unit && c.To == null).Select(c => c.DescendantId);

    /// <summary>Every code of every unit, lower case, former ones too → the unit.</summary>
    public async Task<IReadOnlyDictionary<string, UnitId>> CodesAsync(CancellationToken ct = default) =>
        await db.UnitCodes.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.UnitId, ct);
}
