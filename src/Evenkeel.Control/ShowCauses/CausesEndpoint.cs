using System.Text;
using Evenkeel.Platform.Access;
using Evenkeel.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Control.ShowCauses;

internal static class CausesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/issues/{number:int}/causes.svg", SvgAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> SvgAsync(int number, ShowCausesHandler causes, CancellationToken ct) =>
        (await causes.LoadAsync(number, ct))?.Fishbone() is { } picture
            ? Results.File(
                Encoding.UTF8.GetBytes(FishboneSvg.File(picture)),
                "image/svg+xml",
                $"issue-{number}-causes.svg"
            )
            : Results.NotFound();
}
