using Evenkeel.Control.Issues;
using Evenkeel.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Evenkeel.Control.MoveIssue;

/// <summary>What the script of the board asks; without it each card has a link to the same form.</summary>
internal static class MoveIssueEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/issues/{number:int}/move", MoveAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> MoveAsync(
        int number,
        [FromForm] int version,
        [FromForm] string to,
        [FromForm] string? back,
        MoveIssueHandler handler,
        CancellationToken ct
    ) =>
        Enum.TryParse<IssueState>(to, out var state)
        && CardMoves.Columns.Contains(state)
        && await handler.Handle(number, version, state, back ?? "", ct) is { } moved
            ? Results.Json(moved)
            : Results.NotFound();
}
