using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Measurement.PreviewImport;

internal static class ImportEndpoints
{
    /// <summary>Asked by a page that waits. A draft's id is told to nobody else, and numbers of charts say nothing of them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                "/units/{unit}/import/{id:guid}/progress",
                (Guid id, ImportProgress progress) =>
                    progress.At(id) is { } now ? Results.Json(new { now.Done, now.Of }) : Results.NoContent()
            )
            .WithMetadata(new MayAttribute(Permissions.Import));
}
