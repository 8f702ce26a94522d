using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Organisation.FindItems;

/// <summary>What a picker of people suggests while one types; without script the form's own search stands in for it.</summary>
internal static class PersonChoices
{
    private const int Most = 8;

    private sealed record PersonChoice(Guid Value, string Label, string Note);

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Places.PeopleChoices, FindAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> FindAsync(string? q, PersonFinder people, CancellationToken ct) =>
        Results.Json(
            (await people.ReachableAsync(q ?? "", Most, ct)).Select(p => new PersonChoice(p.Id.Value, p.Name, p.Post))
        );
}
