using Evenkeel.Organisation;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Control.FollowBoard;

internal static class FollowBoardEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/units/{unit}/control/live", FollowAsync)
            .WithMetadata(new MayAttribute(Permissions.See), new OpenToWallboardsAttribute());

    private static async Task<IResult> FollowAsync(
        string unit,
        OrganisationCatalogue organisation,
        BoardEvents events,
        Scope scope,
        HttpContext http
    )
    {
        if (await organisation.FindAsync(unit, http.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        // A proxy that collects what we send would keep the news from the wall.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(events.OfAsync(found.Id, scope.Person!.Value, http.RequestAborted));
    }
}
