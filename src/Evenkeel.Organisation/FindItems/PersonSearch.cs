using Evenkeel.Organisation.People;
using Evenkeel.Platform;
using Evenkeel.Platform.Access;
using Evenkeel.Platform.Data;
using Evenkeel.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.Organisation.FindItems;

/// <summary>People who hold a role at a unit in scope.</summary>
internal sealed class PersonSearch(AppDb db, OrganisationCatalogue organisation, TimeProvider clock) : ISearch
{
    public string Title => "People";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct)
    {
        var ids = db.Matching(Person.ItemKind, text);
        var seen = db.RoleAssignments.Where(HeldRoles.On(UkTime.Today(clock))).Select(r => r.PersonId);
        var found = await organisation
            .People.Where(p => ids.Contains(BareIds.Bare(p.Id)) && seen.Contains(p.Id))
            .OrderBy(p => p.Name)
            .Take(most)
            .ToListAsync(ct);
        return [.. found.Select(person => new SearchResult(person.Name, person.Post, person.Address))];
    }
}
