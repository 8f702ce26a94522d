using Evenkeel.Platform.Data;
using Evenkeel.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Platform.Access;

public enum Answer
{
    Yes,
    NotSeen,
    NotAllowed,
}

/// <summary>Asks whether the person in scope may do something at a unit. Handlers ask again where they touch a second unit.</summary>
public sealed class Permits(AppDb db, Scope scope, ModuleList modules)
{
    private readonly Dictionary<UnitId, HashSet<string>> rolesAt = [];

    public async Task<Answer> AskAsync(string permission, UnitId unit, CancellationToken ct = default)
    {
        if (scope.IsEverything)
        {
            return Answer.Yes;
        }

        var roles = await RolesAtAsync(unit, ct);
        if (roles.Count == 0)
        {
            return Answer.NotSeen;
        }

        return roles.Any(modules.Permission(permission).IsHeldBy) ? Answer.Yes : Answer.NotAllowed;
    }

    public async Task<bool> MayAsync(string permission, UnitId unit, CancellationToken ct = default) =>
        await AskAsync(permission, unit, ct) == Answer.Yes;

    /// <summary>Those of the units at which the person may, in one query.</summary>
    public async Task<IReadOnlySet<UnitId>> WhereAsync(
        string permission,
        IReadOnlyCollection<UnitId> units,
        CancellationToken ct = default
    )
    {
        var asked = modules.Permission(permission);
        var held = scope.Roles.Where(role => asked.IsHeldBy(role.RoleKey)).Select(role => role.Unit).ToList();
        return scope.IsEverything
            ? units.ToHashSet()
            : (
                await db
                    .UnitClosures.Where(c =>
                        units.Contains(c.DescendantId) && held.Contains(c.AncestorId) && c.To == null
                    )
                    .Select(c => c.DescendantId)
                    .ToListAsync(ct)
            ).ToHashSet();
    }

    public bool MayAnywhere(string permission) =>
        scope.IsEverything || scope.Roles.Any(held => modules.Permission(permission).IsHeldBy(held.RoleKey));

    /// <summary>At a unit that stands below no other.</summary>
    public async Task<bool> MayAtTopAsync(string permission, CancellationToken ct = default)
    {
        var asked = modules.Permission(permission);
        var held = scope.Roles.Where(role => asked.IsHeldBy(role.RoleKey)).Select(role => role.Unit).ToList();
        if (scope.IsEverything || held.Count == 0)
        {
            return scope.IsEverything;
        }

        var below = await db
            .UnitClosures.Where(c => held.Contains(c.DescendantId) && c.Depth > 0 && c.To == null)
            .Select(c => c.DescendantId)
            .ToListAsync(ct);
        return held.Except(below).Any();
    }

    /// <summary>"You may not import readings. A team lead, manager or analyst may."</summary>
    public string Reason(string permission)
    {
        var asked = modules.Permission(permission);
        var who = string.Join(", ", asked.HeldBy.Select(role => role.Title.ToLowerInvariant()));
        return $"You may not {asked.Title}. Who may: {who}.";
    }

    private async Task<HashSet<string>> RolesAtAsync(UnitId unit, CancellationToken ct)
    {
        if (rolesAt.TryGetValue(unit, out var known))
        {
            return known;
        }

        var ancestors = await db
            .UnitClosures.Where(below => below.DescendantId == unit && below.To == null)
            .Select(below => below.AncestorId)
            .ToListAsync(ct);
        return rolesAt[unit] = [
            .. scope.Roles.Where(held => ancestors.Contains(held.Unit)).Select(held => held.RoleKey),
        ];
    }
}
