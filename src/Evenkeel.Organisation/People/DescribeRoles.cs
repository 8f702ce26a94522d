using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

/// <summary>"Jo Smith, Team lead at Ward 7: from 24 Nov 2026". Only roles at units that the reader sees.</summary>
internal sealed class DescribeRoles(AppDb db, OrganisationCatalogue organisation) : IDescribeChanges
{
    public IReadOnlyCollection<string> Entities => [nameof(RoleAssignment)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var keys = changes.Select(change => change.KeyId ?? default).ToList();
        var roles = await db.RoleAssignments.AsNoTracking().Where(r => keys.Contains(r.Id)).ToListAsync(ct);
        var people = roles.Select(r => r.PersonId).Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.Name, ct);
        var at = roles.Select(r => r.UnitId).Distinct().ToList();
        var units = await organisation.Units.Where(u => at.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return
        [
            .. changes.Join(
                roles,
                change => change.KeyId,
                role => role.Id,
                (change, role) => Line(change, role, $"{names[role.PersonId]}, {Title(role)} at {units[role.UnitId]}")
            ),
        ];
    }

    private static ChangeLine Line(ChangedRecord change, RoleAssignment role, string item) =>
        change.IsNew
            ? new(change, item, null, $"from {UkDate.Plain(role.From)}")
            : new(
                change,
                item,
                null,
                ChangeFields.Day(change.After(nameof(RoleAssignment.To))) is { } end
                    ? $"ended, last day {UkDate.Plain(end.AddDays(-1))}"
                    : "goes on"
            );

    private static string Title(RoleAssignment role) => Role.Find(role.RoleKey)?.Title ?? role.RoleKey;
}
