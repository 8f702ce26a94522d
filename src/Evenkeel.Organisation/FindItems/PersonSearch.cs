using Evenkeel.Platform.Search;

namespace Evenkeel.Organisation.FindItems;

/// <summary>People who hold a role at a unit in scope.</summary>
internal sealed class PersonSearch(PersonFinder people) : ISearch
{
    public string Title => "People";

    public async Task<IReadOnlyList<SearchResult>> FindAsync(string text, int most, CancellationToken ct) =>
        [
            .. (await people.MatchingAsync(text, most, ct)).Select(person => new SearchResult(
                person.Name,
                person.Post,
                person.Address
            )),
        ];
}
