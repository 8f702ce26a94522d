using Evenkeel.Platform.Access;
using Evenkeel.Platform.Acts;
using Evenkeel.Platform.Data;
using Evenkeel.Ui;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.People;

/// <summary>How a person and their one-time links read in the history.</summary>
internal sealed class DescribePeople(AppDb db) : IDescribeChanges
{
    private static readonly ChangeField[] Fields =
    [
        new(nameof(Person.Name), "name"),
        new(nameof(Person.Email), "e-mail address"),
        new(nameof(Person.Post), "post"),
        new(nameof(Person.LeftOn), "left on", day => UkDate.Plain(ChangeFields.Day(day)!.Value)),
    ];

    public IReadOnlyCollection<string> Entities => [nameof(Person), nameof(Invitation)];

    public async Task<IReadOnlyList<ChangeLine>> DescribeAsync(
        IReadOnlyList<ChangedRecord> changes,
        CancellationToken ct
    )
    {
        var links = changes.Where(change => change.Entity == nameof(Invitation)).Select(c => c.KeyId ?? default).ToList();
        var whose = await db.Invitations.Where(i => links.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.PersonId, ct);
        var ids = changes.Select(change => Of(change, whose)).Distinct().ToList();
        var names = await db.People.Where(p => ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.Name, ct);
        return [.. changes.SelectMany(change => Lines(change, names.GetValueOrDefault(Of(change, whose), "a person")))];
    }

    private static PersonId Of(ChangedRecord change, Dictionary<Guid, PersonId> whose) =>
        change.Entity == nameof(Invitation)
            ? whose.GetValueOrDefault(change.KeyId ?? default)
            : new PersonId(change.KeyId ?? default);

    private static IEnumerable<ChangeLine> Lines(ChangedRecord change, string name) =>
        change.Entity == nameof(Invitation) ? [Link(change, name)]
        : change.IsNew ? [new(change, "New person", null, change.After(nameof(Person.Name)) ?? name)]
        : change.Lines(name, Fields);

    private static ChangeLine Link(ChangedRecord change, string name) =>
        new(
            change,
            $"{name}: one-time link",
            null,
            change.IsNew && ChangeFields.Instant(change.After(nameof(Invitation.ExpiresAt))) is { } end
                ? $"made, good until {UkDate.Full(end)}"
                : "used"
        );
}
