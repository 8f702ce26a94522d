using Evenkeel.Platform.Access;
using Evenkeel.Platform.Search;

namespace Evenkeel.Web.Search;

/// <summary>What the search box suggests while one types; the search page shows the same and more.</summary>
internal static class Suggestions
{
    private const int MostOfAKind = 5;

    public static void MapSuggestions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/search/suggestions", FindAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> FindAsync(string? q, IEnumerable<ISearch> searches, CancellationToken ct)
    {
        var found = new List<SearchResult>();
        foreach (var search in searches)
        {
            found.AddRange(await search.FindAsync(q ?? "", MostOfAKind, ct));
        }

        return TypedResults.Ok(found);
    }
}
