using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation;

/// <summary>The person whom somebody means by an e-mail address or a name; a choice that works without script.</summary>
public sealed class PersonFinder
{
    private const int MostNamed = 5;
    private readonly AppDb db;
    private readonly OrganisationCatalogue organisation;
    private readonly TimeProvider clock;

    internal PersonFinder(AppDb db, OrganisationCatalogue organisation, TimeProvider clock) =>
        (this.db, this.organisation, this.clock) = (db, organisation, clock);

    /// <param name="chosen">Whom a list offered; the words count where they are not this person's name.</param>
    public async Task<Outcome<PersonRow>> FindAsync(string field, string typed, Guid? chosen, CancellationToken ct)
    {
        var text = typed.Trim();
        var picked = chosen is { } id ? await organisation.PersonAsync(new PersonId(id), ct) : null;
        if (picked is not null && IsNamed(picked, text) && await WorksHereAsync(picked.Id, ct))
        {
            return Outcome.Done(picked);
        }

        if (text.Contains('@', StringComparison.Ordinal))
        {
            var byEmail = await db.PersonWithEmailAsync(text, ct);
            return byEmail is not null && !byEmail.HasLeft(UkTime.Today(clock))
                ? Outcome.Done((await organisation.PersonAsync(byEmail.PersonId, ct))!)
                : Outcome.Refused(field, "Nobody with this e-mail address works here. Check it, or invite them first.");
        }

        var found = await ReachableAsync(text, MostNamed + 1, ct);
        return (found.Where(p => IsNamed(p, text)).ToList(), found) switch
        {
            ([var one], _) => Outcome.Done(one),
            (_, [var one]) => Outcome.Done(one),
            (_, []) => Outcome.Refused(
                field,
                "Nobody whom you see has this name. Check it, or enter their e-mail address."
            ),
            _ => Outcome.Refused(
                field,
                $"Several people match: {Names(found)}. Enter the e-mail address of the one you mean."
            ),
        };
    }

    /// <summary>People with a role at a unit in scope, by words of their name.</summary>
    public Task<List<PersonRow>> MatchingAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Person.ItemKind, text);
        var seen = db.RoleAssignments.Where(HeldRoles.On(UkTime.Today(clock))).Select(r => r.PersonId);
        return organisation
            .People.Where(p => ids.Contains(BareIds.Bare(p.Id)) && seen.Contains(p.Id))
            .OrderBy(p => p.Name)
            .Take(most)
            .ToListAsync(ct);
    }

    /// <summary>As <see cref="MatchingAsync"/>, and people with a role above: a ward's coach and its manager are asked by name.</summary>
    public async Task<List<PersonRow>> ReachableAsync(string text, int most, CancellationToken ct)
    {
        var (ids, roots) = (db.Matching(Person.ItemKind, text), db.ScopeRoots);
        var above = await db
            .RoleAssignments.IgnoreQueryFilters([ScopeFilter.Name])
            .Where(HeldRoles.On(UkTime.Today(clock)))
            .Where(r => ids.Contains(BareIds.Bare(r.PersonId)))
            .Where(r =>
                db.UnitClosures.Any(c => c.AncestorId == r.UnitId && c.To == null && roots.Contains(c.DescendantId))
            )
            .Select(r => r.PersonId)
            .Distinct()
            .Take(most)
            .ToListAsync(ct);
        var more = await organisation.People.Where(p => above.Contains(p.Id)).ToListAsync(ct);
        var seen = await MatchingAsync(text, most, ct);
        return [.. seen.Concat(more).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal).Take(most)];
    }

    private static bool IsNamed(PersonRow person, string text) =>
        string.Equals(person.Name, text, StringComparison.OrdinalIgnoreCase);

    private Task<bool> WorksHereAsync(PersonId person, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        return db.People.AnyAsync(p => p.PersonId == person && (p.LeftOn == null || p.LeftOn > today), ct);
    }

    private static string Names(List<PersonRow> found) =>
        string.Join(", ", found.Take(MostNamed).Select(p => p.Post.Length > 0 ? $"{p.Name} ({p.Post})" : p.Name))
        + (found.Count > MostNamed ? " and more" : "");
}
