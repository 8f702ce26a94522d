using Evenkeel.Platform.Access;

namespace Evenkeel.Web.Idle;

internal static class HereEndpoint
{
    /// <summary>"I am still here": somebody who types sends nothing else, and their session goes on.</summary>
    public static void MapHere(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/here", () => Results.NoContent()).WithMetadata(new SignedInAttribute());
}
